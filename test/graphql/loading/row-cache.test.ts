import { createContext } from '../../../src/graphql';
import { RowCache } from '../../../src/graphql/loading/row-cache';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

const QUERY = `{ model(slug: "gpt-4o-mini") {
  name outputSpeed { status text conflicts { status } }
  claims(first: 3) { nodes { text source { name } document { title } conflicts { kind status } } }
  missing: fact(property: "family") { status } } }`;

describe.each(engines())('rows kept across requests, on $name', ({ open }) => {
  const statements: string[] = [];
  const apollo = apolloFor();
  let store: Store;
  let kept: RowCache;

  beforeEach(async () => {
    store = await open((cypher) => statements.push(cypher));
    await putExampleGraph(store, llmVocabulary());
    kept = new RowCache(store, 2 ** 24);
  }, 60_000);
  afterEach(() => store.close());

  async function asked(cache: RowCache | undefined): Promise<{ answer: string; statements: string[] }> {
    statements.length = 0;
    const contextValue = createContext(store, llmVocabulary(), { requestId: 'a-request' }, cache);
    const { body } = await apollo.executeOperation({ query: QUERY }, { contextValue });
    return { answer: JSON.stringify(body), statements: statements.filter((text) => !text.includes('g.revision')) };
  }

  async function pinSpeed(): Promise<void> {
    const { rows } = await store.pageConflicts({ property: 'output_speed' }, { first: 1 });
    const conflict = rows[0]!;
    const resolutions = (await store.resolutionsOfDataItems([conflict.dataItem])).filter((one) => one !== undefined);
    await store.putVerdicts({
      dataItems: [conflict.dataItem],
      conflicts: [{ ...conflict, status: 'SETTLED' }],
      resolutions: resolutions.map((one) => ({ ...one, status: 'RESOLVED' })),
      cause: { kind: 'policy', ref: 'weighted@2' },
      at: '2026-01-02T00:00:00Z',
    });
  }

  test('the second request reads nothing, and answers as without them, interpreted and compiled', async () => {
    const plain = await asked(undefined);
    expect((await asked(kept)).answer).toBe(plain.answer);
    for (let round = 0; round < 3; round++) expect(await asked(kept)).toEqual({ answer: plain.answer, statements: [] });
  });

  test('a commit drops what it may have changed, whoever made it', async () => {
    await asked(kept);
    await pinSpeed();
    const after = await asked(kept);
    expect(after.statements).not.toEqual([]);
    expect(after.answer).toContain('SETTLED');
    expect(after.answer).toBe((await asked(undefined)).answer);
  });

  test('after a new document, documents and claims that were known are not read again', async () => {
    await asked(kept);
    await store.putDocument({
      document: {
        ...{ id: 'document:new', uri: 'https://example.org/new', title: 'New', format: 'text', text: 'New', sha256: '0' },
        references: [],
      },
      ...{ bytes: Buffer.from('New'), path: 'new', sources: [], subjects: [], dataItems: [], claims: [] },
      at: '2026-01-03T00:00:00Z',
    });
    const { statements: issued } = await asked(kept);
    expect(issued.join()).toContain('ABOUT');
    expect(issued.filter((text) => text.includes('MATCH (d:Document {id: id})'))).toEqual([]);
  });

  test('a look at the revision that fails is told, and the next request looks again', async () => {
    let fails = true;
    const shaky = {
      committed: () => undefined,
      revision: () => (fails ? Promise.reject(new Error('gone')) : store.revision()),
      revisionsAfter: (after: number) => store.revisionsAfter(after),
    };
    const cache = new RowCache(shaky, 2 ** 20);
    await expect(cache.begin()).rejects.toThrow('gone');
    fails = false;
    await expect(cache.begin()).resolves.toBeDefined();
  });

  test('memory is bounded: rows beyond it are forgotten, and read again', async () => {
    const small = new RowCache(store, 4_000);
    const first = await asked(small);
    expect((await asked(small)).answer).toBe(first.answer);
    expect((await asked(small)).statements).not.toEqual([]);
  });
});
