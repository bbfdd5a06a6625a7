import { join } from 'node:path';
import { readReadyQueries } from '../../../src/graphql/graph/ready-queries';
import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

const queries = readReadyQueries(join(__dirname, '../../../src/web/queries'));
let ask: Ask;
let store: Store;

beforeAll(async () => {
  store = await openEmbeddedStore();
  await putExampleGraph(store, llmVocabulary());
  await store.putDecision({
    ...{ id: 'decision:1', act: 'note', target: 'subject:gpt-4o-mini', detail: {}, author: 'Ada', reason: 'a note' },
    ...{ at: '2026-01-02T00:00:00Z', basedOn: 1 },
  });
  ask = askerOf(apolloFor(), store);
});

afterAll(() => store.close());

test('each kind of user has ready queries to start with', () => {
  expect([...new Set(queries.map((query) => query.for))]).toEqual(['analysts', 'frontends', 'editors']);
});

test.each(queries)('$name answers its question with something', async ({ text }) => {
  const { data, errors } = await ask(text);
  expect(errors).toBeUndefined();
  const shown = JSON.stringify(data);
  expect(shown).toContain('GPT-4o mini');
  expect(shown).not.toContain('"nodes":[]');
});
