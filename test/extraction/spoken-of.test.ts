import { readAloud } from '../support/extraction';

/** A page that states its subject, and knows two others. */
const page = (sentence: string) =>
  `# Tern 2\n\nTern 2 is a language model by Acme. Gull 1.5 and Auk 3 are rivals of Tern 2.\n\n${sentence}\n`;
const said = (sentence: string) => readAloud(page(sentence)).filter((line) => !line.includes('provider'));

describe('whom running text goes on about', () => {
  test('what is said of one that is not named is said of nobody', () => {
    expect(said('The smaller model has 7 billion parameters.')).toEqual([]);
    expect(said('Its successor costs $1 per million input tokens.')).toEqual([]);
    expect(said("Tern 2's predecessor had a context window of 32K tokens.")).toEqual([]);
    expect(said('Of the 32.1B parameters of the big model only a few are used.')).toEqual([]);
    expect(said('The new model has 7 billion parameters.')).toEqual(['Tern 2 | parameters = 7000000000 params']);
  });

  test('a sibling that is named owns what follows, prices set between commas too', () => {
    expect(said('Its smaller sibling, the Auk 3, has 7 billion parameters.')).toEqual(['Auk 3 | parameters = 7000000000 params']);
    expect(
      said('Acme recommends Auk 3 as its successor, at $0.40 per million input tokens and $1.20 per million output tokens.'),
    ).toEqual([
      'Tern 2 | successor = "Auk 3"',
      'Auk 3 | price.input = 0.4 USD/1M tokens',
      'Auk 3 | price.output = 1.2 USD/1M tokens',
    ]);
  });

  test('a name behind a comma at the end of a sentence is in company, not the subject', () => {
    expect(said('We released it on 11 March 2026, together with its larger sibling, Auk 3.')).toEqual([
      'Tern 2 | release_date = "2026-03-11"',
    ]);
  });

  test('whom a maker retires or unveils stands behind the verb', () => {
    expect(said('Acme will retire Auk 3 on 1 December 2026.')).toEqual(['Auk 3 | retirement_date = "2026-12-01"']);
  });

  test('on a page about nobody, the paragraph under the same heading goes on about the one before', () => {
    const post = (next: string) =>
      `Models on trial\n\nEveryone here wanted something else, so for a month we had both Tern 2 and Auk 3. In the end we kept Tern 2.\n\nThe quick one\n\nAuk 3 is quick, with 310 tokens per second.\n\n${next}\n`;
    const own = 'Auk 3 | output_speed = 310 tokens/s';
    expect(readAloud(post('Launched in May 2026, it is also new.'), undefined, 'page.txt')).toEqual([
      own,
      'Auk 3 | release_date = "2026-05"',
    ]);
    expect(readAloud(post('The price\n\nLaunched in May 2026, it is also new.'), undefined, 'page.txt')).not.toContain(
      'Auk 3 | release_date = "2026-05"',
    );
  });

  test('a name that was there before the same with a number is a name of its own', () => {
    const text =
      'Tern Flash answers fast. Tern Flash holds 64K tokens of context. The maker points to Tern Flash 2, which holds 256K tokens of context.\n';
    expect(readAloud(text)).toEqual([
      'Tern Flash | context_window = 64000 tokens',
      'Tern Flash | successor = "Tern Flash 2"',
      'Tern Flash 2 | context_window = 256000 tokens',
    ]);
  });
});

describe('what is not said', () => {
  test('a question, a supposition, and a training method are no claims', () => {
    expect(said('It is 5.5 points higher than Auk 3 on MMLU?')).toEqual([]);
    expect(said('If you would rather not run it yourself, ask us.')).toEqual([]);
    expect(said('We used supervised fine-tuning and direct preference optimization.')).toEqual([]);
    expect(said('Tern 2 is a fine-tune of Auk 3 Base.')).toEqual(['Tern 2 | derived_from = "Auk 3 Base"']);
  });

  test('experts of a network have attacked nothing', () => {
    expect(said('Tern 2 uses a mixture-of-experts architecture with 16 experts.')).toEqual([
      'Tern 2 | architecture = "mixture of experts"',
    ]);
  });

  test('a sentence that opens a list of sizes names nothing', () => {
    expect(said('Tern 2 comes in two sizes: 8B and 70B parameters.')).toEqual([]);
  });

  test('what will be is planned', () => {
    expect(said('Fine-tuning will be available for Auk 3 later this year.')).toEqual([
      'Auk 3 | feature.fine_tuning = false {status=planned}',
    ]);
  });

  test('that nobody said how many there are is told', () => {
    expect(said('Acme has not said how many parameters Auk 3 has.')).toEqual(['Auk 3 | parameters = not-disclosed']);
    expect(said('Acme has said how many parameters Auk 3 has.')).toEqual([]);
  });
});

