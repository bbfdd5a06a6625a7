import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const page = (sentence: string) =>
  `# Tern 2\n\nTern 2 is a language model by Acme. Gull 1.5 and Auk 3 are rivals of Tern 2.\n\n${sentence}\n`;
const said = (sentence: string) => readAloud(page(sentence)).filter((line) => !line.includes('provider'));

describe('what is said of something else', () => {
  test.each([
    ['somebody unknown, with an aside', 'Foo Cloud, for its part, charges $9 per million input tokens.'],
    [
      'an unnamed relative, and what goes on about it',
      'The smaller model has 7B parameters. It costs $2 per million input tokens.',
    ],
    ['what happened to that', 'Nimbus Cloud is older. Its context window is 8K tokens.'],
  ])('%s: nothing is claimed of the page', (_, sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('an introduced one stays the topic, one that is merely compared does not', () => {
    expect(said('Auk 3 is an older model. The context window is 32K tokens.')).toEqual(['Auk 3 | context_window = 32000 tokens']);
    expect(said('Auk 3 costs $5. The context window is 32K tokens.')).toEqual(['Tern 2 | context_window = 32000 tokens']);
  });

  test('a price that something is taken off is of those behind "of"', () => {
    expect(said('The Batch API takes 50% off the list price of Gull 1.5 and Auk 3.')).toEqual([
      'Auk 3 | discount.batch = 50 %',
      'Gull 1.5 | discount.batch = 50 %',
    ]);
  });

  test('neither of two', () => {
    expect(said('Neither Gull 1.5 nor Auk 3 supports function calling.')).toEqual([
      'Auk 3 | feature.function_calling = false',
      'Gull 1.5 | feature.function_calling = false',
    ]);
  });

  test('a denial behind another name is of that', () => {
    expect(said('Tern 2 can be fine-tuned, and Auk 3 cannot.').sort()).toEqual([
      'Auk 3 | feature.fine_tuning = false',
      'Tern 2 | feature.fine_tuning = true',
    ]);
  });
});

describe('values in turn', () => {
  test.each([
    [
      'names ahead',
      'Tern 2 and Auk 3 have context windows of 128K and 64K tokens, respectively.',
      ['Auk 3 | context_window = 64000 tokens', 'Tern 2 | context_window = 128000 tokens'],
    ],
    [
      'names ahead, without "respectively"',
      'On MMLU, Tern 2 and Auk 3 score 82.0% and 79.5%.',
      ['Auk 3 | benchmark_score = 79.5 % {benchmark=MMLU}', 'Tern 2 | benchmark_score = 82 % {benchmark=MMLU}'],
    ],
    [
      'prices of one kind',
      'Tern 2 and Auk 3 cost $2 and $5 per million input tokens.',
      ['Auk 3 | price.input = 5 USD/1M tokens', 'Tern 2 | price.input = 2 USD/1M tokens'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(said(sentence).sort()).toEqual(expected);
  });

  test('two prices of two kinds are of either', () => {
    expect(said('Tern 2 and Auk 3 cost $2 and $8 per million tokens.')).toHaveLength(4);
  });
});

describe('values that took the place of others', () => {
  test.each([
    ['Tern 2 was trained with 8K context and extended to 128K.'],
    ['Tern 2 was trained with a context length of 8K, later extended to 128K tokens.'],
    ['Its context window was raised from 16K to 128K tokens.'],
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual(['Tern 2 | context_window = 128000 tokens']);
  });
});

describe('dates and states', () => {
  test('a day has the year of the one behind it', () => {
    expect(said('It was announced on 3 May and released on 9 June 2026.')).toEqual([
      'Tern 2 | release_date = "2026-05-03"',
      'Tern 2 | release_date = "2026-06-09"',
    ]);
    expect(said('It was released on 3 November and improved on 9 June 2026.')).toEqual([]);
  });

  test('text only', () => {
    expect(said('It is text-only.')).toEqual(['Tern 2 | input_modality = ["text"]']);
    expect(said('Send it text-only prompts.')).toEqual([]);
  });

  test('what is said of a list is said of each', () => {
    expect(said('Function calling, structured outputs and streaming are supported.')).toEqual([
      'Tern 2 | feature.function_calling = true',
      'Tern 2 | feature.structured_output = true',
      'Tern 2 | feature.streaming = true',
    ]);
  });

  test('none of a feature is that it is not there, none of an amount that there is none', () => {
    const { vocabulary } = loadVocabulary(`vocabulary: phones
version: 1
subject: { kind: phone }
properties:
  - { id: jack, label: Headphone jack, datatype: flag }
  - { id: card, label: Card slots, datatype: quantity, unit: slots }
`);
    expect(readAloud('# Foo 2\n\nHeadphone jack: none\nCard slots: none\n', vocabulary)).toEqual([
      'Foo 2 | jack = false',
      'Foo 2 | card = none',
    ]);
  });
});
