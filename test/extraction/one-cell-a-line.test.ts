import { readAloud } from '../support/extraction';

const page = (...lines: string[]) => lines.join('\n');

describe('a table that stands one cell a line', () => {
  it('is read by the labels that come first', () => {
    expect(
      readAloud(
        page('Model', 'Context', 'Input', 'Output', 'Skua 2', '128K', '$3.00', '$7.00', 'Gull 3', '64K', '$0.60', '$1.70'),
      ),
    ).toEqual([
      'Skua 2 | context_window = 128000 tokens',
      'Skua 2 | price.input = 3 USD/1M tokens',
      'Skua 2 | price.output = 7 USD/1M tokens',
      'Gull 3 | context_window = 64000 tokens',
      'Gull 3 | price.input = 0.6 USD/1M tokens',
      'Gull 3 | price.output = 1.7 USD/1M tokens',
    ]);
  });

  it('also with a blank line behind each cell, and with signs for what is missing', () => {
    const cells = [
      'API prices',
      'Model',
      'Context',
      'Input',
      'Output',
      'Skua 2',
      '-',
      '$3.00',
      '$7.00',
      'Gull 3',
      '64K',
      'n/a',
      '$1.70',
    ];
    expect(readAloud(cells.join('\n\n'))).toEqual([
      'Skua 2 | price.input = 3 USD/1M tokens',
      'Skua 2 | price.output = 7 USD/1M tokens',
      'Gull 3 | context_window = 64000 tokens',
      'Gull 3 | price.input = not-disclosed',
      'Gull 3 | price.output = 1.7 USD/1M tokens',
    ]);
  });

  it('puts cells under their columns by what they are where some are missing', () => {
    const header = ['Model', 'Context window', 'Knowledge cutoff', 'Input price'];
    expect(
      readAloud(page(...header, 'Skua 2', '128K', 'May 2025', '$3.00', 'Gull 3', 'June 2024', '$0.60', 'Auk 4', '32K', '$1.00')),
    ).toEqual([
      'Skua 2 | context_window = 128000 tokens',
      'Skua 2 | knowledge_cutoff = "2025-05"',
      'Skua 2 | price.input = 3 USD/1M tokens',
      'Gull 3 | knowledge_cutoff = "2024-06"',
      'Gull 3 | price.input = 0.6 USD/1M tokens',
      'Auk 4 | context_window = 32000 tokens',
      'Auk 4 | price.input = 1 USD/1M tokens',
    ]);
  });

  it('says nothing of a cell that would stand in another column as well', () => {
    const header = ['Model', 'Context', 'Input', 'Cached input', 'Output'];
    const rows = [
      'Skua 2',
      '128K',
      '$2.00',
      '$0.20',
      '$8.00',
      'Gull 3',
      '64K',
      '$2.50',
      '$10.00',
      'Auk 4',
      '32K',
      '$1.00',
      '-',
      '$4.00',
    ];
    expect(readAloud(page(...header, ...rows)).filter((said) => !said.startsWith('Skua'))).toEqual([
      'Gull 3 | context_window = 64000 tokens',
      'Auk 4 | context_window = 32000 tokens',
      'Auk 4 | price.input = 1 USD/1M tokens',
      'Auk 4 | price.output = 4 USD/1M tokens',
    ]);
  });

  it('under a heading of what is usual and what is not is of neither tier', () => {
    const lines = [
      'On-demand and batch pricing',
      'Model',
      'Input',
      'Input (batch)',
      'Skua 2',
      '$3',
      '$1.50',
      'Gull 3',
      '$1',
      '$0.50',
    ];
    expect(readAloud(page(...lines))).toEqual([
      'Skua 2 | price.input = 3 USD/1M tokens',
      'Skua 2 | price.input = 1.5 USD/1M tokens {tier=batch}',
      'Gull 3 | price.input = 1 USD/1M tokens',
      'Gull 3 | price.input = 0.5 USD/1M tokens {tier=batch}',
    ]);
  });

  it('has a label that stands for several columns, cells of two lines, lists of features, and groups', () => {
    expect(
      readAloud(
        page(
          'All prices are per million tokens.',
          ...['Model', 'Modalities', 'Capabilities', 'Context', 'Rate limits', 'Pricing [in / cached in / out]'],
          'Language models',
          ...[
            'skua-2-0709',
            'Text, Image → Text',
            'Function calling · Structured outputs',
            '256,000',
            '2M TPM',
            '480 RPM',
            '$3.00',
            '$0.75',
            '$15.00',
          ],
          ...['gull-3', 'Text → Text', 'Function calling', '131,072', '600 RPM', '$3.00', '$0.75', '$15.00'],
          'Image models',
          ...['auk-2-image', 'Text → Image', '300 RPM', '$0.07 per image'],
          'Longer prompts',
          'We charge other rates for requests that exceed 128K tokens.',
        ),
      ),
    ).toEqual([
      'skua-2-0709 | input_modality = ["image","text"]',
      'skua-2-0709 | output_modality = ["text"]',
      'skua-2-0709 | feature.function_calling = true',
      'skua-2-0709 | feature.structured_output = true',
      'skua-2-0709 | context_window = 256000 tokens',
      'skua-2-0709 | rate_limit = 2000000 tokens/min',
      'skua-2-0709 | price.input = 3 USD/1M tokens',
      'skua-2-0709 | price.cached_input = 0.75 USD/1M tokens',
      'skua-2-0709 | price.output = 15 USD/1M tokens',
      'gull-3 | input_modality = ["text"]',
      'gull-3 | output_modality = ["text"]',
      'gull-3 | feature.function_calling = true',
      'gull-3 | context_window = 131072 tokens',
      'gull-3 | price.input = 3 USD/1M tokens',
      'gull-3 | price.cached_input = 0.75 USD/1M tokens',
      'gull-3 | price.output = 15 USD/1M tokens',
      'auk-2-image | input_modality = ["text"]',
      'auk-2-image | output_modality = ["image"]',
    ]);
  });

  it('is of what its group or the line above says', () => {
    const header = ['Model', 'Input', 'Output'];
    const rows = ['Skua 2', '$1.50', '$3.50', 'Gull 3', '$0.30', '$0.85'];
    const said = readAloud(page('All prices are per million tokens.', ...header, 'Batch', ...rows));
    expect(said).toContain('Gull 3 | price.output = 0.85 USD/1M tokens {tier=batch}');
    expect(readAloud(page('All prices are per million tokens.', 'Batch', ...header, ...rows))).toEqual(said);
  });

  it('may be of those who offer one thing', () => {
    expect(
      readAloud(
        page(
          '# Gull 3',
          ...['API Provider', 'Context Window', 'Input Price', 'Output Speed (tokens/s)'],
          ...['Cerebras', '128k', '$0.85', '2,168.2', 'Hollow Cloud', '64k', '$0.59', '312.4'],
        ),
      ),
    ).toEqual([
      'Gull 3 | availability = true {platform=Cerebras}',
      'Gull 3 | context_window = 128000 tokens {platform=Cerebras}',
      'Gull 3 | price.input = 0.85 USD/1M tokens {platform=Cerebras}',
      'Gull 3 | output_speed = 2168.2 tokens/s {platform=Cerebras}',
      'Gull 3 | availability = true {platform=Hollow Cloud}',
      'Gull 3 | context_window = 64000 tokens {platform=Hollow Cloud}',
      'Gull 3 | price.input = 0.59 USD/1M tokens {platform=Hollow Cloud}',
      'Gull 3 | output_speed = 312.4 tokens/s {platform=Hollow Cloud}',
    ]);
  });

  it('is none where labels that nobody knows stand over names and numbers', () => {
    expect(readAloud(page('Team', 'Played', 'Points', 'Skua 2', '12', '$30', 'Gull 3', '11', '$25'))).toEqual([]);
  });
});

