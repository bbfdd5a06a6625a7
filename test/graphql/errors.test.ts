import { openEmbeddedStore } from '../../src/store/embedded';
import type { Store } from '../../src/store/store';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from './support/ask';
import { putExampleGraph } from './support/example-graph';

let ask: Ask;
let store: Store;

beforeEach(async () => {
  store = await openEmbeddedStore();
  await putExampleGraph(store, llmVocabulary());
  ask = askerOf(apolloFor(), store);
});

afterEach(() => store.close());

test.each([
  [
    'a cursor of nowhere',
    '{ models(after: "nonsense") { nodes { id } } }',
    'That cursor is not one that this API gave out for this list.',
  ],
  [
    'a cursor of nowhere in a list of a row',
    '{ model(slug: "phi-3") { claims(after: "nonsense") { nodes { id } } } }',
    'That cursor is not one that this API gave out for this list.',
  ],
  [
    'a property that is not in the vocabulary',
    '{ conflicts(filter: { property: "weight" }) { nodes { id } } }',
    'There is no property "weight"; `properties` lists them.',
  ],
  [
    'both slug and id',
    '{ model(slug: "phi-3", id: "subject:gpt-4o") { name } }',
    'Say which one by "slug" or by "id", not by both.',
  ],
  ['neither slug nor id', '{ model { name } }', 'Say which one: by "slug" or by "id".'],
  [
    'an id of another kind',
    '{ claims(filter: { document: "claim:1" }) { nodes { id } } }',
    '"claim:1" is not the id of a document: those start with "document:".',
  ],
  [
    'a separator that the property does not have',
    '{ model(slug: "phi-3") { fact(property: "license", separators: [{ name: "tier", value: "batch" }]) { text } } }',
    '"tier" does not separate the slots of license: it has none.',
  ],
  [
    'one separator with two values',
    '{ model(slug: "phi-3") { fact(property: "benchmark_score", separators: [{ name: "benchmark", value: "A" }, { name: "benchmark", value: "B" }]) { text } } }',
    '"benchmark" is given twice: a slot has one value of it.',
  ],
  [
    'a day that no calendar has',
    '{ model(slug: "phi-3", asOf: { time: "2026-02-30" }) { name } }',
    '"2026-02-30" is no time: write it as "2026-01-31" or "2026-01-31T12:00:00Z".',
  ],
  [
    'more around the words than is shown',
    '{ claims(first: 1) { nodes { evidence { context(characters: 2001) } } } }',
    '"characters" must be from 0 to 2000, not 2001.',
  ],
])('%s is told as bad input, interpreted and compiled', async (_what, query, message) => {
  for (let time = 0; time < 3; time++) {
    const { errors } = await ask(query);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', requestId: 'a-request' } }]);
  }
});

test('a reference that leads nowhere is masked: the graph is damaged, and that is not the asker’s business', async () => {
  store.claims = (ids) => Promise.resolve(ids.map(() => undefined));
  const { errors } = await ask('{ conflicts(first: 1) { nodes { claims { text } } } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(errors)).not.toContain('claim:');
});

test('a variable of the wrong type is the fault of the request, interpreted and compiled', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { errors, data } = await ask('query ($i: ID!) { node(id: $i) { id } }', { i: { a: 1 } });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});
