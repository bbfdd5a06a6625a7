import { readAloud } from '../support/extraction';

/** Ways of saying things that reviews and encyclopedia articles have and data sheets do not. */
const about = (text: string) => readAloud(`# Skua 2\n\n${text}`);

describe('prices in passing', () => {
  test('what follows "out" need not end the clause where "in" stood before', () => {
    expect(about('At $2.50 in and $10 out that had become our second biggest bill.')).toEqual([
      'Skua 2 | price.input = 2.5 USD/1M tokens',
      'Skua 2 | price.output = 10 USD/1M tokens',
    ]);
    expect(about('We paid $10 out of our own pocket.')).toEqual([]);
  });

  test('one price may be that of either direction, on the platform that charges it', () => {
    expect(about('Fireworks charges $0.90 per million tokens in either direction.')).toEqual([
      'Skua 2 | price.input = 0.9 USD/1M tokens {platform=Fireworks AI}',
      'Skua 2 | price.output = 0.9 USD/1M tokens {platform=Fireworks AI}',
    ]);
  });
});

describe('features in passing', () => {
  test('what is there, and what worked, is supported', () => {
    expect(
      about('JSON mode and streaming are all there. Function calling worked every time. There is a batch endpoint too.'),
    ).toEqual([
      'Skua 2 | feature.json_mode = true',
      'Skua 2 | feature.streaming = true',
      'Skua 2 | feature.function_calling = true',
      'Skua 2 | feature.batch_api = true',
    ]);
  });

  test('"only" closes a set', () => {
    expect(about('It is text-only for now.')).toEqual(['Skua 2 | input_modality = ["text"]']);
    expect(about('It handled English text only.')).toEqual(['Skua 2 | input_modality = ["text"]']);
    expect(about('It returns text only.')).toEqual(['Skua 2 | output_modality = ["text"]']);
  });
});

describe('who is meant', () => {
  test('a sentence behind a citation begins as any other', () => {
    const text = 'It holds 64K tokens of context.[17] Unlike with Skua 1, no sizes came along, unlike before.';
    expect(readAloud(`# Skua 2\n\n${text}\n\n## References\n\n17. "Skua 2". Acme.`)).toEqual([
      'Skua 2 | context_window = 64000 tokens',
    ]);
  });

  test('a score that somebody had reported for another is the other one\u2019s', () => {
    expect(about('On MMLU it scored 64.2%, below the 70.0% that OpenAI had reported for GPT-3.5.')).toContain(
      'GPT-3.5 | benchmark_score = 70 % {benchmark=MMLU}',
    );
  });

  test('those that it is compared with are somebody else\u2019s', () => {
    expect(about('Others note that it remains dearer than comparable models from DeepSeek.')).toEqual([]);
    expect(about('It is one of the better models from DeepSeek.')).toEqual(['Skua 2 | provider = "DeepSeek"']);
  });

  test('a tester\u2019s tests make no maker of the tester', () => {
    expect(about('In Oduya\u2019s tests it wrote 96 tokens per second, and Oduya liked it.')).toEqual([
      'Skua 2 | output_speed = 96 tokens/s {measured_by=Oduya}',
    ]);
  });
});
