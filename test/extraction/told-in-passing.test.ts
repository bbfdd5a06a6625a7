import { readAloud } from '../support/extraction';

/** What a sentence says about a language model "Gull 3", which "Auk 2" is a rival of. */
function said(sentence: string): string[] {
  const page = `# Gull 3\n\nGull 3 is a language model by Acme. Auk 2 is a rival of Gull 3.\n\n${sentence}\n`;
  return readAloud(page).filter((line) => !line.includes('provider'));
}

describe('what is only told in passing', () => {
  test('a score in brackets behind a name is no identifier of it', () => {
    expect(said('It scores 91.8% on MMLU, ahead of Auk 2 (89.8).').join()).not.toContain('model_id');
  });

  test('what it is not is not what it is', () => {
    expect(said('We chose a decoder-only transformer rather than a mixture-of-experts model.').join()).not.toContain('mixture');
    expect(said('It comes under a licence for non-commercial use.')).toEqual([]);
  });

  test('a verb about something else dates that, not the subject', () => {
    for (const sentence of [
      'Acme introduced the Gull family in December 2023.',
      'In May 2024, Acme announced a partnership with a bank.',
      'Acme announced that it will not speak before May 2, 2024.',
      'Prompt caching, introduced in August 2024, helps with long documents.',
    ])
      expect(said(sentence)).toEqual([]);
    expect(said('Acme released the model in May 2024.')).toEqual(['Gull 3 | release_date = "2024-05"']);
  });

  test('what was deprecated one day and retired another was retired the other', () => {
    const told = said('Auk 2 was deprecated on July 31, 2025 and retired from the API on September 15, 2025.');
    expect(told.filter((line) => line.includes('retirement'))).toEqual(['Auk 2 | retirement_date = "2025-09-15"']);
    expect(told).toContain('Auk 2 | status = "deprecated"');
  });

  test('who does better on most benchmarks is better, on one of them has more points', () => {
    expect(said('Gull 3 outperforms Auk 2 on most benchmarks.')).toEqual(['Gull 3 | compare.quality = "better" {versus=Auk 2}']);
    expect(said('Gull 3 beats Auk 2 on MMLU and other benchmarks.')).toEqual([
      'Gull 3 | compare.benchmark = "higher" {benchmark=MMLU versus=Auk 2}',
    ]);
  });

  test('the first half of a word with a hyphen is nobody', () => {
    expect(said('It may not be used by EU-based firms.')).toEqual([]);
  });

  test('a date is of all that the verb before it is about', () => {
    expect(said('Acme released Auk 2 and its little sibling Auk 2 mini in beta on August 13, 2024.')).toEqual([
      'Auk 2 | release_date = "2024-08-13"',
      'Auk 2 mini | release_date = "2024-08-13"',
    ]);
    expect(said('Acme announced its newest model, Auk 2, on May 4, 2024.')).toEqual(['Auk 2 | release_date = "2024-05-04"']);
  });

  test('when something was announced is not when that will be', () => {
    expect(said('On April 14, 2025, Acme announced that Gull 3 would be removed from the API on July 14, 2025.')).toEqual([
      'Gull 3 | retirement_date = "2025-07-14"',
    ]);
    expect(said('Training ran between October and November 2024, and the cutoff date of the data is June 2024.')).toEqual([
      'Gull 3 | knowledge_cutoff = "2024-06"',
    ]);
  });

  test('a measure right before a name is of that', () => {
    expect(said('It delivers the performance of the 405B-parameter Auk 2.')).toEqual([
      'Auk 2 | parameters = 405000000000 params',
    ]);
  });

  test('each of two names has its own bracket', () => {
    expect(said('Gull 3 ($0.06/$0.24) and Auk 2 ($0.80/$3.20) are cheap.')).toEqual([
      'Gull 3 | price.input = 0.06 USD/1M tokens',
      'Gull 3 | price.output = 0.24 USD/1M tokens',
      'Auk 2 | price.input = 0.8 USD/1M tokens',
      'Auk 2 | price.output = 3.2 USD/1M tokens',
    ]);
  });

  test('a word that forbids a value forbids the number that it leads to', () => {
    expect(said('Gull 3 is a 671-billion-parameter model that activates just 37 billion parameters per token.')).toEqual([
      'Gull 3 | parameters = 671000000000 params',
    ]);
    expect(said('It has a hallucination rate of 37.1% on SimpleQA and an accuracy of 62.5%.')).toEqual([
      'Gull 3 | benchmark_score = 62.5 % {benchmark=SimpleQA}',
    ]);
  });

  test('whom it is only set against, the next sentence is not about', () => {
    const page =
      '# News\n\nGull 3 is a language model. Unlike Auk 2, it cannot process images. Pricing is $3 per million input tokens.\n';
    expect(readAloud(page)).toContain('Gull 3 | price.input = 3 USD/1M tokens');
  });

  test('a company is worth what is said of it, not of those named in passing', () => {
    expect(said('Mistral, founded by people from DeepMind and Meta, was valued at $6 billion in June.')).toEqual([
      'Mistral AI | valuation = 6000000000 USD',
    ]);
  });
});

