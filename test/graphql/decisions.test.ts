/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument -- answers are read as JSON */
import { reconcileSlots } from '../../src/app/reconcile-stale';
import type { DataItemId } from '../../src/domain';
import { buildClaimgraphSchema } from '../../src/graphql';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from './support/ask';
import { putExampleGraph } from './support/example-graph';

const apollo = apolloFor();
const vocabulary = llmVocabulary();
const RESULT = `__typename
  ... on Decided { revision decision { id act author reason at basedOn undone targetId rank value { ... on Quantity { text } } target { id } } }
  ... on Problem { message }
  ... on StaleRevision { basedOn current }
  ... on NotFound { missing }
  ... on InvalidInput { field }`;
const TOLD = 'basedOn: $basedOn, reason: "measured anew", author: "Ada"';
/** One a mutation of the schema, each of which an editor of the example graph may do. */
const MUTATIONS: Readonly<Record<string, string>> = {
  setRank: `setRank(claim: $claim, rank: DEPRECATED, ${TOLD})`,
  pin: `pin(dataItem: $dataItem, value: "99 tokens/s", ${TOLD})`,
  dismissConflict: `dismissConflict(conflict: $conflict, ${TOLD})`,
  note: `note(id: $document, ${TOLD})`,
  undo: `undo(decision: $decision, ${TOLD})`,
};

