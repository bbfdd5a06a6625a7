import { readAloud } from '../support/extraction';

const lines = (...texts: string[]) => readAloud(texts.join('\n'), undefined, 'page.txt');
const table = (...rows: string[]) => {
  const [header = '', ...body] = rows;
  return [`| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...body.map((row) => `| ${row} |`)].join('\n');
};

test('features over their answers, one a line, are no table, whatever other labels stand before them', () => {
  const page = ['Pipit 3', 'Reasoning', 'Higher', 'Speed', 'Medium', 'Modalities', 'Text', 'Features'];
  const said = lines(...page, 'Streaming', 'Supported', 'Function calling', 'Supported', 'Fine-tuning', 'Not supported');
  expect(said).toEqual(
    expect.arrayContaining([
      'Pipit 3 | feature.streaming = true',
      'Pipit 3 | feature.function_calling = true',
      'Pipit 3 | feature.fine_tuning = false',
    ]),
  );
});

test('what a caption says that prices buy holds for prices that do not say it themselves', () => {
  const prices = table('Model | Input | Output ($ per 1M)', 'Petrel 7 | 0.0025 | 0.01');
  expect(readAloud(`**Prices in USD per 1K tokens**\n\n${prices}`)).toEqual([
    'Petrel 7 | price.input = 2.5 USD/1M tokens',
    'Petrel 7 | price.output = 0.01 USD/1M tokens',
  ]);
  expect(readAloud(`**Search costs $25 per 1K sources**\n\n${prices}`)[0]).toBe('Petrel 7 | price.input = 0.0025 USD/1M tokens');
});

test('pairs in one line with a full stop between them are pairs each', () => {
  expect(readAloud('# Wheatear 4\n\n- Input: text, images, PDF. Output: text')).toEqual([
    'Wheatear 4 | input_modality = ["file","image","text"]',
    'Wheatear 4 | output_modality = ["text"]',
  ]);
});

test('how often and how something was tried is no part of what the test is called', () => {
  const rows = [
    'MMLU | 83.3 | 82.9',
    'GSM8K | 90.1 | 89.0',
    'ZebraLogic (avg@4) | 55.5 | 33.1',
    'ZebraFacts (0-shot, CoT) | 50 | 40',
  ];
  const said = readAloud(table('Task | Corvid 2 32B | Avocet 3 27B', ...rows));
  expect(said).toContain('Corvid 2 32B | benchmark_score = 55.5 % {benchmark=ZebraLogic}');
  expect(said).toContain('Avocet 3 27B | benchmark_score = 40 % {benchmark=ZebraFacts}');
});

test('two things with a figure each are no thing of one name', () => {
  const page = '<dl><dt>Loon 8B and Loon 3B</dt><dd>Edge models, priced at $0.10 and $0.04 per million input tokens.</dd></dl>';
  expect(readAloud(page, undefined, 'page.html').filter((line) => line.startsWith('Loon 8B and'))).toEqual([]);
});

test('a name with its size before a colon is whom the line is about', () => {
  const said = readAloud(
    '# Model list\n\n- **Linnet Nano** (3B): 32K context, Apache 2.0\n- **Linnet Pico** (1B): 8K context, MIT',
  );
  expect(said).toContain('Linnet Nano | context_window = 32000 tokens');
  expect(said).toContain('Linnet Pico | context_window = 8000 tokens');
});