describe('a card that lost its layout', () => {
  it('has each value under its label', () => {
    const lines = [
      'Gull 3',
      'Key specifications',
      'Context window',
      '128K tokens',
      'Max output',
      '16,384 tokens',
      'Latency',
      '0.4 s',
      'Input price',
      '$0.15',
    ];
    const said = [
      'Gull 3 | context_window = 128000 tokens',
      'Gull 3 | max_output = 16384 tokens',
      'Gull 3 | price.input = 0.15 USD/1M tokens',
      'Gull 3 | provider = "Acme"',
    ];
    expect(readAloud(page(...lines, '', 'Gull 3 is a small model by Acme.'))).toEqual(said);
    expect(readAloud(page(lines.join('\n\n'), '', 'Gull 3 is a small model by Acme.'))).toEqual(said);
  });

  it('is one of several under their names', () => {
    const card = (name: string, context: string, price: string) => [name, 'Context', context, 'Input price', price];
    expect(readAloud(page('Our models', ...card('Skua 2', '128K', '$3'), ...card('Gull 3', '64K', '$0.60')))).toEqual([
      'Skua 2 | context_window = 128000 tokens',
      'Skua 2 | price.input = 3 USD/1M tokens',
      'Gull 3 | context_window = 64000 tokens',
      'Gull 3 | price.input = 0.6 USD/1M tokens',
    ]);
  });

  it('has short facts under its title, each by itself', () => {
    expect(
      readAloud(
        page(
          'Gull 3 70B Instruct',
          'acme/gull-3-70b-instruct',
          'Released Dec 6, 2024',
          '131,072 context',
          '$0.13/M input tokens',
          '$0.40/M output tokens',
          'Chat',
        ),
      ),
    ).toEqual([
      'Gull 3 70B Instruct | model_id = "acme/gull-3-70b-instruct"',
      'Gull 3 70B Instruct | release_date = "2024-12-06"',
      'Gull 3 70B Instruct | context_window = 131072 tokens',
      'Gull 3 70B Instruct | price.input = 0.13 USD/1M tokens',
      'Gull 3 70B Instruct | price.output = 0.4 USD/1M tokens',
    ]);
  });
});

