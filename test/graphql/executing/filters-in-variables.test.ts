import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { apolloFor, askerOf } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

let store: Store;

beforeAll(async () => {
  store = await openEmbeddedStore({});
  await putExampleGraph(store, llmVocabulary());
});

afterAll(() => store.close());

/** From the second time on operations are compiled; the checks of such a variable, written out as code, would take all of the memory. */
test.each(['ClaimFilter', '[ClaimFilter!]'])(
  'a filter that composes is asked for as a variable (%s) again and again',
  async (type) => {
    const ask = askerOf(apolloFor(), store);
    const query = `query ($given: ${type}) { claims(filter: ${type === 'ClaimFilter' ? '$given' : '{ and: $given }'}) { totalCount } }`;
    const part = { or: [{ property: 'output_speed' }, { not: { confidence: { from: 0 } } }] };
    const variables = { given: type === 'ClaimFilter' ? part : [part] };
    const answers = [await ask(query, variables), await ask(query, variables), await ask(query, variables)];
    const { data } = await ask('{ claims(filter: { property: "output_speed" }) { totalCount } }');
    expect(answers.map((answer) => answer.data)).toEqual([data, data, data]);
  },
);

test('what is wrong in such a variable is told alike, compiled or not, beside what is wrong in others', async () => {
  const ask = askerOf(apolloFor(), store);
  const query =
    'query ($filter: ClaimFilter! = { property: "output_speed" }, $first: Int) { claims(filter: $filter, first: $first) { totalCount } }';
  const kinds = { first: 3, filter: { or: [{ kinds: ['SOMETIMES'] }, { confidence: { from: 'x' } }] } };
  for (const variables of [kinds, { ...kinds, first: 'three' }, { filter: null }, { filter: { and: 5 } }]) {
    const own = askerOf(apolloFor(), store);
    const before = await own(query, variables);
    expect(before.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    await ask(query, {});
    expect(await ask(query, variables)).toEqual(before);
  }
  const { data } = await ask('{ claims(filter: { property: "output_speed" }) { totalCount } }');
  expect((await ask(query, { first: 3 })).data).toEqual(data);
});