describe('comparisons and states that are not so', () => {
  test('as fast as another is not faster, unless something says how many times', () => {
    expect(said('It is nearly as fast as Auk 3.')).toEqual([]);
    expect(said('Tern 2 costs the price of Auk 3.')).toEqual([]);
    expect(said('It is twice as fast as Auk 3.')).toEqual(['Tern 2 | compare.speed = 2 x faster {versus=Auk 3}']);
    expect(said('It is not as fast as Auk 3.')).toEqual(['Tern 2 | compare.speed = "slower" {versus=Auk 3}']);
  });

  test('what will be deprecated is not yet', () => {
    expect(said('Tern 2 will be deprecated in the summer.')).toEqual([]);
    expect(said('Tern 2 is deprecated.')).toEqual(['Tern 2 | status = "deprecated"']);
  });

  test('a score that it came up from is of whom it names', () => {
    expect(said('On AIME 2025 it gets 81.7%, up from 65.0% for Auk 3.')).toEqual([
      'Auk 3 | benchmark_score = 65 % {benchmark=AIME 2025}',
      'Tern 2 | benchmark_score = 81.7 % {benchmark=AIME 2025}',
    ]);
  });

  test('prices of long prompts are not the base prices', () => {
    expect(said('For prompts longer than 200K tokens, the price rises to $2.50 input and $15 output.')).toEqual([
      'Tern 2 | price.input = 2.5 USD/1M tokens {tier=long context}',
      'Tern 2 | price.output = 15 USD/1M tokens {tier=long context}',
    ]);
  });
});

describe('prices and amounts', () => {
  test('input and output at once, as a pair or as one price', () => {
    const pair = ['Tern 2 | price.input = 1.1 USD/1M tokens', 'Tern 2 | price.output = 4.4 USD/1M tokens'];
    expect(said('Tern 2 costs $1.10 and $4.40 per million input and output tokens, respectively.')).toEqual(pair);
    expect(said('Tern 2 is $1.10/$4.40 per million input/output tokens.')).toEqual(pair);
    expect(said('It costs $0.50 per million input and output tokens.')).toEqual([
      'Tern 2 | price.input = 0.5 USD/1M tokens',
      'Tern 2 | price.output = 0.5 USD/1M tokens',
    ]);
  });

  test('a currency before the amount is no name', () => {
    expect(said('Tern 2 costs USD 0.15 per million input tokens.')).toEqual(['Tern 2 | price.input = 0.15 USD/1M tokens']);
  });

  test('a price of input, where only the price of output says for how many', () => {
    expect(said('Input tokens cost $0.20 and output tokens $0.80 per million.')).toEqual([
      'Tern 2 | price.input = 0.2 USD/1M tokens',
      'Tern 2 | price.output = 0.8 USD/1M tokens',
    ]);
  });

  test('a number with a word of its own leaves the words behind another number to that', () => {
    expect(said('The network has 235B total parameters and 22B activated parameters.')).toEqual([
      'Tern 2 | parameters = 235000000000 params',
    ]);
  });

  test('an amount behind the other that it is compared with, and one more comparison joined to it', () => {
    expect(said('Tern 2 beats Auk 3 by 5 points on MMLU.')).toEqual([
      'Tern 2 | compare.benchmark = 5 points {benchmark=MMLU versus=Auk 3}',
    ]);
    expect(said('It is 12.5 times cheaper than Auk 3 on input and 15 times cheaper on output.')).toEqual([
      'Tern 2 | compare.price.input = 12.5 x cheaper {versus=Auk 3}',
      'Tern 2 | compare.price.output = 15 x cheaper {versus=Auk 3}',
    ]);
  });
});
