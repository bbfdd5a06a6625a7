import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText, type Block, type MappedText, type ParsedDocument } from '../../src/parsing';

const folder = join(__dirname, 'golden');
const documents = readdirSync(folder)
  .filter((name) => !name.endsWith('.blocks'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const scraps = [
  '|',
  '---|---',
  '| a | b |',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '# ',
  '- ',
  '1. ',
  '> ',
  '```',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '](',
  ')',
  '[^1]',
  '[^1]: ',
  '&amp;',
  '&',
  '<',
  '<p>',
  '</p>',
  '<table>',
  '<td>',
  '<tr>',
  '<li>',
  '<br>',
  '<sup>1</sup>',
  '<!--',
  '-->',
  '<script>',
  'Key: value',
  ': ',
  ' · ',
  'Q: ',
  'A: ',
  '?',
  '.',
  'References',
  'Sources',
  '“Title”. Retrieved May 2025.',
  '---',
  '===',
  '---\n',
  '\ufeff',
  '😀',
  '\ud83d',
  'é',
  '\u00a0',
  '{',
  '}',
  'GPT-4o',
  '$0.15',
  '~16,400',
  '\\',
  '\\|',
  'word',
  'Word word',
  '::',
  '"',
];

/** Golden documents with pieces cut out, doubled or replaced by markup, and heaps of markup alone. */
const mutated = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(40), fc.constantFrom(...scraps)), { maxLength: 12 }),
    )
    .map(([text, cuts]) =>
      cuts.reduce((changed, [at, length, scrap]) => changed.slice(0, at) + scrap + changed.slice(at + length), text),
    ),
);
const format = fc.constantFrom('text', 'markdown', 'html' as const);
const runs = Number(process.env['FUZZ_RUNS'] ?? 150);

function holds(law: (parsed: ParsedDocument, text: string) => void): void {
  fc.assert(
    fc.property(mutated, format, (text, form) => law(parseText(text, form), text)),
    { numRuns: runs },
  );
}

test('spans of blocks, cells, rows and references lie in the text', () => {
  holds((parsed, text) => {
    const spans = [...parsed.blocks.flatMap(spansOf), ...parsed.references];
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

test('the source of any range holds the characters of the range in their order', () => {
  holds((parsed, text) => {
    for (const content of parsed.blocks.flatMap(textsOf)) {
      for (const [from, to] of rangesOf(content.text)) {
        const { start, end } = content.sourceSpan(from, to);
        expect(isWithin(content.text.slice(from, to), text.slice(start, end))).toBe(true);
      }
    }
  });
});

test('a slice of clean text has the same place as the range that it was cut from', () => {
  holds((parsed) => {
    for (const content of parsed.blocks.flatMap(textsOf)) {
      for (const [from, to] of rangesOf(content.text)) {
        const slice = content.slice(from, to);
        expect(slice.text).toBe(content.text.slice(from, to));
        if (!cutsPair(content.text, from) && !cutsPair(content.text, to))
          expect(slice.sourceSpan(0, slice.text.length)).toEqual(content.sourceSpan(from, to));
      }
    }
  });
});

test('blocks come in order and do not overlap, key-values of one line with several keys aside', () => {
  holds((parsed) => {
    parsed.blocks.forEach((block, i) => {
      const before = parsed.blocks[i - 1];
      if (before === undefined || (block.type === 'key-value' && before.type === 'key-value')) return;
      expect(block.start).toBeGreaterThanOrEqual(before.end);
    });
  });
});

test('text without markup is read to its last word', () => {
  const sentence = fc.array(fc.constantFrom('rain', 'wind', 'Nordwind', '12', 'gusts', 'of'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const text = sentences.map((words) => `The ${words.join(' ')} blew.`).join('\n');
      const read = parseText(text).blocks.map((block) =>
        textsOf(block)
          .map((content) => content.text)
          .join(' '),
      );
      expect(read.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
    }),
  );
});

function spansOf(block: Block): { start: number; end: number }[] {
  if (block.type !== 'table') return [block];
  return [block, ...block.header, ...block.rows, ...block.rows.flatMap((row) => row.cells)];
}

function textsOf(block: Block): MappedText[] {
  if (block.type === 'key-value') return [block.key, block.value];
  if (block.type !== 'table') return [block.content];
  return [...block.header, ...block.rows.flatMap((row) => row.cells)].flatMap((cell) => [cell.content, ...cell.lines]);
}

function rangesOf(text: string): [number, number][] {
  const third = Math.floor(text.length / 3);
  return [
    [0, text.length],
    [third, 2 * third + 1],
    [0, 1],
    [text.length, text.length],
    [Math.max(0, text.length - 2), text.length],
  ];
}

/** Characters that stand for markup (a space for a line break, "&" for "&amp;") need not be in the source. */
function isWithin(clean: string, source: string): boolean {
  let at = 0;
  for (const character of clean.replace(/[\s;^[\]"&<>]/g, '').replace(/[\ud800-\udbff]$|^[\udc00-\udfff]/g, '')) {
    at = source.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}