describe('a table of bars whose rows run over several lines', () => {
  const header = ['Provider | Context | Input | Throughput |', '---|---|---|---|'];
  const rows = ['DeepInfra', '(fp4)', '| 163.8K | $0.27 | 31.2tps |', 'Hollow Cloud', '| 131.1K | -- | 58.9tps |'];

  it('has the first cell on lines of its own, and hosts with brackets', () => {
    expect(readAloud(page('# Gull 3', '', ...header, ...rows, 'Measured over the last 3 days.'))).toEqual([
      'Gull 3 | availability = true {platform=DeepInfra}',
      'Gull 3 | context_window = 163800 tokens {platform=DeepInfra}',
      'Gull 3 | price.input = 0.27 USD/1M tokens {platform=DeepInfra}',
      'Gull 3 | output_speed = 31.2 tokens/s {platform=DeepInfra}',
      'Gull 3 | availability = true {platform=Hollow Cloud}',
      'Gull 3 | context_window = 131100 tokens {platform=Hollow Cloud}',
      'Gull 3 | output_speed = 58.9 tokens/s {platform=Hollow Cloud}',
    ]);
  });

  it('has a header whose last bar stands alone', () => {
    expect(
      readAloud(
        page(
          'Model | Released | In / Out ($/M) | Type',
          '|',
          '---|---|---|---|',
          'Acme: Gull 3 | Sep 29, 2025 | 0.27 / 0.40 |',
          'Text input',
          'Text output',
          '|',
        ),
      ),
    ).toEqual([
      'Gull 3 | provider = "Acme"',
      'Gull 3 | release_date = "2025-09-29"',
      'Gull 3 | price.input = 0.27 USD/1M tokens',
      'Gull 3 | price.output = 0.4 USD/1M tokens',
      'Gull 3 | input_modality = ["text"]',
      'Gull 3 | output_modality = ["text"]',
    ]);
  });
});
