import { extractText, readAloud } from '../support/extraction';

const page = (sentence: string) => `# Tern 2\n\nTern 2 is a language model. ${sentence}\n`;

describe('statements in running text', () => {
  test.each([
    [
      'a number goes to the property whose cue stands by it',
      'It has a 128K context window.',
      'Tern 2 | context_window = 128000 tokens',
    ],
    [
      'a pair of prices is input, then output',
      'It costs $0.15/$0.60 per million tokens.',
      'Tern 2 | price.input = 0.15 USD/1M tokens',
    ],
    ['cents are dollars', 'It is priced at 15 cents per million input tokens.', 'Tern 2 | price.input = 0.15 USD/1M tokens'],
    ['a date is what its verb says', 'It was released on July 18, 2024.', 'Tern 2 | release_date = "2024-07-18"'],
    ['a hedge is kept', 'Responses can hit around 16,400 output tokens.', 'Tern 2 | max_output = ~16400 tokens'],
    ['a bound is kept', 'Each response has up to 16,384 output tokens.', 'Tern 2 | max_output = 16384 tokens {op=<=}'],
    [
      'a percentage beside a benchmark is a score',
      'It scores 82.0% on MMLU.',
      'Tern 2 | benchmark_score = 82 % {benchmark=MMLU}',
    ],
    ['what was not told is said to be so', 'Acme has not disclosed its parameter count.', 'Tern 2 | parameters = not-disclosed'],
    [
      'a comma ends what was not told',
      'Parameters undisclosed, no self-hosting, and training costs of $3 per million tokens.',
      'Tern 2 | parameters = not-disclosed',
    ],
    ['a feature is there when the words say so', 'It supports function calling.', 'Tern 2 | feature.function_calling = true'],
    ['a feature is not there when they deny it', 'There is no audio input.', 'Tern 2 | feature.audio_input = false'],
    [
      'what is planned is not there yet',
      'Video input is on the roadmap.',
      'Tern 2 | feature.video_input = false {status=planned}',
    ],
    ['sets are read with their members', 'It accepts text and image inputs.', 'Tern 2 | input_modality = ["image","text"]'],
    [
      'platforms are listed one by one',
      'It is available on AWS Bedrock and Google Vertex AI.',
      'Tern 2 | availability = true {platform=Google Vertex AI}',
    ],
    ['a maker is found by how it is said', 'It was developed by Acme Labs.', 'Tern 2 | provider = "Acme Labs"'],
    [
      'a comparison names the other',
      'It is over 60% cheaper than Tern 1.',
      'Tern 2 | compare.price = 60 % cheaper {op=> versus=Tern 1}',
    ],
    ['a comparison may have a direction alone', 'It is slower than Tern 1.', 'Tern 2 | compare.speed = "slower" {versus=Tern 1}'],
    [
      'a tier binds the prices behind it',
      'In batch mode it costs $0.10 per million input tokens.',
      'Tern 2 | price.input = 0.1 USD/1M tokens {tier=batch}',
    ],
    [
      'who measured it is told',
      'Testing by Foo Labs recorded 202 tokens per second.',
      'Tern 2 | output_speed = 202 tokens/s {measured_by=Foo Labs}',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(readAloud(page(sentence))).toContain(expected);
  });

  test('names in brackets own the value beside them', () => {
    const said = readAloud(page('On MMLU, it is ahead of Gull 1.5 Flash (77.9%) and Auk 3 (73.8%).'));
    expect(said).toContain('Gull 1.5 Flash | benchmark_score = 77.9 % {benchmark=MMLU}');
    expect(said).toContain('Auk 3 | benchmark_score = 73.8 % {benchmark=MMLU}');
  });

  test('a shortened name is the only name that it can be short for', () => {
    const said = readAloud(page('Gull 1.5 Flash scores 77.9% on MMLU. On HumanEval, Gull Flash scores 70.0%.'));
    expect(said).toContain('Gull 1.5 Flash | benchmark_score = 70 % {benchmark=HumanEval}');
  });

  test('a list shares its last word', () => {
    const said = readAloud(page('Image, video, and audio outputs are not supported.'));
    expect(said).toEqual(
      expect.arrayContaining(['Tern 2 | feature.image_output = false', 'Tern 2 | feature.audio_output = false']),
    );
  });

  test('amounts and subjects go together in order with "respectively"', () => {
    const said = readAloud(page('Gull 3 (70B) and Auk 4 both cost roughly 2x and 20x more per token, respectively.'));
    expect(said.filter((line) => line.includes('compare.price'))).toEqual([
      'Auk 4 | compare.price = ~20 x more expensive {versus=Tern 2}',
      'Gull 3 | compare.price = ~2 x more expensive {versus=Tern 2}',
    ]);
  });

  test('a heading that names a tier speaks for the prices under it', () => {
    const said = readAloud('# Tern 2\n\nTern 2 is cheap.\n\n## Batch processing\n\nIt costs $0.10 per million input tokens.\n');
    expect(said).toContain('Tern 2 | price.input = 0.1 USD/1M tokens {tier=batch}');
  });
});

describe('statements that are none', () => {
  test.each([
    [
      'a worked example is no price',
      'A daily workload of 1M input / 200K output tokens costs roughly $0.27.',
      /price\.|max_output|context_window/,
    ],
    ['what is said of a class is said of nobody', 'Frontier models offering 1M token windows exist.', /context_window/],
    ['what somebody needs is not what there is', 'Teams that need audio input should look elsewhere.', /audio/],
    ['a larger model is only described', 'Unlike the larger Gull 3, it is small.', /compare/],
    ['a value out of range is refused', 'It has a context window of 3 tokens.', /context_window/],
  ])('%s', (_, sentence, forbidden) => {
    expect(readAloud(page(sentence)).filter((line) => forbidden.test(line) && !line.includes('example_cost'))).toEqual([]);
  });

  test('a refusal keeps the words and the reason', () => {
    const { refusals } = extractText(page('It has a context window of 3 tokens.'));
    expect(refusals).toContainEqual(expect.objectContaining({ rule: 'out-of-range', quote: '3' }));
  });
});

describe('tables and lists', () => {
  test('a subject a row', () => {
    const said = readAloud(
      '| Model | Context | Input price |\n|---|---|---|\n| Tern 2 | 128K | $0.15/M tokens |\n| Auk 3 (self-hosted) | 16K | Free |\n',
    );
    expect(said).toEqual(
      expect.arrayContaining([
        'Tern 2 | context_window = 128000 tokens',
        'Auk 3 | price.input = 0 USD/1M tokens {condition=self-hosted}',
      ]),
    );
  });

  test('a subject a column, with its size in the header', () => {
    const said = readAloud(
      'Auk 3 is old.\n\n| Benchmark | Tern 2 | Auk 3 (14B) |\n|---|---|---|\n| MMLU | 82.0 | 84.8 |\n| FooBench | 12.0 | - |\n| MATH | 70.2 | 80.4 |\n',
    );
    expect(said).toContain('Auk 3 | parameters = 14000000000 params');
    expect(said).toContain('Tern 2 | benchmark_score = 12 % {benchmark=FooBench}');
    expect(said).toHaveLength(6);
  });

  test('two prices under one header', () => {
    const said = readAloud('| Model | Cost (input / output per 1M tokens) |\n|---|---|\n| Tern 2 | $5.00 / $15.00 |\n');
    expect(said).toEqual(['Tern 2 | price.input = 5 USD/1M tokens', 'Tern 2 | price.output = 15 USD/1M tokens']);
  });

  test('a cell that names others gives their values to them', () => {
    const said = readAloud(
      'Gull 1.5 and Auk 3 are others.\n\n| Benchmark | Tern 2 Score | Competitor Score |\n|---|---|---|\n| MMLU | 82.0% | Gull 1.5: 77.9% Auk 3: 73.8% |\n',
    );
    expect(said).toContain('Auk 3 | benchmark_score = 73.8 % {benchmark=MMLU}');
  });

  test('the maker before a colon is a statement of its own', () => {
    const said = readAloud('| Model | Context |\n|---|---|\n| Acme: o4 Mini High | 200K |\n');
    expect(said).toEqual(
      expect.arrayContaining(['o4 Mini High | provider = "Acme"', 'o4 Mini High | context_window = 200000 tokens']),
    );
  });
});
