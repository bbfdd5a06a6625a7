import { readAloud } from '../support/extraction';

const table = (...rows: string[]) => `| ${rows.join(' |\n| ')} |\n`;
const byTier = table('Model | Standard | Batch', '--- | --- | ---', 'Tern 2 | $4.00 | $2.00', 'Auk 3 | $1.00 | $0.50');
const byPlace = table('Model | Bedrock | Vertex AI', '--- | --- | ---', 'Tern 2 | $4.00 | $4.20', 'Auk 3 | $1.00 | $1.10');

describe('the title of a table', () => {
  test.each([
    ['as the line before', `# Models\n\nOutput price per million tokens:\n\n${byTier}`],
    ['as a numbered line behind', `# Models\n\n${byTier}\nTable 3. Output price per million tokens\n`],
    ['as the heading above', `# Models\n\n## Output price\n\n${byTier}`],
  ])('%s says what columns hold that are headed by tiers', (_, page) => {
    expect(readAloud(page)).toEqual([
      'Tern 2 | price.output = 4 USD/1M tokens',
      'Tern 2 | price.output = 2 USD/1M tokens {tier=batch}',
      'Auk 3 | price.output = 1 USD/1M tokens',
      'Auk 3 | price.output = 0.5 USD/1M tokens {tier=batch}',
    ]);
  });

  test('says what columns hold that are headed by platforms', () => {
    expect(readAloud(`# Models\n\n${byPlace}\nTable 1: Output price in USD per million tokens\n`)).toEqual([
      'Tern 2 | price.output = 4 USD/1M tokens {platform=AWS Bedrock}',
      'Tern 2 | price.output = 4.2 USD/1M tokens {platform=Google Vertex AI}',
      'Auk 3 | price.output = 1 USD/1M tokens {platform=AWS Bedrock}',
      'Auk 3 | price.output = 1.1 USD/1M tokens {platform=Google Vertex AI}',
    ]);
  });

  test('names the benchmark of a column of scores', () => {
    const scores = table('Model | Score', '--- | ---', 'Tern 2 | 71.3', 'Auk 3 | 64.0');
    expect(readAloud(`# Models compared\n\nTable 2. MMLU-Pro accuracy of the models.\n\n${scores}`)).toEqual([
      'Tern 2 | benchmark_score = 71.3 % {benchmark=MMLU-Pro}',
      'Auk 3 | benchmark_score = 64 % {benchmark=MMLU-Pro}',
    ]);
  });

  test('says what stands under names alone', () => {
    expect(readAloud(`# Models\n\n## Context window\n\n${table('Tern 2 | Auk 3', '--- | ---', '128K | 64K')}`)).toEqual([
      'Tern 2 | context_window = 128000 tokens',
      'Auk 3 | context_window = 64000 tokens',
    ]);
  });

  test.each([
    ['of two prices does not tell which', `# Models\n\nInput and output prices:\n\n${byTier}`],
    ['of no property tells nothing', `# Models\n\nPrices we paid:\n\n${byTier}`],
    ['that is a sentence of its own is none', `# Models\n\nThe output price of most models is falling.\n\n${byTier}`],
    ['leaves remarks alone', `# Models\n\n## Output price\n\n${byTier.replace('Standard', 'Remarks').replace('Batch', 'Since')}`],
  ])('%s', (_, page) => {
    expect(readAloud(page).filter((line) => line.includes('price.'))).toEqual([]);
  });
});

describe('cells and headers of price tables', () => {
  test('a header with a bound tells the tier', () => {
    const page = table(
      'Model | Input (<= 200K) | Input (> 200K)',
      '--- | --- | ---',
      'Tern 2 | $1.25 | $2.50',
      'Auk 3 | $1 | $2',
    );
    expect(readAloud(`# Pricing\n\n${page}`)).toEqual([
      'Tern 2 | price.input = 1.25 USD/1M tokens',
      'Tern 2 | price.input = 2.5 USD/1M tokens {tier=long context}',
      'Auk 3 | price.input = 1 USD/1M tokens',
      'Auk 3 | price.input = 2 USD/1M tokens {tier=long context}',
    ]);
  });

  test('a window of over so many tokens is a value and no tier', () => {
    expect(readAloud('# Tern 2\n\nTern 2 has a context window of more than 150K tokens.')).toEqual([
      'Tern 2 | context_window = 150000 tokens {op=>}',
    ]);
  });

  test('two bare numbers are in the order of the header', () => {
    const page = table(
      'Model | Input / Output | Context / max output',
      '--- | --- | ---',
      'Tern 2 | 1.25 / 5.00 | 128K / 16K',
      'Auk 3 | 0.20 / 0.80 | 64K / 8K',
    );
    expect(readAloud(`# Pricing\n\n${page}`).filter((line) => line.startsWith('Tern'))).toEqual([
      'Tern 2 | price.input = 1.25 USD/1M tokens',
      'Tern 2 | price.output = 5 USD/1M tokens',
      'Tern 2 | context_window = 128000 tokens',
      'Tern 2 | max_output = 16000 tokens',
    ]);
  });

  test('the platform in brackets behind an amount is where it holds', () => {
    const page = table('Model | Input', '--- | ---', 'Tern 2 | 0.90 (Fireworks)', 'Auk 3 | $0.20 (Groq)');
    expect(readAloud(`# Pricing\n\n${page}`)).toEqual([
      'Tern 2 | price.input = 0.9 USD/1M tokens {platform=Fireworks AI}',
      'Auk 3 | price.input = 0.2 USD/1M tokens {platform=Groq}',
    ]);
  });
});
