import { readAloud } from '../support/extraction';

describe('cells that say themselves what they hold', () => {
  test('two prices or two limits of one cell, under a header that says neither', () => {
    const table = `| Model | Price | Limits |
|---|---|---|
| Foo-4 Turbo | Input: $0.50 / Output: $1.50 | 128K context window, 16K max output |
| Foo-4 Mini | $0.10 in / $0.30 out | 32K context window |
| Foo-3 Base | $20 / month | 4 seats |
`;
    expect(readAloud(table).sort()).toEqual([
      'Foo-4 Mini | context_window = 32000 tokens',
      'Foo-4 Mini | price.input = 0.1 USD/1M tokens',
      'Foo-4 Mini | price.output = 0.3 USD/1M tokens',
      'Foo-4 Turbo | context_window = 128000 tokens',
      'Foo-4 Turbo | max_output = 16000 tokens',
      'Foo-4 Turbo | price.input = 0.5 USD/1M tokens',
      'Foo-4 Turbo | price.output = 1.5 USD/1M tokens',
    ]);
  });

  test('how a model was asked is no part of its name', () => {
    const table = `| Model | MMLU | HumanEval |
|---|---|---|
| Foo-4 Turbo (5-shot) | 85.0 | 88.0 |
| Foo-4 Mini (0-shot CoT) | 71.2 | 70.4 |
`;
    expect(readAloud(table)).toContain('Foo-4 Turbo | benchmark_score = 85 % {benchmark=MMLU condition=5-shot}');
  });
});

describe('terms beside and above values', () => {
  const table = `| Model | Training | Input | Output |
|---|---|---|---|
| Foo-4 Turbo | $25.00 | $3.00 | $12.00 |
| Foo-4 Mini | $5.00 | $0.80 | $3.20 |
`;

  test('prices under a heading of fine-tuning are of fine-tuned models, the price of training is what it is', () => {
    const said = readAloud(`# Prices\n\n## Fine-tuning our models\n\n${table}`);
    expect(said).toContain('Foo-4 Turbo | price.input = 3 USD/1M tokens {tier=fine-tuned}');
    expect(said).toContain('Foo-4 Turbo | price.training = 25 USD/1M tokens');
  });

  test('a heading of fine-tuning and something else says for neither', () => {
    expect(readAloud(`# Prices\n\n## Fine-tuning and base prices\n\n${table}`)).toContain(
      'Foo-4 Turbo | price.input = 3 USD/1M tokens',
    );
  });

  test('a place under "Platform" is where the other columns speak, not a yes of its own', () => {
    const said = readAloud(`# Wisp 3

Wisp 3 is a model by Wispworks.

| Platform | Available | Input | Output |
|---|---|---|---|
| Wisp API | Yes | $1.00 | $2.00 |
| Vertex AI | No | - | - |
`);
    expect(said.filter((line) => line.includes('availability'))).toEqual([
      'Wisp 3 | availability = true {platform=Wisp API}',
      'Wisp 3 | availability = false {platform=Google Vertex AI}',
    ]);
  });

  test('a key that is a name with "API" is that API', () => {
    const html =
      '<main><h1>Wisp 3</h1><p>Wisp 3 is a model by Marsh Labs.</p><dl><dt>Wisp API</dt><dd>Available</dd></dl></main>';
    expect(readAloud(html, undefined, 'page.html')).toContain('Wisp 3 | availability = true {platform=Wisp API}');
  });
});

describe('front matter', () => {
  const card = (fields: string) => `---\n${fields}\n---\n\n# Korvel-3-12B\n\nKorvel-3-12B is a language model.\n`;

  test('what it says of the model is claimed', () => {
    expect(readAloud(card('license: mit\nbase_model:\n- korvel/Korvel-3-12B-Base'))).toEqual([
      'Korvel-3-12B | license = "MIT"',
      'Korvel-3-12B | based_on = "Korvel-3-12B-Base"',
    ]);
  });

  test('what it says of the document or of files is not', () => {
    expect(
      readAloud(card('license: other\nlicense_link: LICENSE\nauthor: Ines Falk\nstatus: draft\nbase_model_relation: finetune')),
    ).toEqual([]);
  });
});

describe('names with a tail of capitals', () => {
  test('one word that never leaves a name is part of it', () => {
    const said = readAloud('# Notes\n\nOn MMLU Foo 3.7 Sonnet reached 86.1%.\n');
    expect(said).toEqual(['Foo 3.7 Sonnet | benchmark_score = 86.1 % {benchmark=MMLU}']);
  });

  test('a word that orders something to be done is no part of a name', () => {
    const said = readAloud(
      '# Notes\n\nPick Foo 3 for long texts. Foo 3 has a context window of 1M tokens. Use Foo 4 otherwise.\n',
    );
    expect(said).toEqual(['Foo 3 | context_window = 1000000 tokens']);
  });
});
