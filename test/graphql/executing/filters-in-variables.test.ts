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

/** From the second time on operations are compiled, which such a variable is not made for: it would take all of the memory. */
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
