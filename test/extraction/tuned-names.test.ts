import { readAloud } from '../support/extraction';

const TABLE = '| Benchmark | Kestrel-4 9B-Ins | Avocet-7B |\n|---|---|---|\n| MMLU | 71.2 | 68.1 |\n| GSM8K | 86.2 | 82.4 |';
const card = (...text: string[]) => readAloud(['# Kestrel-4-9B-Instruct', ...text].join('\n\n'));

describe('the names of one tuned model on its card', () => {
  test('cut short over a column, and without that it is tuned in prose', () => {
    const said = card('Kestrel-4-9B has a context window of 128K tokens.', TABLE);
    expect(said).toContain('Kestrel-4-9B-Instruct | context_window = 128000 tokens');
    expect(said).toContain('Kestrel-4-9B-Instruct | benchmark_score = 71.2 % {benchmark=MMLU}');
  });

  test('what it is made from is another', () => {
    const said = card('It was fine-tuned from Kestrel-4-9B.', 'Kestrel-4-9B has a context window of 128K tokens.');
    expect(said).toContain('Kestrel-4-9B | context_window = 128000 tokens');
  });

  test('so is one that stands in a table of its own, and one that is a chat model as well', () => {
    const row = '| Model | Context |\n|---|---|\n| Kestrel-4-9B | 32K |';
    expect(card(row)).toContain('Kestrel-4-9B | context_window = 32000 tokens');
    expect(card('Kestrel-4-9B-Chat is out too.', 'Kestrel-4-9B has a context window of 32K tokens.')).toContain(
      'Kestrel-4-9B | context_window = 32000 tokens',
    );
  });
});

describe('what the code of a page loads', () => {
  const page = (...ids: string[]) =>
    readAloud(
      [
        '## Summary',
        'The model has a context window of 32K tokens.',
        '```python',
        ...ids.map((id) => `m = load("${id}")`),
        '```',
      ].join('\n\n'),
    );

  test('is what the page is about, when it is one thing', () => {
    expect(page('finch-labs/Linnet-2-7B', 'finch-labs/Linnet-2-7B')).toEqual(['Linnet-2-7B | context_window = 32000 tokens']);
  });

  test('of two things, of a file or of a package it is not', () => {
    for (const ids of [
      ['finch-labs/Linnet-2-7B', 'finch-labs/Linnet-3-7B'],
      ['src/load-2.py'],
      ['https://x.example/a/Linnet-2-7B'],
    ])
      expect(page(...ids)).toEqual([]);
  });
});
