import type { DataItem, Resolution } from '../../src/domain';
import type { DataItemFilter } from '../../src/store/port/filters';
import type { SortKey, DataItemSort } from '../../src/store/port/page-reads';
import type { Store } from '../../src/store/store';
import { putExampleGraph } from '../graphql/support/example-graph';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { aDocumentWrite } from '../support/store-fixtures';

type Slot = readonly [DataItem, Resolution | undefined];

describe.each(engines())('on $name, a list of slots', ({ open }) => {
  let store: Store;
  let slots: Slot[];

  beforeAll(async () => {
    store = await open();
    await putExampleGraph(store, llmVocabulary());
    // Said, and not judged yet.
    await store.putDocument(
      aDocumentWrite({ uri: 'late', statements: [{ subject: 'GPT-4o mini', property: 'late_one', amount: 1 }] }),
    );
    const items: DataItem[] = [];
    for await (const item of store.allDataItems()) items.push(item);
    const claims = await store.claimsOfDataItems(items.map(({ id }) => id));
    const filled = items.filter((_, place) => (claims[place] ?? []).length > 0);
    const verdicts = await store.resolutionsOfDataItems(filled.map(({ id }) => id));
    slots = filled.map((item, place): Slot => [item, verdicts[place]]);
  }, 60_000);
  afterAll(() => store.close());

  const confident: DataItemFilter = { confidence: { from: 0.5 } };
  const isConfident = ([, verdict]: Slot) => verdict !== undefined && verdict.confidence >= 0.5;
  const late: DataItemFilter = { property: 'late_one' };

  test.each<[string, DataItemFilter, (slot: Slot) => boolean]>([
    ['all', {}, () => true],
    ['of a verdict', confident, isConfident],
    ['of none like it', { not: confident }, (slot) => !isConfident(slot)],
    ['of one thing or another', { or: [confident, late] }, (slot) => isConfident(slot) || slot[0].property === 'late_one'],
    ['of one thing and another', { and: [confident, { not: late }] }, isConfident],
  ])('%s holds what it should, of one subject and of all, in any order', async (_name, filter, isMeant) => {
    expect(slots.filter(([, verdict]) => verdict === undefined)).toHaveLength(1);
    const [subject] = slots.find(([, verdict]) => verdict === undefined)!;
    for (const about of [undefined, subject.subject]) {
      const meant = slots
        .filter((slot) => isMeant(slot) && (about === undefined || slot[0].subject === about))
        .map(([{ id }]) => id);
      const asked = about === undefined ? filter : { ...filter, subject: about };
      expect(await store.countDataItems(asked)).toBe(meant.length);
      for (const order of [[], [{ by: 'confidence' }], [{ by: 'origins', descending: true }]] as SortKey<DataItemSort>[][])
        expect((await pagedThrough(asked, order)).sort()).toEqual(meant.sort());
    }
  });

  test('by confidence begins with the least, a slot without a verdict ahead of all', async () => {
    const confidence = new Map(slots.map(([{ id }, verdict]) => [id, verdict?.confidence ?? 0]));
    const ids = await pagedThrough({}, [{ by: 'confidence' }]);
    const told = ids.map((id) => confidence.get(id) ?? NaN);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
  });

  async function pagedThrough(filter: DataItemFilter, order: SortKey<DataItemSort>[]): Promise<DataItem['id'][]> {
    const ids: DataItem['id'][] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await store.pageDataItems(filter, { first: 4, ...(after === undefined ? {} : { after }) }, order);
      ids.push(...page.rows.map(({ id }) => id));
      [after, more] = [page.cursors.at(-1), page.hasNext];
    }
    return ids;
  }
});
