import type { StatementObserver } from '../../../src/store/driver';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { aConflict, aDocumentWrite } from '../../support/store-fixtures';
import { apolloFor, askerOf } from '../support/ask';
import { delayedStore, seededRandom } from '../support/delayed-store';

const NESTED = `{
  models(first: 200) {
    nodes {
      name
      claims(first: 10) { nodes { text source { name } document { title } conflicts { kind positions { text } } } }
    }
  }
}`;

const FACTS = `{
  models(first: 200) {
    nodes { name outputSpeed { value status claims { evidence { quote } document { title } } conflicts { kind } } contextWindow { value status } }
  }
}`;

describe.each(engines())('on $name', ({ open }) => {
  test('models, their claims, and the source, document and conflicts of each take as many statements for 3 models as for 60', async () => {
    const [few, many] = [await statementsFor(open, 3, NESTED), await statementsFor(open, 60, NESTED)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(6);
  }, 60_000);

  test('typed facts of all models take as many statements for 3 models as for 60', async () => {
    const [few, many] = [await statementsFor(open, 3, FACTS), await statementsFor(open, 60, FACTS)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(6);
  }, 60_000);
});

async function statementsFor(
  open: (onStatement: StatementObserver) => Promise<Store>,
  models: number,
  query: string,
): Promise<number> {
  let statements = 0;
  const store = await open(() => (statements += 1));
  await putModels(store, models);
  const ask = askerOf(apolloFor(), delayedStore(store, seededRandom(models), 5));
  statements = 0;
  const answer = await ask(query);
  expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(answer.data).match(/"kind":"VALUE"/g)).toHaveLength(query === NESTED ? 2 * models : models);
  await store.close();
  return statements;
}

/** Two documents that say another speed of each model, and the conflict of the two. */
async function putModels(store: Store, models: number): Promise<void> {
  const subjects = Array.from({ length: models }, (_, index) => `Model ${String(index)}`);
  const writes = [1, 2].map((document) =>
    aDocumentWrite({
      uri: `document-${String(document)}`,
      publisher: `Publisher ${String(document)}`,
      statements: subjects.map((subject) => ({ subject, property: 'output_speed', amount: 100 * document })),
    }),
  );
  for (const write of writes) await store.putDocument(write);
  const [first, second] = writes;
  const conflicts = first!.claims.map((claim, index) => aConflict([claim, second!.claims[index]!]));
  const dataItems = conflicts.map(({ dataItem }) => dataItem);
  await store.putVerdicts({
    dataItems,
    conflicts,
    resolutions: [],
    cause: { kind: 'policy', ref: 'test' },
    at: '2026-01-01T00:00:00Z',
  });
}
