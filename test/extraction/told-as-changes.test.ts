import { readAloud } from '../support/extraction';

/** What a sentence says about a language model "Gull 3.1", which "Auk 2" is a rival of. */
function said(sentence: string): string[] {
  const page = `# Gull 3.1\n\nGull 3.1 is a language model by Acme. Auk 2 is a rival of Gull 3.1.\n\n${sentence}\n`;
  return readAloud(page).filter((line) => !line.includes('provider'));
}

describe('what was changed', () => {
  test.each([
    [
      'a price that fell',
      'The output price of Auk 2 fell from $30 to $12 per million tokens.',
      'Auk 2 | price.output = 12 USD/1M tokens',
    ],
    [
      'a limit that was raised',
      'Acme increased the maximum output of Auk 2 from 8,192 to 64,000 tokens.',
      'Auk 2 | max_output = 64000 tokens',
    ],
    [
      'a score that improves',
      'On SWE-bench Verified Auk 2 improves from 41.0% to 59.4%.',
      'Auk 2 | benchmark_score = 59.4 % {benchmark=SWE-bench Verified}',
    ],
    [
      'a score of a name with a point',
      "The update raised Gull 3.1's score on HumanEval from 84.9% to 93.7%.",
      'Gull 3.1 | benchmark_score = 93.7 % {benchmark=HumanEval}',
    ],
  ])('%s is what it was changed to', (_, sentence, expected) => {
    expect(said(sentence)).toEqual([expected]);
  });

  test('the price of a name that was changed is the price of that name', () => {
    expect(readAloud('# News\n\nAcme halved the price of Auk 2.5 to $1.25 per million input tokens.\n')).toEqual([
      'Auk 2.5 | price.input = 1.25 USD/1M tokens',
    ]);
  });

  test('what prices are halved by is half of them', () => {
    for (const sentence of ['The Batch API halves all prices of Gull 3.1.', 'It can be run through the Batch API at half price.'])
      expect(said(sentence)).toContain('Gull 3.1 | discount.batch = 50 %');
  });

  test('what costs so much is no limit', () => {
    expect(said('A million output tokens cost $4.').join()).not.toContain('max_output');
  });
});

describe('who came before and behind', () => {
  test('one that follows another, or was followed by it, with the date of the other', () => {
    expect(said('Gull 3.1 follows Auk 2.')).toEqual(['Gull 3.1 | predecessor = "Auk 2"']);
    expect(said('It was succeeded by Auk 2 in February 2025.').sort()).toEqual([
      'Auk 2 | release_date = "2025-02"',
      'Gull 3.1 | successor = "Auk 2"',
    ]);
    expect(said('Gull 3.1 was followed by Auk 2 on 14 April 2025.').sort()).toEqual([
      'Auk 2 | release_date = "2025-04-14"',
      'Gull 3.1 | successor = "Auk 2"',
    ]);
  });

  test('which one replaces the other, from either side', () => {
    expect(said('Auk 2, which Gull 3.1 replaces, will be retired on 5 January 2026.').sort()).toEqual([
      'Auk 2 | retirement_date = "2026-01-05"',
      'Auk 2 | successor = "Gull 3.1"',
      'Gull 3.1 | predecessor = "Auk 2"',
    ]);
  });

  test('dates before the names that came then', () => {
    expect(said('In December 2024 Acme launched Gull 3.1, and in March 2025 came Auk 2.')).toContain(
      'Auk 2 | release_date = "2025-03"',
    );
  });
});

describe('places on a list', () => {
  test.each([
    ['Gull 3.1 tops the LMArena leaderboard.', 1, 'LMArena'],
    ['Gull 3.1 leads the Aider Polyglot leaderboard.', 1, 'Aider Polyglot'],
    ['Gull 3.1 took second place on LMArena.', 2, 'LMArena'],
    ['Gull 3.1 is in fourth place on LiveBench.', 4, 'LiveBench'],
    ['Gull 3.1 sits at number five in LMArena.', 5, 'LMArena'],
  ])('%s', (sentence, place, benchmark) => {
    expect(said(sentence)).toContain(`Gull 3.1 | benchmark_rank = ${String(place)} rank {benchmark=${benchmark}}`);
  });

  test('not where nothing is ranked', () => {
    expect(said('MMLU does not matter in the first place, and the speed tops out early.')).toEqual([]);
  });
});

