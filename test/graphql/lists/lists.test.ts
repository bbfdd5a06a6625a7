import { decide } from '../../../src/app/decide';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor, askerOf, type Answer, type Ask } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

interface Slugs {
  readonly models: { readonly nodes: readonly { readonly slug: string }[] };
}

describe.each(engines())('lists on $name', ({ open }) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await open();
    await putExampleGraph(store, llmVocabulary());
    ask = askerOf(apolloFor(), store);
  }, 60_000);

  afterAll(() => store.close());

  test('walked backwards, a list is what it is forwards, in any order', async () => {
    for (const order of [
      '[]',
      '[{ by: AMOUNT }]',
      '[{ by: PROPERTY, descending: true }, { by: DATE }]',
      '[{ by: CONFIDENCE }]',
    ]) {
      const forwards = await walk(ask, order, 'first: 3, after', 'endCursor', 'hasNextPage');
      const backwards = await walk(ask, order, 'last: 4, before', 'startCursor', 'hasPreviousPage');
      expect(forwards.flat()).toHaveLength(27);
      expect(new Set(forwards.flat()).size).toBe(27);
      expect(backwards.reverse().flat()).toEqual(forwards.flat());
    }
  });

  test.each([
    ['claims', 'CONTEXT, 128k!', 2],
    ['claims', 'ontext 128K', 0],
    ['documents', 'mëasured speeds', 1],
    ['documents', 'measured speed', 0],
  ])('%s filtered by the text %s are found by whole words, whatever their case and accents', async (list, text, total) => {
    const { data } = await ask(`{ list: ${list}(filter: { text: ${JSON.stringify(text)} }) { totalCount } }`);
    expect(data).toEqual({ list: { totalCount: total } });
  });

  test('a filter takes a subject by the name that it had before it was counted as another', async () => {
    const own = await open();
    try {
      const vocabulary = llmVocabulary();
      await putExampleGraph(own, vocabulary);
      const told = askerOf(apolloFor(), own);
      const [from, into] = ((await told('{ models(first: 2) { nodes { slug } } }')).data as unknown as Slugs).models.nodes.map(
        ({ slug }) => slug,
      );
      const asked = { act: 'merge', subject: from!, into: into! } as const;
      const basedOn = await own.revision();
      const at = () => '2026-02-01T00:00:00Z';
      expect(await decide(own, vocabulary, { act: asked, author: 'Ada', reason: 'one', basedOn }, at)).toMatchObject({
        status: 'decided',
      });
      const lists = (slug: string) => {
        const filter = `(filter: { subject: "${slug}" }) { totalCount nodes { id } }`;
        return told(`{ claims${filter} conflicts${filter} dataItems${filter} subject(slug: "${slug}") { id } }`);
      };
      const old = await lists(from!);
      expect(old).toEqual(await lists(into!));
      expect((old.data as Record<string, { totalCount: number }>)['claims']!.totalCount).toBeGreaterThan(0);
    } finally {
      await own.close();
    }
  }, 60_000);

  test('a cursor of another list or of another order is refused', async () => {
    const { data } = await ask('{ claims(first: 1) { pageInfo { endCursor } } models(first: 1) { pageInfo { endCursor } } }');
    const { claims, models } = data as Record<string, { pageInfo: { endCursor: string } }>;
    const wrong = [
      `{ sources(after: "${models?.pageInfo.endCursor}") { nodes { id } } }`,
      `{ models(after: "${claims?.pageInfo.endCursor}") { nodes { id } } }`,
      `{ claims(after: "${claims?.pageInfo.endCursor}", orderBy: [{by: DATE}]) { nodes { id } } }`,
      `{ claims(last: 1, before: "${models?.pageInfo.endCursor}") { nodes { id } } }`,
    ];
    for (const query of wrong)
      expect(await refusal(ask, query)).toContain('That cursor is not one that this API gave out for this list');
  });

  test.each([
    ['{ claims(filter: {subject: "gpt-9"}) { totalCount } }', 'The graph has no subject "gpt-9"'],
    ['{ conflicts(filter: {not: {subject: "gpt-9"}}) { totalCount } }', 'The graph has no subject "gpt-9"'],
    ['{ conflicts(filter: {source: "Nobody"}) { totalCount } }', 'The graph has no source "Nobody"'],
    ['{ claims(filter: {document: "document:1"}) { totalCount } }', 'The graph has no document "document:1"'],
    ['{ dataItems(filter: {property: "speed"}) { totalCount } }', 'There is no property "speed"'],
    [
      '{ models(filter: {fact: {property: "release_date", amount: {from: 2020}}}) { totalCount } }',
      '"amount" is no filter for release_date, whose values are of the kind date: use "date".',
    ],
    [
      '{ subjects(filter: {or: [{fact: {property: "contextWindow", text: "128K"}}]}) { totalCount } }',
      '"text" is no filter for context_window, whose values are of the kind quantity: use "amount".',
    ],
    ['{ claims(filter: {property: "price.input", date: {from: "2020"}}) { totalCount } }', '"date" is no filter for price.input'],
    ['{ dataItems(filter: {property: "provider", amount: {from: 1}}) { totalCount } }', 'of the kind entity: use "text"'],
    ['{ models(filter: {fact: {property: "speed"}}) { totalCount } }', 'There is no property "speed"'],
    ['{ models(filter: {nameContains: "--"}) { totalCount } }', '"--" has no letters or digits'],
    ['{ claims(filter: {date: {from: "July"}}) { totalCount } }', '"July" is no date'],
    ['{ claims(filter: {amount: {from: 2, until: 1}}) { totalCount } }', 'the smaller end comes first'],
    ['{ claims(filter: {or: []}) { totalCount } }', '"or" without a part would match nothing'],
    ['{ models(first: 2, last: 2) { totalCount } }', 'not for both'],
    ['{ models(before: "x") { totalCount } }', '"before" goes with "last"'],
  ])('%s is refused with what to ask instead', async (query, message) => {
    expect(await refusal(ask, query)).toContain(message);
  });
});

async function refusal(ask: Ask, query: string): Promise<string> {
  const { errors }: Answer = await ask(query);
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  return errors?.[0]?.message ?? '';
}

interface Walked {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<string, string | boolean | null>>;
}

/** The ids of each page, from the first on. */
async function walk(ask: Ask, order: string, page: string, cursor: string, more: string): Promise<string[][]> {
  const pages: string[][] = [];
  let at: unknown = null;
  for (;;) {
    const { data, errors } = await ask(
      `query($at: String) { claims(orderBy: ${order}, ${page}: $at) { nodes { id } pageInfo { ${cursor} ${more} } } }`,
      { at },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data?.['claims'] as Walked;
    pages.push(nodes.map(({ id }) => id));
    if (pageInfo[more] !== true) return pages;
    at = pageInfo[cursor];
  }
}
