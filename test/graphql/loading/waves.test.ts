import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from '../support/ask';
import { delayedStore, seededRandom } from '../support/delayed-store';
import { putExampleGraph } from '../support/example-graph';

const GOLDEN = join(__dirname, '..', 'golden');
const names = readdirSync(GOLDEN).filter((name) => name.endsWith('.graphql'));
const ROUNDS = 15;

const statements: string[] = [];

describe.each(engines())('on $name', ({ open }) => {
  let store: Store;

  beforeAll(async () => {
    store = await open((cypher, parameters) => statements.push(`${cypher} ${JSON.stringify(sorted(parameters))}`));
    await putExampleGraph(store, llmVocabulary());
  }, 60_000);

  afterAll(() => store.close());

  test.each(names)('%s takes the same statements for the same ids, however long each of them takes', async (name) => {
    const query = readFileSync(join(GOLDEN, name), 'utf8');
    const variables = JSON.parse(/^# variables: (.+)$/m.exec(query)?.[1] ?? '{}') as Record<string, unknown>;
    const apollo = apolloFor();
    await statementsOf(askerOf(apollo, store), query, variables); // the first search after a write makes the index of words: once, for all
    const atOnce = await statementsOf(askerOf(apollo, store), query, variables);
    expect(atOnce.length).toBeGreaterThan(0);
    for (let round = 1; round <= ROUNDS; round++) {
      const slow = askerOf(apollo, delayedStore(store, seededRandom(round), 3));
      expect({ round, statements: await statementsOf(slow, query, variables) }).toEqual({ round, statements: atOnce });
    }
  });
});

test('a read that fails holds nothing back', async () => {
  const [engine] = engines();
  const store = await engine!.open();
  await putExampleGraph(store, llmVocabulary());
  store.countSubjects = () => Promise.reject(new Error('not now'));
  const { data, errors } = await askerOf(
    apolloFor(),
    store,
  )('{ models { nodes { provider { value } } } other: models { totalCount } }');
  expect(errors).toHaveLength(1);
  expect(data).toBeNull();
  await store.close();
});

async function statementsOf(ask: Ask, query: string, variables: Record<string, unknown>): Promise<string[]> {
  statements.length = 0;
  const { errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return [...statements].sort();
}

/** Which of two parents is answered first is the network's; so is the order of the ids asked together. */
function sorted(parameters: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? inOrder(value) : value]);
  return Object.fromEntries(entries) as unknown;
}

/** Pairs carry their place in the batch, which is no part of what is asked. */
function inOrder(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value, (key, member: unknown) => (key === 'place' ? undefined : member))).sort();
}
