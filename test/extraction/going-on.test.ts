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