describe('scores and prices by other verbs', () => {
  test.each(['gets', 'manages', 'posts', 'attains'])('%s', (verb) => {
    expect(said(`In the GPQA Diamond test, Gull 3.1 ${verb} 83.3%, whereas Auk 2 ${verb} 79.7%.`).sort()).toEqual([
      'Auk 2 | benchmark_score = 79.7 % {benchmark=GPQA Diamond}',
      'Gull 3.1 | benchmark_score = 83.3 % {benchmark=GPQA Diamond}',
    ]);
  });

  test('a score of a term some words ahead', () => {
    expect(said('It tops the LMArena leaderboard with a score of 1451.')).toContain(
      'Gull 3.1 | benchmark_score = 1451 Elo {benchmark=LMArena}',
    );
  });

  test('the cached one among prices, and those of another that asks for less', () => {
    expect(said('You pay $0.55 per million input tokens, $0.14 for cached ones, and $2.19 per million output tokens.')).toContain(
      'Gull 3.1 | price.cached_input = 0.14 USD/1M tokens',
    );
    expect(said('Where Gull 3.1 asks for $15 per million output tokens, Auk 2 asks for $10.')).toContain(
      'Auk 2 | price.output = 10 USD/1M tokens',
    );
  });

  test('a million in words', () => {
    expect(said('Auk 2 reads up to a million tokens at once.')).toEqual(['Auk 2 | context_window = 1000000 tokens {op=<=}']);
  });
});

describe('two amounts in one sentence', () => {
  test('both are of the only name, wherever it stands', () => {
    const page = (sentence: string) => readAloud(`# News\n\n${sentence}\n`);
    for (const sentence of [
      'Input is billed at $0.30 per million tokens and output at $2.50 per million tokens for Auk 2.5.',
      'Using Auk 2.5 through the API costs $0.30 per million input tokens, while output is billed at $2.50 per million.',
    ])
      expect(page(sentence)).toEqual(['Auk 2.5 | price.input = 0.3 USD/1M tokens', 'Auk 2.5 | price.output = 2.5 USD/1M tokens']);
  });

  test('each is of what stands behind it', () => {
    expect(said('Gull 3.1 offers 128K tokens of context and 32K tokens of output.')).toEqual([
      'Gull 3.1 | context_window = 128000 tokens',
      'Gull 3.1 | max_output = 32000 tokens',
    ]);
  });

  test('scores in the bracket behind a benchmark are of that one', () => {
    expect(said('Auk 2 outscored Gull 3.1 on HumanEval (92.0% versus 87.2%) and on GSM8k (96.4% versus 92.9%).')).toEqual(
      expect.arrayContaining([
        'Gull 3.1 | benchmark_score = 87.2 % {benchmark=HumanEval}',
        'Gull 3.1 | benchmark_score = 92.9 % {benchmark=GSM8k}',
      ]),
    );
  });

  test('a share of the price is no discount', () => {
    expect(said('With cache hits billed at 10% of the input price, it costs $0.30 per million cached tokens.')).toEqual([
      'Gull 3.1 | price.cached_input = 0.3 USD/1M tokens',
    ]);
  });
});

describe('how much, by factors and parts', () => {
  test.each([
    ['Auk 2 is 5x cheaper and 2x faster than Gull 3.1.', ['compare.price = 5 x cheaper', 'compare.speed = 2 x faster']],
    ['Auk 2 undercuts Gull 3.1 by a factor of five.', ['compare.price = 5 x cheaper']],
    ['At half the price of Gull 3.1, Auk 2 is hard to beat.', ['compare.price = 2 x cheaper']],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual(expected.map((line) => `Auk 2 | ${line} {versus=Gull 3.1}`));
  });
});

