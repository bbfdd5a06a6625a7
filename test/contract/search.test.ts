import fc from 'fast-check';
import { wordsOf } from '../../src/domain';
import type { DocumentWrite } from '../../src/store/port/document-write';
import type { Found, FoundKind, Wanted } from '../../src/store/port/search-reads';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { aDocumentWrite } from '../support/store-fixtures';

jest.setTimeout(120_000);

const KINDS: readonly FoundKind[] = ['subject', 'source', 'document', 'claim'];
const NAMES = ['GPT-4o mini', 'GPT‑4o', 'Llama 3.1', 'C++ Coder', 'Ünder', '𐐨-1', 'tokens/s AND (OR) NOT ~2^3 [x] {y}:"z"'];

/** The words of every text put, as they are to be found: what every engine is held to. */
function expected(writes: readonly DocumentWrite[], { phrases, begun }: Wanted, kinds: readonly FoundKind[]): [string, number][] {
  const current = [...new Map(writes.map((write) => [write.document.uri, write])).values()];
  const texts: { kind: FoundKind; id: string; words: string }[] = [
    ...current.flatMap(({ subjects }) => subjects.map(({ id, key }) => ({ kind: 'subject' as const, id, words: dashed(key) }))),
    ...writes.flatMap(({ sources }) => sources.map(({ id }) => ({ kind: 'source' as const, id, words: dashed(id.slice(7)) }))),
    ...current.map(({ document: { id, title, text } }) => ({
      kind: 'document' as const,
      id,
      words: wordsOf(`${title}\n${text}`),
    })),
    ...current.flatMap(({ claims }) =>
      claims.map(({ id, evidence }) => ({
        kind: 'claim' as const,
        id,
        words: wordsOf(evidence.map(({ quote }) => quote).join('\n')),
      })),
    ),
  ];
  const whole = ` ${phrases.join(' ')} `;
  const ends = phrases.map((phrase, place) => (begun && place === phrases.length - 1 ? ` ${phrase}` : ` ${phrase} `));
  const worth = { subject: 1, source: 0.9, claim: 0.8, document: 0.7 };
  const found = [...new Map(texts.map((text) => [text.id, text])).values()]
    .filter(({ kind, words }) => kinds.includes(kind) && ends.every((end) => words.includes(end)))
    .map(({ kind, id, words }) => {
      const start = whole.trimEnd();
      const distance = words === whole ? 0 : words.startsWith(start) ? 1 : words.includes(start) ? 2 : 3;
      return { id, score: Number((worth[kind] - distance * 0.15).toFixed(2)), length: [...words].length };
    });
  found.sort((a, b) => b.score - a.score || a.length - b.length || (a.id < b.id ? -1 : 1));
  return found.map(({ id, score }) => [id, score]);
}

function dashed(key: string): string {
  return ` ${key.replaceAll('-', ' ')} `;
}

async function allOf(store: Store, wanted: Wanted, kinds: readonly FoundKind[], first: number): Promise<Found[]> {
  const rows: Found[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.search(wanted, kinds, { first, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (!page.hasNext) return rows;
    after = page.cursors.at(-1);
  }
}

const aWrite = fc
  .record({
    uri: fc.constantFrom('a', 'b', 'c'),
    publisher: fc.constantFrom('OpenAI', 'Llama Farm'),
    statements: fc.array(
      fc.record({
        subject: fc.constantFrom(...NAMES),
        property: fc.constantFrom('speed', 'price of c++'),
        amount: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(aDocumentWrite);

const WORDS = [
  'gpt',
  '4o',
  'mini',
  '3.1',
  'c++',
  'under',
  '𐐨',
  'tokens',
  'and',
  'or',
  'not',
  'speed',
  '1',
  'z',
  'l',
  'zebra',
  'gp',
  '*',
  'c',
];
const aWanted: fc.Arbitrary<Wanted> = fc.record({
  phrases: fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(['4o mini'], ['gpt 4o', 'speed'], ['and or not'], ['2 3 x']),
  ),
  begun: fc.boolean(),
});

describe.each(engines())('search on $name', ({ open }) => {
  test('finds what has the words in the order of its relevance, in pages of any size, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aWrite, { minLength: 1, maxLength: 4 }),
        fc.array(aWanted, { minLength: 1, maxLength: 6 }),
        async (puts, asked) => {
          const store = await open();
          const writes: DocumentWrite[] = [];
          try {
            for (const write of puts) {
              await store.putDocument(write);
              writes.push(write);
              for (const wanted of asked) {
                const answer = expected(writes, wanted, KINDS);
                expect((await allOf(store, wanted, KINDS, 2)).map(({ id, score }) => [id, score])).toEqual(answer);
                expect(await store.countFound(wanted, KINDS)).toBe(answer.length);
              }
            }
          } finally {
            await store.close();
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test.each([
    ['other dashes and capitals', '4O-MINI', ['GPT-4o mini', 'GPT‑4o']],
    ['accents', 'under', ['Ünder']],
    ['a word with pluses', 'c++', ['C++ Coder']],
    ['operators as the words that they are', 'and (or) NOT', ['tokens/s AND (OR) NOT ~2^3 [x] {y}:"z"']],
  ])('given %s, finds the spelling of the document', async (_what, text, names) => {
    const store = await open();
    await store.putDocument(
      aDocumentWrite({ uri: 'a', statements: NAMES.map((subject, amount) => ({ subject, property: 'speed', amount })) }),
    );
    const phrases = wordsOf(text).trim().split(' ');
    const { rows } = await store.search({ phrases, begun: false }, ['claim'], { first: 10 });
    const quotes = (await store.claims(rows.map(({ id }) => id as `claim:${string}`))).map((claim) => claim?.evidence[0]?.quote);
    expect(quotes).toEqual(names.slice(0, 1).map((name) => `${name} speed ${String(NAMES.indexOf(name))}`));
    await store.close();
  });

  test('a cursor of another search is refused', async () => {
    const store = await open();
    await store.putDocument(aDocumentWrite({ uri: 'a', statements: [{ subject: 'GPT-4o', property: 'speed', amount: 1 }] }));
    const { cursors } = await store.search({ phrases: ['gpt'], begun: true }, KINDS, { first: 1 });
    const other = store.search({ phrases: ['4o'], begun: true }, KINDS, { first: 1, after: cursors[0] as string });
    await expect(other).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await store.close();
  });
});