describe.each(engines())('on $name', ({ open }) => {
  let store: Store;
  let read: Ask;
  let write: Ask;
  let ids: Record<'claim' | 'dataItem' | 'conflict' | 'document' | 'decision', string>;

  beforeEach(async () => {
    store = await open();
    await putExampleGraph(store, vocabulary);
    await judgeAll(store);
    [read, write] = [askerOf(apollo, store), askerOf(apollo, store, 'editor')];
    const { data } = await read('{ conflicts(first: 1) { nodes { id dataItem { id } claims { id document { id } } } } }');
    const [conflict] = (data as any).conflicts.nodes as any[];
    const first = conflict.claims[0];
    ids = { claim: first.id, dataItem: conflict.dataItem.id, conflict: conflict.id, document: first.document.id, decision: '' };
    ids.decision = (await done(write, MUTATIONS['pin']!)).decision.id;
  });

  afterEach(() => store.close());

  async function mutate(ask: Ask, mutation: string, basedOn?: number): Promise<any> {
    const variables = { ...ids, basedOn: basedOn ?? (await store.revision()) };
    const used = Object.keys(variables).filter((name) => mutation.includes(`$${name}`));
    const head = used.map((name) => `$${name}: ${name === 'basedOn' ? 'Int!' : 'ID!'}`).join(', ');
    const { data, errors } = await ask(`mutation (${head}) { it: ${mutation} { ${RESULT} } }`, variables);
    expect(errors).toBeUndefined();
    return (data as { it: unknown }).it;
  }

  async function done(ask: Ask, mutation: string): Promise<any> {
    const result = await mutate(ask, mutation);
    expect(result).toMatchObject({ __typename: 'Decided' });
    return result;
  }

  test('every mutation is for editors and admins: a reader is refused, and nothing is written', async () => {
    const fields = Object.keys(buildClaimgraphSchema(vocabulary).getMutationType()!.getFields());
    expect(Object.keys(MUTATIONS).sort()).toEqual(fields.sort());
    for (const mutation of Object.values(MUTATIONS)) {
      const revision = await store.revision();
      for (let time = 0; time < 3; time++) {
        expect(await mutate(read, mutation)).toEqual({ __typename: 'Forbidden', message: expect.stringContaining('editors') });
      }
      expect(await store.revision()).toBe(revision);
      const role = mutation === MUTATIONS['note'] ? 'admin' : 'editor';
      await done(askerOf(apollo, store, role), mutation);
    }
  });

  test('a decision on what changed since the revision that it is based on is refused, and says so; on anything else it is taken', async () => {
    const current = await store.revision();
    for (const name of ['setRank', 'pin', 'dismissConflict']) {
      expect(await mutate(write, MUTATIONS[name]!, current - 1)).toMatchObject({
        ...{ __typename: 'StaleRevision', basedOn: current - 1, current },
      });
    }
    expect(await store.revision()).toBe(current);
    expect(await mutate(write, MUTATIONS['note']!, current - 1)).toMatchObject({ __typename: 'Decided' });
    expect(await mutate(write, MUTATIONS['note']!, 1_000)).toMatchObject({ __typename: 'InvalidInput', field: 'basedOn' });
  });

  test('what is wrong with an argument is a typed problem', async () => {
    const pin = (what: string) => mutate(write, `pin(dataItem: $dataItem, ${what} ${TOLD})`);
    expect(await pin('value: "blue"')).toMatchObject({ __typename: 'InvalidInput', field: 'value' });
    expect(await pin('')).toMatchObject({ __typename: 'InvalidInput', field: 'value' });
    expect(await mutate(write, `note(id: "claim:none", ${TOLD})`)).toMatchObject({
      ...{ __typename: 'NotFound', missing: 'claim:none' },
    });
    expect(await mutate(write, `note(id: $claim, basedOn: $basedOn, reason: " ", author: "Ada")`)).toMatchObject({
      ...{ __typename: 'InvalidInput', field: 'reason' },
    });
  });

  test('a decision is told as it was taken, and what it was taken on is read anew in the same answer', async () => {
    const { revision, decision } = await done(write, `pin(dataItem: $dataItem, claim: $claim, ${TOLD})`);
    expect(decision).toMatchObject({
      ...{ act: 'PIN', author: 'Ada', reason: 'measured anew', at: '2026-02-01T00:00:00Z', undone: false, rank: null },
      ...{ targetId: ids.dataItem, target: { id: ids.dataItem }, value: { text: expect.stringContaining('tokens/s') } },
    });
    expect(revision).toBe(await store.revision());
    const variables = { ...ids, basedOn: revision };
    const { data } = await write(
      `mutation ($dataItem: ID!, $basedOn: Int!) {
        pin(dataItem: $dataItem, value: "5 tokens/s", ${TOLD}) {
          ... on Decided { decision { target { ... on DataItem { resolution { status reason } conflicts { status } fact { text } } } } }
        }
      }`,
      { dataItem: variables.dataItem, basedOn: variables.basedOn },
    );
    const { target } = (data as any).pin.decision;
    expect(target.fact.text).toBe('5 tokens/s');
    expect(target.conflicts).toContainEqual({ status: 'SETTLED' });
  });

  test('the audit log of a claim, a slot, a conflict and a document has the decisions on them, the whole one all of them', async () => {
    const rank = await done(write, MUTATIONS['setRank']!);
    const dismissal = await done(write, MUTATIONS['dismissConflict']!);
    const note = await done(write, MUTATIONS['note']!);
    const undo = await done(write, MUTATIONS['undo']!);
    const log = async (query: string, at: (data: any) => any) =>
      (at((await read(query)).data) as any[]).map((decision: { id: string }) => decision.id);
    const [pinId, rankId, dismissalId, noteId, undoId] = [
      ...[ids.decision, rank.decision.id, dismissal.decision.id, note.decision.id, undo.decision.id],
    ];
    const of = (id: string, type: string) =>
      log(`{ node(id: "${id}") { ... on ${type} { decisions { id } } } }`, (data) => data.node.decisions);
    expect(await of(ids.claim, 'Claim')).toEqual([rankId]);
    expect(await of(ids.conflict, 'Conflict')).toEqual([dismissalId]);
    expect(await of(ids.dataItem, 'DataItem')).toEqual([pinId, rankId, dismissalId, undoId]);
    expect(await of(ids.document, 'Document')).toEqual([rankId, noteId]);
    expect(await of(pinId, 'Decision')).toEqual([undoId]);
    const newest = await log('{ decisions(first: 3) { totalCount nodes { id } } }', (data) => data.decisions.nodes);
    expect(newest).toEqual([undoId, noteId, dismissalId]);
    const ranks = await log(
      '{ decisions(filter: { act: RANK, author: "Ada" }) { nodes { id } } }',
      (data) => data.decisions.nodes,
    );
    expect(ranks).toEqual([rankId]);
    expect((await read(`{ node(id: "${pinId}") { ... on Decision { undone } } }`)).data).toEqual({ node: { undone: true } });
  });
});

/** By the reconciler itself: the example's own verdicts would change under the first decision. */
async function judgeAll(store: Store): Promise<void> {
  const ids: DataItemId[] = [];
  for await (const { id } of store.allDataItems()) ids.push(id);
  await reconcileSlots(store, vocabulary, ids, { cause: { kind: 'policy', ref: 'test' }, now: () => '2026-01-31T00:00:00Z' });
}
