import { ask as askGraph } from '../../src/app/ask';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from './support/ask';
import { putDecidableGraph } from './support/mutations';

const vocabulary = llmVocabulary();
const ALL = '{ decisionsToMake { totalCount nodes { question settles reason dataItem { id subject { name } } } } }';
const PAGE = `query ($first: Int!, $after: String) {
  decisionsToMake(first: $first, after: $after) { nodes { dataItem { id } } pageInfo { hasNextPage endCursor } }
}`;

interface Page {
  readonly decisionsToMake: {
    readonly nodes: readonly { readonly dataItem: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe.each(engines())('decisions to make, on $name', ({ open }) => {
  let store: Store;
  let ask: Ask;
  beforeAll(async () => {
    store = await open();
    await putDecidableGraph(store, vocabulary);
    ask = askerOf(apolloFor(), store);
  }, 60_000);
  afterAll(() => store.close());

  test('are those that the command tells, each with its slot, and nothing is written', async () => {
    const told = await askGraph(store, vocabulary);
    expect(told.length).toBeGreaterThan(0);
    const revision = await store.revision();
    const { data, errors } = await ask(ALL);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      decisionsToMake: {
        totalCount: told.length,
        nodes: told.map(({ question, settles, reason, target }) => ({ question, settles, reason, dataItem: { id: target } })),
      },
    });
    expect(await store.revision()).toBe(revision);
  });

  test('come in pages, and a cursor that leads nowhere is refused', async () => {
    const ids: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo } = (
        (await ask(PAGE, { first: 1, ...(after === undefined ? {} : { after }) })).data as unknown as Page
      ).decisionsToMake;
      ids.push(...nodes.map(({ dataItem }) => dataItem.id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(ids).toEqual((await askGraph(store, vocabulary)).map(({ target }) => target));
    const { errors } = await ask(PAGE, { first: 1, after: 'nowhere' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"after"') as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('weigh much, since each answer is tried on all open slots', async () => {
    const { errors } = await askerOf(apolloFor({ cost: 9_999 }), store)(ALL);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }]);
  });

  test('are not worked out where more is in dispute than was allowed for', async () => {
    await expect(askGraph(store, vocabulary, { most: 0 })).rejects.toThrow(/slots are in dispute; up to 0 can be asked about/);
  });
});
