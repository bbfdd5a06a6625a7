import { parseText } from '../../src/parsing';
import { cpuSeconds } from '../support/cpu-seconds';

// Each of these took quadratic time or a deep stack in some parser. Linear time takes well under a CPU second; the limit is for slow machines.
const enough = 5;
const size = 300_000;
const repeated = (text: string) => text.repeat(Math.ceil(size / text.length));

test.each([
  '|',
  '|\n',
  'a |\n',
  '---|---|\n',
  '[',
  '[](',
  '[a][',
  '*a ',
  '**a**',
  '&amp',
  '<a ',
  '<!-- ',
  'ab cd\n',
  '> ',
  '{\n',
  '```\n',
  'a: ',
  '[^1]: x\n',
  '`` ` ',
])('a text of nothing but %j is read in bounded time', (scrap) => {
  const text = repeated(scrap);
  let read = '';
  expect(cpuSeconds(() => (read = parseText(text, 'markdown').text))).toBeLessThan(enough);
  expect(read).toHaveLength(text.length);
});

test.each([
  '<div>',
  '<table><tr><td>',
  '<ul><li>',
  '<b y=1><p>',
  '<dl><div>',
  '<',
  '<sup>1',
  '<td>x',
  '<script>',
  '<!--',
  '&',
  '<tr><td colspan=1000 rowspan=60000>x',
])('a page of nothing but %j is read in bounded time', (scrap) => {
  let format = '';
  expect(cpuSeconds(() => (format = parseText(`<table>${repeated(scrap)}`, 'html').format))).toBeLessThan(enough);
  expect(format).toBe('html');
});

test('a line of one megabyte is one paragraph', () => {
  const line = 'The engine ran at 12.5 steps per second. '.repeat(25_000).trim();
  expect(parseText(line).blocks).toMatchObject([{ type: 'paragraph', start: 0, end: line.length }]);
});

test('a table of 5,000 rows keeps every row', () => {
  const table = `| a | b |\n|---|---|\n${'| Kestrel | 12.5 |\n'.repeat(5_000)}`;
  expect(parseText(table).blocks).toMatchObject([{ type: 'table', rows: { length: 5_000 } }]);
});

test('text in 10,000 nested elements is found', () => {
  const page = `${'<div>'.repeat(10_000)}It weighs 12 kg.${'</div>'.repeat(10_000)}<p>It is red.`;
  expect(parseText(page, 'html').blocks.map((block) => page.slice(block.start, block.end))).toEqual([
    'It weighs 12 kg.',
    'It is red.',
  ]);
});
