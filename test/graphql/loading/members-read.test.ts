import { parse } from 'graphql';
import { membersReadIn } from '../../../src/graphql/loading/members-read';
import { RowCache } from '../../../src/graphql/loading/row-cache';
import { createContext } from '../../../src/graphql';
import { buildClaimgraphSchema } from '../../../src/graphql/schema';
import { EDGES, type Edge } from '../../../src/store/edges';
import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Label } from '../../../src/store/shapes';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor, askerOf } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

const vocabulary = llmVocabulary();
const schema = buildClaimgraphSchema(vocabulary);
const readBy = (query: string) => membersReadIn(schema)(parse(query))?.members;

describe('what an operation looks at of rows', () => {
  test('is what its fields say that they read, and the members that others are named like', () => {
    expect(
      readBy('{ models { nodes { slug claims { nodes { text confidence source { name } conflicts { kind } } } } } }'),
    ).toEqual({
      Claim: ['confidence', 'document', 'id', 'snak'],
      Conflict: ['kind'],
      Source: ['name'],
      Subject: ['id', 'key'],
    });
  });

  test('is looked for behind interfaces, in fragments, and whether a field is left out or not', () => {
    const query = `query ($short: Boolean!) { conflicts { nodes { ...Brief subject { name __typename } } totalCount } }
      fragment Brief on Conflict { reason @skip(if: $short) property { name } }`;
    expect(readBy(query)).toEqual({
      Conflict: ['dataItem', 'reason'],
      DataItem: ['property', 'subject'],
      Subject: ['name'],
    });
  });

  test('is not known where one field does not say what it reads', () => {
    expect(readBy('{ models { nodes { name conflicts { kind } } } }')).toBeUndefined();
    expect(readBy('{ models { nodes { name } } graph { revision } }')).toBeUndefined();
  });

  test('is told by every field whose rows can ride along, with what they are found by', () => {
    const found: string[] = [];
    for (const label of ['Claim', 'Conflict', 'DataItem'] as const)
      for (const field of Object.values(
        (schema.getType(label) as { getFields(): Record<string, AnyField> } & object).getFields(),
      )) {
        const { rides, reads } = field.extensions as { rides?: readonly string[]; reads?: Record<string, string[]> };
        if (!Array.isArray(rides) || reads === undefined) continue;
        const edge = (EDGES[label as Label] as Record<string, Edge<unknown>>)[rides[0] as string];
        const asked = new Proxy({}, { get: (_target, member) => member });
        expect([...(reads[label] ?? []), 'id']).toContain(edge?.keyOf(asked));
        found.push(`${label}.${field.name}`);
      }
    expect(found).toContain('Claim.source');
  });
});

interface AnyField {
  readonly name: string;
  readonly extensions: object;
}

describe('rows with no more than an operation looks at', () => {
  let store: Store;
  let statements = 0;

  beforeAll(async () => {
    store = await openEmbeddedStore({ onStatement: () => (statements += 1) });
    await putExampleGraph(store, vocabulary);
  }, 60_000);
  afterAll(() => store.close());

  test('are remembered for those that look at the same, and not for others', async () => {
    const remembered = new RowCache(store, 2 ** 24);
    const apollo = apolloFor();
    const ask = async (query: string) => {
      statements = 0;
      const contextValue = createContext(store, vocabulary, {}, remembered);
      const { body } = await apollo.executeOperation({ query }, { contextValue });
      if (body.kind !== 'single') throw new Error('a single answer');
      return { data: JSON.parse(JSON.stringify(body.singleResult.data)) as unknown, statements };
    };
    const brief = '{ claims(first: 5) { nodes { id text } } }';
    const other = '{ claims(first: 5) { nodes { id confidence madeBy } } }';
    await ask('{ graph { revision } }');
    const [first, again, different] = [await ask(brief), await ask(brief), await ask(other)];
    expect([first.statements, again.statements, different.statements]).toEqual([1, 0, 1]);
    expect(again.data).toEqual(first.data);
    expect(different.data).toEqual((await askerOf(apollo, store)(other)).data);
  });

  test('are whole rows of before, where there are some', async () => {
    const remembered = new RowCache(store, 2 ** 24);
    const apollo = apolloFor();
    const ask = async (query: string) => {
      statements = 0;
      const contextValue = createContext(store, vocabulary, {}, remembered);
      await apollo.executeOperation({ query }, { contextValue });
      return statements;
    };
    await ask('{ graph { revision } }');
    await ask('{ claims(first: 4) { nodes { id text rank } } }');
    expect(await ask('{ claims(first: 4) { nodes { id text } } }')).toBe(0);
  });
});
