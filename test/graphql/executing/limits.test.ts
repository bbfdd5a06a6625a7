import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Store } from '../../../src/store/store';
import { apolloFor, askerOf, type Answer } from '../support/ask';

const statements: string[] = [];
let store: Store;

beforeAll(async () => {
  store = await openEmbeddedStore({ onStatement: (cypher) => statements.push(cypher) });
  statements.length = 0;
});

afterAll(() => store.close());

test('a query that goes too deep is refused before anything is read', async () => {
  const query = `{ models { nodes { ${'conflicts { subject { '.repeat(12)} name ${'} }'.repeat(12)} } } }`;
  const answer = await askerOf(apolloFor(), store)(query);
  expect(refusal(answer)).toMatchObject({ code: 'QUERY_TOO_EXPENSIVE', limit: 'depth', allowed: 20 });
  expect(answer.data).toBeUndefined();
  expect(statements).toEqual([]);
});

test('many aliases are refused, also when a fragment brings them', async () => {
  const fields = Array.from({ length: 40 }, (_, index) => `a${String(index)}: __typename`).join(' ');
  const ask = askerOf(apolloFor(), store);
  expect(refusal(await ask(`{ ${fields} b: __typename }`))).toBeUndefined();
  expect(
    refusal(
      await ask(
        `{ ...A graph { revision } models { nodes { id } ...B } } fragment A on Query { ${fields} } fragment B on ModelConnection { ${fields} }`,
      ),
    ),
  ).toMatchObject({ limit: 'aliases', asked: 80 });
});

test('pages multiply: 200 models with 200 claims with their evidence are too many, 20 with 10 are not', async () => {
  const ask = askerOf(apolloFor(), store);
  const query =
    'query ($models: Int!, $claims: Int!) { models(first: $models) { nodes { claims(first: $claims) { nodes { text evidence { quote } } } } } }';
  expect(refusal(await ask(query, { models: 200, claims: 200 }))).toMatchObject({ limit: 'cost' });
  expect(refusal(await ask(query, { models: 20, claims: 10 }))).toBeUndefined();
});

test('who asks for more rows than a page has is told how many it has', async () => {
  const answer = await askerOf(apolloFor(), store)('{ models(first: 1000000) { nodes { name } } }');
  expect(answer.errors?.[0]?.message).toContain('A page of "models" has at most 200 rows.');
});

test('a number of rows that is none is told by the name of its variable, not counted', async () => {
  const ask = askerOf(apolloFor(), store);
  for (const rows of ['five', { from: 1 }, [[2]], true]) {
    const answer = await ask('query ($rows: Int) { models(first: $rows) { nodes { name } } }', { rows });
    expect(answer.errors?.map(({ message }) => message)).toEqual([expect.stringContaining('Variable "$rows" got invalid value')]);
  }
});

test('fragments that double each other are counted, not unrolled', async () => {
  const bomb = Array.from(
    { length: 40 },
    (_, index) =>
      `fragment F${String(index)} on Query { ...F${String(index + 1)} ...G${String(index)} } fragment G${String(index)} on Query { ...F${String(index + 1)} }`,
  );
  const query = `{ ...F0 } ${bomb.join(' ')} fragment F40 on Query { graph { revision } }`;
  expect(refusal(await askerOf(apolloFor(), store)(query))).toBeDefined(); // unrolled, it would outlast any timeout
});

test('a document of too many tokens is refused by the parser', async () => {
  const answer = await askerOf(apolloFor(), store)(`{ ${'__typename '.repeat(5_000)} }`);
  expect(answer.errors?.[0]?.message).toContain('tokens');
});

test('a page has from 1 to 200 rows', async () => {
  const ask = askerOf(apolloFor(), store);
  for (const first of [0, -1, 201]) {
    const answer = await ask('query ($first: Int!) { models(first: $first) { nodes { id } } }', { first });
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('from 1 to 200') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
});

test('the introspection that GraphiQL makes is within the limits', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const answer = await askerOf(apolloFor(), store)(getIntrospectionQuery({ inputValueDeprecation: true }));
  expect(answer.errors).toBeUndefined();
});

function refusal(answer: Answer): Readonly<Record<string, unknown>> | undefined {
  return answer.errors?.[0]?.extensions;
}
