import { readAloud } from '../support/extraction';

/** What a sentence says about a language model "Gull 3", which "Auk 2" is a rival of. */
function said(sentence: string): string[] {
  const page = `# Gull 3\n\nGull 3 is a language model by Acme. Auk 2 is a rival of Gull 3.\n\n${sentence}\n`;
  return readAloud(page).filter((line) => !line.includes('provider'));
}

describe('what goes on with what was told of another', () => {
  test('as many prices as were told of another are the same ones', () => {
    expect(
      said(
        'Gull 3 costs $0.27 per million input tokens and $1.10 per million output tokens, whereas Auk 2 will set you back $3 and $15.',
      ),
    ).toEqual([
      'Gull 3 | price.input = 0.27 USD/1M tokens',
      'Gull 3 | price.output = 1.1 USD/1M tokens',
      'Auk 2 | price.input = 3 USD/1M tokens',
      'Auk 2 | price.output = 15 USD/1M tokens',
    ]);
  });

  test('as many scores as were told of another are on the same benchmarks, and things that are counted are no scores', () => {
    const scores = 'Gull 3 scores 88.6% on MMLU and 89.0% on HumanEval.';
    expect(said(`${scores} Auk 2 gets 86.0 and 80.5 on the same two benchmarks.`)).toEqual(
      expect.arrayContaining([
        'Auk 2 | benchmark_score = 86 % {benchmark=MMLU}',
        'Auk 2 | benchmark_score = 80.5 % {benchmark=HumanEval}',
      ]),
    );
    expect(said(`${scores} Auk 2 has 86 and 80 layers.`)).toHaveLength(2);
  });

  test('"the mini" is the only one of the family that ends so, and "the 8B" nobody where none does', () => {
    const scores = 'Gull 3 scores 51% on MMLU and 70% on GPQA. Gull 3 mini is small, and Auk 2 mini is a rival.';
    expect(said(`${scores} For the mini the same two come to 40.0% and 50.0%.`)).toContain(
      'Gull 3 mini | benchmark_score = 40 % {benchmark=MMLU}',
    );
    expect(said(`${scores} The 8B gets 40.0% on MMLU.`).join()).not.toContain('40 %');
  });
});

describe('a maker that is called like its only product', () => {
  const page = (sentence: string) =>
    `# Finch-V3 vs Auk 3.5 Large\n\nFinch, a lab in Oslo, released Finch-V3. Auk 3.5 Large is a model by Acme.\n\n${sentence}\n`;

  test('does what the product does', () => {
    expect(readAloud(page('Finch charges $0.27 per million input tokens.'))).toContain(
      'Finch-V3 | price.input = 0.27 USD/1M tokens',
    );
    expect(readAloud(page("Auk 3.5 Large wins on MMLU with 65.0% to Finch's 59.1%."))).toContain(
      'Finch-V3 | benchmark_score = 59.1 % {benchmark=MMLU}',
    );
  });

  test('says nothing of it where there are two', () => {
    const two = page('Finch-R1 is a model too. Finch charges $0.27 per million input tokens.');
    expect(readAloud(two).join()).not.toContain('0.27');
  });
});

describe('today', () => {
  const page = (sentence: string) => `# News\n\nJune 21, 2024\n\n${sentence}\n`;

  test.each([
    ["Today, we're launching Gull 3, our best model.", 'Gull 3 | release_date = "2024-06-21"'],
    ['Acme today announced Gull 3.', 'Gull 3 | release_date = "2024-06-21"'],
  ])('is the day of the page: %s', (sentence, claim) => {
    expect(readAloud(page(sentence))).toContain(claim);
  });

  test('is no date where nothing is made known', () => {
    expect(readAloud(page('Gull 3 is a language model that is used a lot today. Today it costs less.')).join()).not.toContain(
      '2024',
    );
    expect(readAloud(page('Gull 3 is a language model. Today we are announcing a partnership.')).join()).not.toContain('2024');
  });
});

describe('values of others beside one', () => {
  test('what is set against a score is of those who were named, in their order', () => {
    expect(said('Gull 3 outscored Auk 2 and Wren 4.5 on MMLU, where it got 86.8% against 86.4% and 83.7%.')).toEqual(
      expect.arrayContaining([
        'Gull 3 | benchmark_score = 86.8 % {benchmark=MMLU}',
        'Auk 2 | benchmark_score = 86.4 % {benchmark=MMLU}',
        'Wren 4.5 | benchmark_score = 83.7 % {benchmark=MMLU}',
      ]),
    );
  });

  test('nobody has two scores on one benchmark, and a semicolon parts what is of another', () => {
    const scores = said(
      "On MMLU it scored 79.8%, a touch more than Auk 2's 79.2%; on MATH-500 the figures were 97.3% and 96.4%.",
    );
    expect(scores.filter((line) => line.includes('score')).sort()).toEqual([
      'Auk 2 | benchmark_score = 79.2 % {benchmark=MMLU}',
      'Auk 2 | benchmark_score = 96.4 % {benchmark=MATH-500}',
      'Gull 3 | benchmark_score = 79.8 % {benchmark=MMLU}',
      'Gull 3 | benchmark_score = 97.3 % {benchmark=MATH-500}',
    ]);
  });

  test('prices behind a colon are not of whom the sentence sets it against, those behind "versus" are', () => {
    const prices = said(
      "It comes at prices 90% cheaper than Acme's Auk 2: $0.55 per million input tokens and $2.19 per million output tokens, versus $15 and $60.",
    );
    expect(prices.filter((line) => line.includes('| price'))).toEqual([
      'Gull 3 | price.input = 0.55 USD/1M tokens',
      'Gull 3 | price.output = 2.19 USD/1M tokens',
      'Auk 2 | price.input = 15 USD/1M tokens',
      'Auk 2 | price.output = 60 USD/1M tokens',
    ]);
  });

  test('when it was announced that something will be is not when it came out', () => {
    expect(said('Acme announced on June 30, 2025, that Gull 3 would be retired on January 5, 2026.')).toEqual([
      'Gull 3 | retirement_date = "2026-01-05"',
    ]);
  });
});

describe('names in prose', () => {
  test('"o1" is a name though it is in lower case, and "Command R+" though it is like others', () => {
    expect(readAloud('# News\n\nWe tried o1 today. o1 costs $15 per million input tokens.\n')).toContain(
      'o1 | price.input = 15 USD/1M tokens',
    );
    const page =
      'Petrel R+ has a 128K context window. Petrel R+, like our recently launched Petrel R model, costs $3 per million input tokens.';
    expect(readAloud(`${page}\n`)).toContain('Petrel R+ | context_window = 128000 tokens');
  });

  test('an edition told once is a name where another of its line is', () => {
    const page =
      'Auk 3 Opus is a language model. It costs $15 per million input tokens, more than Auk 3 Haiku at $1. Auk 3 is a family.';
    expect(readAloud(`${page}\n`)).toContain('Auk 3 Haiku | price.input = 1 USD/1M tokens');
  });
});
