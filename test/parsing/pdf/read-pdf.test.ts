import { parseDocument, type Table } from '../../../src/parsing';
import { linesAt, pdfOf, rowsAt, type Written } from '../../support/pdf';
import { outlineOf } from '../outline';

const read = (...pages: readonly (readonly Written[])[]) => parseDocument(pdfOf(pages), { uri: 'a.pdf' });
const shortOutline = async (...pages: readonly (readonly Written[])[]) =>
  outlineOf(await read(...pages))
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith('front'))
    .map((line) => line.replace(/ \d+-\d+/, ''));
const title: Written = { text: 'Sandpiper 3 data sheet', x: 72, y: 72, size: 20 };

test('lines close to one another are a paragraph, larger letters a heading, and each block is on its page', async () => {
  const outline = await shortOutline(
    [
      title,
      ...linesAt(110, 'The Sandpiper 3 reads 64,000 tokens at', 'once and was released in May 2025.'),
      ...linesAt(180, 'It is fast.'),
    ],
    [{ text: 'Pricing', x: 72, y: 72, size: 15 }, ...linesAt(100, 'It costs $2 per 1M input tokens.')],
  );
  expect(outline).toEqual([
    'heading # Sandpiper 3 data sheet (page 1)',
    'text The Sandpiper 3 reads 64,000 tokens at once and was released in May 2025. (page 1 > Sandpiper 3 data sheet)',
    'text It is fast. (page 1 > Sandpiper 3 data sheet)',
    'heading ## Pricing (page 2 > Sandpiper 3 data sheet)',
    'text It costs $2 per 1M input tokens. (page 2 > Sandpiper 3 data sheet > Pricing)',
  ]);
});

test('the text has the words of the PDF and white space, and every block is a slice of it', async () => {
  const { text, blocks } = await read([title, ...linesAt(110, 'It reads 64,000 tokens.')], linesAt(72, 'It is fast.'));
  expect(text).toBe('Sandpiper 3 data sheet\n\nIt reads 64,000 tokens.\n\n\fIt is fast.\n\n');
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Sandpiper 3 data sheet',
    'It reads 64,000 tokens.',
    'It is fast.',
  ]);
});

test('cells under one another are a table with its header', async () => {
  const table = rowsAt(
    120,
    [72, 220, 340],
    ['Model', 'Context', 'Price'],
    ['Sandpiper 3', '64K', '$2.00'],
    ['Sandpiper 3 Mini', '32K', '$0.40'],
  );
  expect(await shortOutline([title, ...table, ...linesAt(230, 'Prices are per 1M tokens.')])).toEqual([
    'heading # Sandpiper 3 data sheet (page 1)',
    'table #0 (page 1 > Sandpiper 3 data sheet)',
    '  head 0:Model | 1:Context | 2:Price',
    '  row 0:Sandpiper 3 | 1:64K | 2:$2.00',
    '  row 0:Sandpiper 3 Mini | 1:32K | 2:$0.40',
    'text Prices are per 1M tokens. (page 1 > Sandpiper 3 data sheet)',
  ]);
});

test('a cell may have several lines, and a missing one leaves its column empty', async () => {
  const rows = rowsAt(
    120,
    [72, 220, 400],
    ['Feature', 'What it does', 'Since'],
    ['', '', ''],
    ['Vision', 'Reads', '2024'],
    ['', '', ''],
    ['Audio', '', '2025'],
  );
  const wrapped: Written = { text: 'pictures', x: 220, y: 172 };
  const { blocks } = await read([...rows, wrapped].sort((a, b) => a.y - b.y));
  const table = blocks[0] as Table;
  expect(table.type).toBe('table');
  expect([table.header, ...table.rows.map((row) => row.cells)].map((cells) => cells.map(({ content }) => content.text))).toEqual([
    ['Feature', 'What it does', 'Since'],
    ['Vision', 'Reads pictures', '2024'],
    ['Audio', '', '2025'],
  ]);
});

test('cells that stand no wider apart than words are told by what stands under them', async () => {
  const rows = rowsAt(120, [72, 164], ['Function calling', 'yes'], ['Structured output', 'no'], ['Audio', 'planned']);
  expect((await shortOutline([title, ...rows])).slice(2)).toEqual([
    '  head ',
    '  row 0:Function calling | 1:yes',
    '  row 0:Structured output | 1:no',
    '  row 0:Audio | 1:planned',
  ]);
});

test('a table drawn cell by cell is the same table', async () => {
  const lines = rowsAt(120, [72, 220], ['Context window', '64,000 tokens'], ['Released', 'May 2025']);
  const byColumn = [...lines].sort((a, b) => a.x - b.x);
  const texts = async (words: readonly Written[]) =>
    ((await read(words)).blocks[0] as Table).rows.map((row) => row.cells.map(({ content }) => content.text));
  expect(await texts(byColumn)).toEqual([
    ['Context window', '64,000 tokens'],
    ['Released', 'May 2025'],
  ]);
  expect(await texts(lines)).toEqual(await texts(byColumn));
});

test('two columns of text are read one after the other', async () => {
  const column = (x: number, word: string) =>
    Array.from({ length: 12 }, (_, i) => ({ text: `The ${word} line ${i + 1} is long enough.`, x, y: 72 + 14 * i }));
  const { blocks } = await read([...column(72, 'left'), ...column(330, 'right')]);
  expect(blocks.map((block) => block.type)).not.toContain('table');
  const text = blocks.map((block) => ('content' in block ? block.content.text : '')).join(' ');
  expect(text.indexOf('left line 12')).toBeLessThan(text.indexOf('right line 1 '));
});

test('running titles and page numbers are in the text but are no blocks', async () => {
  const page = (number: number, words: string) => [
    { text: 'Sandpiper quarterly', x: 72, y: 40 },
    ...linesAt(110, words, 'More is said below.'),
    { text: `Page ${number} of 4`, x: 280, y: 760 },
  ];
  const { text, blocks } = await read(
    page(1, 'It is red.'),
    page(2, 'It is blue.'),
    page(3, 'It is green.'),
    page(4, 'It is old.'),
  );
  expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual(
    ['red', 'blue', 'green', 'old'].flatMap((colour) => [`It is ${colour}.`, 'More is said below.']),
  );
  expect(text).toContain('Sandpiper quarterly');
});

test('a raised figure does not lengthen the figure before it', async () => {
  const { text } = await read([
    { text: 'It scores 82.0', x: 72, y: 100, size: 12 },
    { text: '1', x: 150, y: 96, size: 7 },
    { text: 'on the test.', x: 156, y: 100, size: 12 },
  ]);
  expect(text).toMatch(/82\.0 1 on/);
});

test('turned words in the margin are left out, bullets stand with their text', async () => {
  const { blocks } = await read([
    { text: '1.', x: 72, y: 100 },
    { text: 'It reads pictures', x: 100, y: 100 },
    { text: '2.', x: 72, y: 116 },
    { text: 'It reads sounds', x: 100, y: 116 },
  ]);
  expect(blocks.map((block) => block.type)).toEqual(['list-item', 'list-item']);
});
