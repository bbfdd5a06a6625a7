import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { extract, toMentionJson } from '../../src/extraction';
import { parseText } from '../../src/parsing';
import { aloud, extractText, readAloud, vocabularyOf } from '../support/extraction';

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

  test('a paragraph about something else changes no other claim', () => {
    const aside = '\n\nThe old harbour was busy that day. Boats came and went, and nobody counted them.\n';
    for (const page of PAGES.slice(0, 2)) expect(readAloud(page + aside)).toEqual(readAloud(page));
  });

  test('the order of rows in a table changes only the places', () => {
    const rows = [
      '| Tern 2 | 128K | $0.15 |',
      '| Auk 3 | 16K | $0.10 |',
      '| Gull 1.5 Flash | 1M | $0.40 |',
      '| Heron 9 | 32K | - |',
    ];
    const page = (order: readonly string[]) => `| Model | Context | Input price |\n|---|---|---|\n${order.join('\n')}\n`;
    const expected = readAloud(page(rows)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) =>
        expect(readAloud(page(order)).sort()).toEqual(expected),
      ),
      { numRuns: 20 },
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
