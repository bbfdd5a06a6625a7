import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { extract, toMentionJson } from '../../src/extraction';
import { parseText } from '../../src/parsing';
import { aloud, extractText, readAloud, vocabularyOf } from '../support/extraction';
import { aside, blocksOfPage, TABLE_HEAD, tableRow } from '../support/generated-documents';

const PAGES = ['two-models.md', 'model-card.md', 'price-page.html'].map((name) =>
  readFileSync(join(__dirname, 'golden', name), 'utf8'),
);
const PIECES = [
  '**',
  '|',
  '\n',
  '\n\n',
  '# ',
  '- ',
  '$',
  '~',
  '128K',
  ' tokens',
  '%',
  ' and ',
  ', ',
  '(',
  ')',
  '<td>',
  '</table>',
  '&nbsp;',
  '2024',
  '[1]',
  'Foo 3',
  ': ',
  '\u2019s ',
  '\u00A0',
  '\uD83D\uDE00',
];

/** A page with some of its stretches cut out, doubled or overwritten. */
const mutated = fc
  .tuple(fc.constantFrom(...PAGES), fc.array(fc.tuple(fc.nat(4000), fc.nat(60), fc.constantFrom(...PIECES)), { maxLength: 8 }))
  .map(([page, edits]) =>
    edits.reduce(
      (text, [at, length, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length),
      page,
    ),
  );

describe('laws of extraction', () => {
  test('the quote of every mention and refusal is the slice, and nothing throws, whatever the text', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom('page.md', 'page.html', 'page.txt'), (text, uri) => {
        const { mentions, refusals } = extractText(text, vocabularyOf(), uri);
        for (const { evidence } of mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        for (const { span, quote } of refusals) expect(text.slice(span.start, span.end)).toBe(quote);
      }),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same mentions in the same order', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const read = () => JSON.stringify(extract(parseText(text, 'markdown'), vocabularyOf()));
        expect(read()).toBe(read());
      }),
      { numRuns: 30 },
    );
  });

  test('a paragraph about something else changes no other claim, wherever it stands', () => {
    fc.assert(
      fc.property(blocksOfPage, aside, fc.nat(), (blocks, words, at) => {
        const place = 1 + (at % blocks.length);
        const longer = [...blocks.slice(0, place), words, ...blocks.slice(place)];
        expect(readAloud(longer.join('\n\n'))).toEqual(readAloud(blocks.join('\n\n')));
      }),
      { numRuns: 200 },
    );
  });

  test('the order of rows in a table changes only the places', () => {
    const rows = fc.uniqueArray(tableRow, { minLength: 2, maxLength: 6, selector: (row) => row.split('|')[1] });
    const page = (order: readonly string[]) => `# Prices\n\n${TABLE_HEAD}\n${order.join('\n')}\n`;
    const shuffled = rows.chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })));
    fc.assert(
      fc.property(shuffled, ([own, order]) => expect(readAloud(page(order)).sort()).toEqual(readAloud(page(own)).sort())),
      { numRuns: 150 },
    );
  });

  test('a page of models gives the same mentions in the same order each time, every quote the slice', () => {
    fc.assert(
      fc.property(blocksOfPage, (blocks) => {
        const text = blocks.join('\n\n');
        const read = () => extract(parseText(text, 'markdown'), vocabularyOf()).mentions;
        const mentions = read();
        for (const { evidence } of mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        expect(read()).toEqual(mentions);
      }),
      { numRuns: 100 },
    );
  });

  test('work grows with the length: a line without a full stop, numbers without end, brackets without a partner', () => {
    const bombs = [
      '128K tokens, '.repeat(4000),
      '(('.repeat(20_000),
      'Foo 3 and '.repeat(6000),
      '9'.repeat(60_000),
      'a-'.repeat(30_000),
      "'s ".repeat(20_000),
    ];
    for (const bomb of bombs) expect(() => extractText(bomb, vocabularyOf(), 'page.txt')).not.toThrow();
  }, 30_000);

  test('every mention names who made it and how sure that is', () => {
    const { mentions } = extractText(PAGES.join('\n\n'));
    expect(mentions.length).toBeGreaterThan(40);
    for (const mention of mentions) {
      expect(mention.madeBy.length).toBeGreaterThan(0);
      expect(mention.confidence).toBeGreaterThan(0);
      expect(mention.confidence).toBeLessThanOrEqual(1);
      expect(aloud(toMentionJson('page', mention))).toContain(mention.property);
    }
  });
});
