// Queries that ask for too much: each is sent by HTTP and by WebSocket. Variables as text are JSON that is too deep to be made here.

const times = (count, text) => Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** The doubling of F0 would have 2^40 fields. */
const fragmentBomb = `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...G${i} ...H${i} } fragment G${i} on Query { ...F${i + 1} } fragment H${i} on Query { ...F${i + 1} }`)} fragment F40 on Query { graph { revision } }`;

const nested = (depth, open, inner, close) => open.repeat(depth) + inner + close.repeat(depth);

/** @type {readonly { name: string, query: string, variables?: object | string }[]} */
export const QUERIES = [
  { name: 'aliases: 400 of one field', query: `{ ${times(400, (i) => `a${i}: graph { revision }`)} }` },
  {
    name: 'aliases: 40 in a fragment, spread three times',
    query: `{ ...A models { nodes { id } ...B } sources { ...C } } ${times(1, () => '')}fragment A on Query { ${times(40, (i) => `a${i}: __typename`)} } fragment B on ModelConnection { ${times(40, (i) => `b${i}: __typename`)} } fragment C on SourceConnection { ${times(40, (i) => `c${i}: __typename`)} }`,
  },
  { name: 'duplicates: 400 times the same field', query: `{ ${times(400, () => 'graph { revision }')} }` },
  { name: 'duplicates: 400 times the same leaf', query: `{ graph { ${times(400, () => 'revision')} } }` },
  {
    name: 'duplicates: one fragment spread 400 times',
    query: `{ ${times(400, () => '...A')} } fragment A on Query { graph { revision } }`,
  },
  { name: 'duplicates: 300 inline fragments', query: `{ ${times(300, () => '... { graph { revision } }')} }` },
  {
    name: 'depth: 36 levels',
    query: `{ models { nodes { ${nested(12, 'conflicts { dataItem { subject { ', 'name', '} } }')} } } }`,
  },
  {
    name: 'depth: 300 levels',
    query: `{ models { nodes { ${nested(100, 'conflicts { dataItem { subject { ', 'name', '} } }')} } } }`,
  },
  { name: 'depth: 600 levels of inline fragments', query: `{ ${nested(600, '... { ', 'graph { revision }', ' }')} }` },
  {
    name: 'depth: 800 lists in an argument',
    query: `{ conflicts(filter: { kinds: ${nested(800, '[', 'VALUE', ']')} }) { nodes { id } } }`,
  },
  {
    name: 'lists: 200 models of 200 claims with their evidence',
    query: '{ models(first: 200) { nodes { claims(first: 200) { nodes { evidence { quote } } } } } }',
  },
  {
    name: 'lists: the same, the sizes as variables',
    query: 'query ($n: Int!) { models(first: $n) { nodes { claims(first: $n) { nodes { evidence { quote } } } } } }',
    variables: { n: 200 },
  },
  { name: 'lists: a page of a billion', query: '{ models(first: 1000000000) { nodes { id } } }' },
  { name: 'lists: a page of minus one', query: '{ models(first: -1) { nodes { id } } }' },
  {
    name: 'lists: the texts of a thousand documents',
    query: `{ ${times(5, (i) => `d${i}: documents(first: 200) { nodes { text } }`)} }`,
  },
  {
    name: 'lists: ten thousand ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(10_000).fill('claim:1') },
  },
  { name: 'fragments: a bomb that doubles 40 times', query: fragmentBomb },
  { name: 'fragments: a circle', query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  {
    name: 'fragments: a chain of 150',
    query: `{ ...F0 } ${times(150, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F150 on Query { graph { revision } }`,
  },
  {
    name: 'fragments: 200 that are never spread',
    query: `{ graph { revision } } ${times(200, (i) => `fragment F${i} on Query { __typename }`)}`,
  },
  { name: 'directives: 200 times @skip', query: `{ ${times(200, () => `... @skip(if: false) { __typename }`)} }` },
  { name: 'directives: 900 that are unknown', query: `{ graph ${times(900, () => '@a')} { revision } }` },
  { name: 'directives: 900 of one kind on a field', query: `{ graph ${times(150, () => '@include(if: true)')} { revision } }` },
  { name: 'tokens: 50,000 of them', query: `{ ${times(50_000, () => 'x')} }` },
  { name: 'tokens: a string of 200,000 characters', query: `{ model(slug: "${'x'.repeat(200_000)}", id: "y") { name } }` },
  { name: 'tokens: 300 operations', query: times(300, (i) => `query Q${i} { graph { revision } }`) },
  { name: 'variables: 600 that are declared', query: `query (${times(600, (i) => `$v${i}: Int`)}) { graph { revision } }` },
  {
    name: 'variables: lists 5,000 deep',
    query: '{ graph { revision } }',
    variables: `{"deep":${nested(5_000, '[', '', ']')}}`,
  },
  {
    name: 'variables: objects 5,000 deep, in a filter',
    query: 'query ($f: ConflictFilter) { conflicts(filter: $f) { nodes { id } } }',
    variables: `{"f":${nested(5_000, '{"kinds":', '1', '}')}}`,
  },
  {
    name: 'variables: a value of another type',
    query: 'query ($n: Int!) { models(first: $n) { nodes { id } } }',
    variables: { n: { $ne: 1 } },
  },
  {
    name: 'variables: a number beyond all numbers',
    query: 'query ($n: Int!) { models(first: $n) { nodes { id } } }',
    variables: { n: 1e300 },
  },
  { name: 'introspection: __schema', query: '{ __schema { types { name fields { name } } } }' },
  {
    name: 'introspection: __type, in a fragment',
    query: '{ ...A } fragment A on Query { t: __type(name: "Query") { fields { name } } }',
  },
  { name: 'suggestions: a field nearly right', query: '{ modell { id } }' },
  { name: 'suggestions: an argument nearly right', query: '{ model(slugg: "x") { name } }' },
  {
    name: 'suggestions: an enum value nearly right, in a variable',
    query: 'query ($k: [ConflictKind!]) { conflicts(filter: { kinds: $k }) { nodes { id } } }',
    variables: { k: ['VALUEE'] },
  },
  {
    name: 'suggestions: an input field nearly right, in a variable',
    query: 'query ($f: ConflictFilter) { conflicts(filter: $f) { nodes { id } } }',
    variables: { f: { kind: 'VALUE' } },
  },
  { name: 'cursors: one made up', query: '{ models(after: "bm9uc2Vuc2U=") { nodes { id } } }' },
  {
    name: 'cursors: one of 100,000 characters',
    query: `query ($a: String) { models(after: $a) { nodes { id } } }`,
    variables: { a: 'A'.repeat(100_000) },
  },
  {
    name: 'writing without a token',
    query: 'mutation { dismissConflict(conflict: "conflict:x", basedOn: 1, reason: "r", author: "Mallory") { __typename } }',
  },
  { name: 'no GraphQL', query: '\u0000\uffff{{{' },
];