describe('citations that lost their height', () => {
  const references = [1, 2, 3].map((label) => `${label} Doe, Ann. "Title ${label}". Paper.`).join('\n');

  test('they part sentences and are no part of a name or a year', () => {
    const page =
      'Gull 3 is a language model by Acme.12 It costs $8 per million input tokens, which is twice as much as Auk 2 Pro.3 ' +
      `It was released in May 2024.2 It can write 16,384 tokens at once.1\n\nReferences\n${references}\n`;
    expect(readAloud(page)).toEqual(
      expect.arrayContaining(['Gull 3 | price.input = 8 USD/1M tokens', 'Gull 3 | release_date = "2024-05"']),
    );
    expect(readAloud(page).join()).not.toMatch(/Pro\.3/);
  });
});

describe('numbers of something else', () => {
  test('what a price holds for is no limit', () => {
    expect(
      said('It costs $3.50 per million input tokens and $10.50 per million output tokens for prompts up to 128,000 tokens.'),
    ).toEqual(['Gull 3 | price.input = 3.5 USD/1M tokens', 'Gull 3 | price.output = 10.5 USD/1M tokens']);
  });

  test('words that lead to a number are not of the one before', () => {
    expect(said('It can supply up to 128K tokens and can generate up to 8K tokens.').join()).not.toContain('max_output = 128000');
  });

  test('a class of models is nobody to be compared with', () => {
    const page = '# Gull 3\n\nGull 3 is a language model by Acme. Gull 3 Coder outperforms many larger models on MMLU.\n';
    expect(readAloud(page).join()).not.toContain('compare');
  });
});

describe('where it is to be had', () => {
  const platforms = (sentence: string) =>
    said(sentence).map((line) => line.replace('Gull 3 | availability = true {platform=', '').replace('}', ''));

  test('a list of places goes on over makers and places that no list has', () => {
    expect(platforms('Gull 3 is available today on AWS, NVIDIA, Dell, Azure, Google Cloud and Snowflake.')).toEqual(
      expect.arrayContaining(['AWS', 'NVIDIA', 'Dell', 'Azure', 'Google Cloud']),
    );
    expect(platforms('It is available on Hugging Face and Microsoft supports it.')).toEqual(['Hugging Face']);
  });

  test('and goes on behind a remark, with its preposition again', () => {
    expect(platforms('It is available on Le Chat under the name gull-3-2407, and through Vertex AI and Bedrock.')).toEqual(
      expect.arrayContaining(['Le Chat', 'Google Vertex AI', 'AWS Bedrock']),
    );
  });

  test('weights that are withheld are not open', () => {
    expect(said('The weights are withheld.')).toEqual(['Gull 3 | open_weights = false']);
    expect(said('Its weights stay closed.')).toEqual(['Gull 3 | open_weights = false']);
    expect(said('The weights are on Hugging Face.')).toContain('Gull 3 | open_weights = true');
  });
});