describe('compared in several ways at once', () => {
  test('on two benchmarks, or on input and output', () => {
    expect(said('Gull 3.1 beats Auk 2 on MMLU and HumanEval.')).toEqual([
      'Gull 3.1 | compare.benchmark = "higher" {benchmark=MMLU versus=Auk 2}',
      'Gull 3.1 | compare.benchmark = "higher" {benchmark=HumanEval versus=Auk 2}',
    ]);
    expect(said('Auk 2 undercuts Gull 3.1 by 70% on both input and output.')).toEqual([
      'Auk 2 | compare.price = 70 % cheaper {versus=Gull 3.1}',
      'Auk 2 | compare.price.input = 70 % cheaper {versus=Gull 3.1}',
      'Auk 2 | compare.price.output = 70 % cheaper {versus=Gull 3.1}',
    ]);
  });

  test('a second direction, and a name ahead of all', () => {
    expect(said('Gull 3.1 is slower than Auk 2, but less expensive.')).toEqual([
      'Gull 3.1 | compare.speed = "slower" {versus=Auk 2}',
      'Gull 3.1 | compare.price = "cheaper" {versus=Auk 2}',
    ]);
    expect(readAloud('# News\n\nCompared with Auk 2.5, Gull 3.1 is 35% cheaper.\n')).toEqual([
      'Gull 3.1 | compare.price = 35 % cheaper {versus=Auk 2.5}',
    ]);
  });
});

describe('what a report tells beside', () => {
  test('a value that another came from is of nobody, and the benchmark behind both is of the newer one', () => {
    expect(said('Gull 3.1 got 79.9% on GPQA Diamond and slipped to 19.8% from 21.7% on SimpleQA.')).toEqual([
      'Gull 3.1 | benchmark_score = 79.9 % {benchmark=GPQA Diamond}',
      'Gull 3.1 | benchmark_score = 19.8 % {benchmark=SimpleQA}',
    ]);
    expect(said('Both reached 85.0% on MMLU-Pro, while on AIME 2025 Auk 2 rose to 89.3% from 88.4%.').join()).not.toContain(
      '89.3 % {benchmark=MMLU',
    );
  });

  test('what a predecessor that is not named managed is of nobody', () => {
    expect(said('It scored 61.4% on OSWorld, a test on which its predecessor had managed 42.2%.')).toEqual([
      'Gull 3.1 | benchmark_score = 61.4 % {benchmark=OSWorld}',
    ]);
  });

  test('prices of what is found in the cache, not of what is written to it', () => {
    expect(said('Input that is found in the cache costs as little as 2.8 cents per million.')).toEqual([
      'Gull 3.1 | price.cached_input = 0.028 USD/1M tokens',
    ]);
    expect(said('Writing to the cache costs $3.75 per million tokens.').join()).not.toContain('cached_input');
  });

  test('what prices are above a length of prompts, and what fell for output', () => {
    expect(
      said(
        'It costs $1.25 for a million input tokens and $10 for a million output tokens; above 200,000 tokens of prompt the rates rise to $2.50 and $15 respectively.',
      ),
    ).toEqual([
      'Gull 3.1 | price.input = 1.25 USD/1M tokens',
      'Gull 3.1 | price.output = 10 USD/1M tokens',
      'Gull 3.1 | price.input = 2.5 USD/1M tokens {tier=long context}',
      'Gull 3.1 | price.output = 15 USD/1M tokens {tier=long context}',
    ]);
    expect(
      said(
        'The price of Auk 2, which was high, was lowered to $1.25 per million input tokens; for output it fell from $10.50 to $5.00.',
      ),
    ).toEqual(['Auk 2 | price.input = 1.25 USD/1M tokens', 'Auk 2 | price.output = 5 USD/1M tokens']);
  });

  test('a maker and its verb with a day between', () => {
    const page = (when: string) => readAloud(`# News\n\nHalden Labs ${when} released Auk 2.5.\n`);
    for (const when of ['on Monday', 'on the same day', 'this week'])
      expect(page(when)).toContain('Auk 2.5 | provider = "Halden Labs"');
  });

  test('how old a page is makes no name', () => {
    expect(readAloud('Sept 29, 2025 - Updated 2 hours ago\n\nThe model has 7 billion parameters.\n').join()).not.toContain(
      'Updated',
    );
  });
});

describe('whom a page about two calls by one word', () => {
  const page = (sentence: string) =>
    readAloud(
      `# Plover Linnet 4 vs Gull 3.1\n\nI like Linnet, and Gull 3.1 as well. Plover 3.7 Linnet is older.\n\n${sentence}\n`,
    );

  test('it is the one of the title, behind a benchmark too', () => {
    expect(page('On MMLU Linnet Four is slow, but Linnet gets 80%.').join()).not.toContain('Plover 3.7');
    expect(page('On SWE-bench Verified Linnet is 18.1 points ahead of its rival.')).toEqual([
      'Plover Linnet 4 | compare.benchmark = 18.1 points {benchmark=SWE-bench Verified versus=Gull 3.1}',
    ]);
  });
});
