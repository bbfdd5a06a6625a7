/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument -- answers are read as JSON */
import type { DocumentId } from '../../src/domain';
import { buildClaimgraphSchema } from '../../src/graphql';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { ANONYMOUS } from '../../src/graphql/access/identity';
import { apolloFor, askerOf, type Ask } from './support/ask';
import { MUTATIONS, mutationOn, putDecidableGraph, TOLD, type Decidable } from './support/mutations';

const apollo = apolloFor();
const vocabulary = llmVocabulary();
describe.each(engines())('on $name', ({ open }) => {
  let store: Store;
  let read: Ask;
  let write: Ask;
  let ids: Decidable;

  beforeEach(async () => {
    store = await open();
    ids = await putDecidableGraph(store, vocabulary);
    [read, write] = [askerOf(apollo, store), askerOf(apollo, store, 'editor')];
    ids.decision = (await done(write, MUTATIONS['pin']!)).decision.id;
  });

  afterEach(() => store.close());

  async function mutate(ask: Ask, mutation: string, basedOn?: number): Promise<any> {
    const { query, variables } = mutationOn(mutation, { ...ids, basedOn: basedOn ?? (await store.revision()) });
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return (data as { it: unknown }).it;
  }

  async function done(ask: Ask, mutation: string): Promise<any> {
    const result = await mutate(ask, mutation);
    expect(result).toMatchObject({ __typename: mutation.startsWith('ingest') ? 'Ingested' : 'Decided' });
    return result;
  }

  test('a claim tells its rank: the latest ranking that was not undone', async () => {
    const rankNow = async () =>
      ((await read('query ($id: ID!) { node(id: $id) { ... on Claim { rank } } }', { id: ids.claim })).data as any).node.rank;
    expect(await rankNow()).toBe('NORMAL');
    const { decision } = await done(write, MUTATIONS['setRank']!);
    expect(await rankNow()).toBe('DEPRECATED');
    ids.decision = decision.id;
    await done(write, MUTATIONS['undo']!);
    expect(await rankNow()).toBe('NORMAL');
  });

  test('every mutation of the schema refuses the anonymous and readers, and writes nothing; editors and admins may', async () => {
    const fields = Object.keys(buildClaimgraphSchema(vocabulary).getMutationType()!.getFields());
    expect(Object.keys(MUTATIONS).sort()).toEqual(fields.sort());
    const anonymous = askerOf(apollo, store, ANONYMOUS);
    for (const [name, mutation] of Object.entries(MUTATIONS)) {
      const revision = await store.revision();
      for (const ask of [anonymous, read]) {
        expect(await mutate(ask, mutation)).toEqual({ __typename: 'Forbidden', message: expect.stringContaining('editors') });
      }
      expect(await store.revision()).toBe(revision);
      await done(askerOf(apollo, store, name === 'annotate' ? 'admin' : 'editor'), mutation);
    }
  });

  test('nobody decides in the name of another, and a token tells the author where nobody does', async () => {
    for (const mutation of Object.values(MUTATIONS)) {
      const inAnothersName = mutation.replace('author: "Ada"', 'author: "Bo"');
      expect(await mutate(write, inAnothersName)).toMatchObject({ __typename: 'InvalidInput', field: 'author' });
    }
    const { decision } = await done(write, MUTATIONS['annotate']!.replace(', author: "Ada"', ''));
    expect(decision.author).toBe('Ada');
  });

  test('a document that an editor hands in is read, judged, and on record with who and why', async () => {
    const text = 'GPT-4o mini\n\nMax output: 8K tokens\n\nContext window: 128K tokens';
    const handIn = (more: string) =>
      mutate(write, `ingestDocument(document: { uri: "https://example.org/n", ${more} }, reason: "seen today")`);
    const facts = 'title: "News", date: "2026-01-31", source: "Daily News"';
    const first = await handIn(`text: ${JSON.stringify(text)}, ${facts}`);
    expect(first).toMatchObject({
      ...{ __typename: 'Ingested', change: 'NEW', claimCount: 2, claims: { totalCount: 2 }, refused: 0, messages: [] },
      document: { uri: 'https://example.org/n', title: 'News', publisher: { name: 'Daily News' }, published: '2026-01-31' },
      decision: { act: 'INGEST', author: 'Ada', reason: 'seen today', target: { id: first.document.id } },
    });
    expect(first.touched).toHaveLength(2);
    expect(first.conflictsOpened.length).toBeGreaterThan(0);
    expect(await store.staleDataItems()).toEqual([]);
    const again = await handIn(`text: ${JSON.stringify(text)}, ${facts}`);
    expect(again).toMatchObject({
      change: 'UNCHANGED',
      touched: [],
      conflictsOpened: [],
      decision: null,
      revision: first.revision,
    });
    const bytes = Buffer.from(`<h1>GPT-4o mini</h1><p>Output speed: 202 tokens per second</p>`).toString('base64');
    const newer = await handIn(`content: "${bytes}", mediaType: "text/html"`);
    expect(newer).toMatchObject({ change: 'SUPERSEDES', claimCount: 1 });
    expect(newer.conflictsClosed).toEqual(
      expect.arrayContaining((first.conflictsOpened as { id: string }[]).map(({ id }) => id)),
    );
    const log = await store.decisionsAbout([first.document.id, 'source:daily-news']);
    expect(log.map((decisions) => decisions.map(({ act }) => act))).toEqual([['ingest'], ['ingest']]);
    const stale = `ingestDocument(document: { uri: "https://example.org/n", text: "x" }, reason: "r", basedOn: ${first.revision})`;
    expect(await mutate(write, stale)).toMatchObject({ __typename: 'StaleRevision', changes: [{ id: newer.document.id }] });
    const ahead = stale.replace(/basedOn: \d+/, 'basedOn: 9999');
    expect(await mutate(write, ahead)).toMatchObject({ __typename: 'InvalidInput', field: 'basedOn' });
  });

  test.each([
    ['text', ''],
    ['text', 'text: "a", content: "YQ=="'],
    ['content', 'content: "no base64"'],
    ['content', 'content: ""'],
    ['text', 'text: "source,subject", mediaType: "text/csv"'],
    ['date', 'text: "a", date: "2026-02-31"'],
    ['title', 'text: "a", title: " "'],
  ])('a document whose %s cannot be is refused, and nothing is written: %s', async (field, what) => {
    const revision = await store.revision();
    const refused = await mutate(write, `ingestDocument(document: { uri: "u", ${what} }, reason: "r")`);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', field });
    expect(await store.revision()).toBe(revision);
  });

  test('merged, split and corrected, the API leads from the old to the new, and back when undone', async () => {
    const ask = async (query: string) => (await read(query)).data as any;
    const merge = await done(write, MUTATIONS['mergeSubjects']!);
    expect(await ask('{ model(slug: "phi-3") { slug } subject(id: "subject:phi-3") { name } }')).toEqual({
      ...{ model: { slug: 'gpt-4o' }, subject: { name: 'GPT-4o' } },
    });
    const { decision } = await done(write, MUTATIONS['correctClaim']!);
    const { node } = await ask(
      `{ node(id: "${ids.claim}") { ... on Claim { text supersededBy { text madeBy supersedes { id } } decisions { act other { id } } } } }`,
    );
    expect(node).toMatchObject({
      supersededBy: { text: '7 tokens/s', madeBy: ['correction'], supersedes: { id: ids.claim } },
      decisions: [{ act: 'CORRECT', other: { id: expect.stringMatching(/^claim:/) } }],
    });
    for (const { id } of [decision, merge.decision]) await done(write, MUTATIONS['undo']!.replace('$decision', `"${id}"`));
    expect(
      await ask(`{ model(slug: "phi-3") { slug } node(id: "${ids.claim}") { ... on Claim { supersededBy { id } } } }`),
    ).toEqual({
      ...{ model: { slug: 'phi-3' }, node: { supersededBy: null } },
    });
  });

  test('a decision on what changed since the revision that it is based on is refused, and says so; on anything else it is taken', async () => {
    const current = await store.revision();
    for (const name of ['setRank', 'pin', 'dismissConflict']) {
      expect(await mutate(write, MUTATIONS[name]!, current - 1)).toMatchObject({
        ...{ __typename: 'StaleRevision', basedOn: current - 1, current },
        changes: expect.arrayContaining([expect.objectContaining({ id: ids.dataItem, node: { id: ids.dataItem } })]),
      });
    }
    expect(await store.revision()).toBe(current);
    expect(await mutate(write, MUTATIONS['annotate']!, current - 1)).toMatchObject({ __typename: 'Decided' });
    expect(await mutate(write, MUTATIONS['annotate']!, 1_000)).toMatchObject({ __typename: 'InvalidInput', field: 'basedOn' });
  });

  test('what is wrong with an argument is a typed problem', async () => {
    const pin = (what: string) => mutate(write, `pin(dataItem: $dataItem, ${what} ${TOLD})`);
    expect(await pin('value: "blue"')).toMatchObject({ __typename: 'InvalidInput', field: 'value' });
    expect(await pin('')).toMatchObject({ __typename: 'InvalidInput', field: 'value' });
    expect(await mutate(write, `annotate(id: "claim:none", ${TOLD})`)).toMatchObject({
      ...{ __typename: 'NotFound', missing: 'claim:none' },
    });
    expect(await mutate(write, `annotate(id: $claim, basedOn: $basedOn, reason: " ", author: "Ada")`)).toMatchObject({
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
    const note = await done(write, MUTATIONS['annotate']!);
    const undo = await done(write, MUTATIONS['undo']!);
    const log = async (query: string, at: (data: any) => any) =>
      (at((await read(query)).data) as any[]).map((decision: { id: string }) => decision.id);
    const [pinId, rankId, dismissalId, noteId, undoId] = [
      ...[ids.decision, rank.decision.id, dismissal.decision.id, note.decision.id, undo.decision.id],
    ];
    const of = (id: string, type: string) =>
      log(`{ node(id: "${id}") { ... on ${type} { decisions { id } } } }`, (data) => data.node.decisions);
    expect(await of(ids.claim, 'Claim')).toEqual([rankId]);
    expect(await of('subject:gpt-4o-mini', 'Model')).toEqual([pinId, rankId, dismissalId, undoId]);
    const publisher = (await store.documentFacts([ids.document as DocumentId]))[0]!.publisher!;
    expect(await of(publisher, 'Source')).toEqual([rankId]);
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
