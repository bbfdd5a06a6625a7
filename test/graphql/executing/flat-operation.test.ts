import { parse, print } from 'graphql';
import { buildClaimgraphSchema } from '../../../src/graphql';
import { flatOperation } from '../../../src/graphql/executing/flat-operation';
import { llmVocabulary } from '../../support/llm-vocabulary';

const schema = buildClaimgraphSchema(llmVocabulary());

function flat(query: string, operationName?: string): string | undefined {
  const document = flatOperation(schema, parse(query), operationName);
  return document && print(document).replace(/\s+/g, ' ');
}

test('the fields of a fragment stand where it is spread', () => {
  expect(flat('{ graph { ...A documents } } fragment A on Graph { revision claims }')).toBe(
    '{ graph { revision claims documents } }',
  );
});

test('on an interface, each type has its fields in the order of the text', () => {
  expect(flat('{ node(id: "x") { __typename ... on Source { name } id ... on Claim { text } } }')).toContain(
    '... on Claim { __typename id text } ',
  );
  expect(flat('{ node(id: "x") { __typename ... on Source { name } id ... on Claim { text } } }')).toContain(
    '... on Source { __typename name id }',
  );
});

test('a fragment on an interface applies to the types that implement it', () => {
  const query = '{ node(id: "x") { ... on Subject { name } id } }';
  expect(flat(query)).toContain('... on Model { name id }');
  expect(flat(query)).toContain('... on Claim { id }');
});

test('of several operations, the one asked for is taken', () => {
  expect(flat('query A { __typename } query B { graph { revision } }', 'B')).toBe('query B { graph { revision } }');
});

test.each([
  ['@include', 'query ($a: Boolean!) { graph { revision @include(if: $a) } }'],
  ['@skip on a fragment', 'query ($a: Boolean!) { graph { ... @skip(if: $a) { revision } } }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['a name that no operation has', 'query A { __typename }'],
])('%s is left to graphql-js', (_what, query) => {
  expect(flat(query, query.startsWith('query A') ? 'B' : undefined)).toBeUndefined();
});

test('fragments that double each other are given up, not unrolled', () => {
  const bomb = Array.from({ length: 30 }, (_, index) => {
    const next = `F${String(index + 1)}`;
    return `fragment F${String(index)} on Subject { conflicts { subject { ...${next} } } other: conflicts { subject { ...${next} } } }`;
  });
  expect(flat(`{ subject(slug: "x") { ...F0 } } ${bomb.join(' ')} fragment F30 on Subject { name }`)).toBeUndefined();
});
