import { ingest } from '../../src/app/ingest';
import { judge } from '../../src/app/judge';
import { reconcileStale } from '../../src/app/reconcile-stale';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const options = { cause: { kind: 'policy', ref: 'test' }, now: () => '2026-02-01T00:00:00Z' } as const;

function ingestSpeed(store: Store, publisher: string, speed: number) {
  const page = `---\npublisher: ${publisher}\n---\n\n# GPT-4o mini\n\nOutput speed: ${speed} tokens per second\n`;
  return ingest(store, vocabulary, { bytes: Buffer.from(page), path: `${publisher}.md`, at: options.now() });
}

/** The store as one process has it, while another writes just after the claims were read that this one is about to judge. */
function interrupted(store: Store, meanwhile: () => Promise<unknown>): Store {
  let isFirst = true;
  const claimsOfDataItems: Store['claimsOfDataItems'] = async (ids) => {
    const claims = await store.claimsOfDataItems(ids);
    if (isFirst) {
      isFirst = false;
      await meanwhile();
    }
    return claims;
  };
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'claimsOfDataItems') return claimsOfDataItems;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

describe.each(engines())('on $name', ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await ingestSpeed(store, 'First', 202);
  });
  afterEach(() => store.close());

  async function expectAllJudged(): Promise<void> {
    expect(await store.staleDataItems()).toEqual([]);
    const ids = (await store.dataItemsOf([{ subject: 'subject:gpt-4o-mini', property: 'output_speed' }])).flat();
    const { resolutions } = await judge(
      store,
      vocabulary,
      ids.map(({ id }) => id),
    );
    expect(resolutions[0]?.positions).toHaveLength(2);
    expect(await store.resolutionsOfDataItems(ids.map(({ id }) => id))).toEqual(resolutions);
  }

  test('what another process adds while slots are judged is judged as well', async () => {
    await reconcileStale(
      interrupted(store, () => ingestSpeed(store, 'Second', 42)),
      vocabulary,
      options,
    );
    await expectAllJudged();
  });

  test('also where the other process has judged it by itself', async () => {
    const meanwhile = async () => {
      await ingestSpeed(store, 'Second', 42);
      await reconcileStale(store, vocabulary, options);
    };
    await reconcileStale(interrupted(store, meanwhile), vocabulary, options);
    await expectAllJudged();
  });
});
