import fc from 'fast-check';
import { canonicalJson, type Claim, type Decision, type DataItemId } from '../../src/domain';
import type { Counts } from '../../src/store/port/graph-reads';
import type { Store } from '../../src/store/store';
import { aConflict, aDocumentWrite, aResolution, type Statement } from '../support/store-fixtures';

/** What an editor or an ingestion does, as data, so that two engines can be told the same. */
export type Command =
  | { readonly does: 'put'; readonly uri: string; readonly publisher: string; readonly statements: readonly Statement[] }
  | { readonly does: 'judge'; readonly weight: number; readonly severity: 'hard' | 'soft' }
  | { readonly does: 'decide'; readonly id: number; readonly target: number }
  | { readonly does: 'clear' };

const aStatement: fc.Arbitrary<Statement> = fc.record(
  {
    subject: fc.constantFrom('Phi-3', 'phi-3', 'Phi-4', '﨎', '𐐨', 'ünder'),
    property: fc.constantFrom('output_speed', 'compare.speed'),
    amount: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    versus: fc.constantFrom('Phi-3', 'Llama 3 8B'),
    measuredBy: fc.constantFrom('Artificial Analysis', 'Publisher'),
  },
  { requiredKeys: ['subject', 'property', 'amount'] },
);

export const aCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('put' as const),
      uri: fc.constantFrom('a', 'b', 'c'),
      publisher: fc.constantFrom('Publisher', 'Somebody'),
      statements: fc.array(aStatement, { maxLength: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('judge' as const),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      severity: fc.constantFrom('hard' as const, 'soft' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('decide' as const), id: fc.nat(3), target: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'clear' as const }) },
);

/** Does it, and answers what the store answered. */
export async function perform(command: Command, store: Store): Promise<unknown> {
  switch (command.does) {
    case 'put':
      return store.putDocument(aDocumentWrite({ ...command, at: '2026-01-01T00:00:00Z' }));
    case 'judge':
      return judge(store, command);
    case 'decide':
      return decide(store, command);
    case 'clear':
      return store.clear();
  }
}

/** Verdicts on every stale slot: a conflict where several claims stand, a resolution where one does. */
async function judge(store: Store, { weight, severity }: Extract<Command, { does: 'judge' }>): Promise<unknown> {
  const dataItems = await store.staleDataItems();
  const bySlot = await store.claimsOfDataItems(dataItems);
  return store.putVerdicts({
    dataItems,
    conflicts: bySlot.filter(({ length }) => length > 1).map((claims) => aConflict(claims, { weight, severity })),
    resolutions: bySlot.flatMap((claims) => claims.slice(0, 1).map((claim) => aResolution(claim))),
    cause: { kind: 'policy', ref: 'fixture@1' },
    at: '2026-01-02T00:00:00Z',
  });
}

async function decide(store: Store, { id, target }: Extract<Command, { does: 'decide' }>): Promise<unknown> {
  const { rows } = await store.pageClaims({}, { first: 10 });
  const decision: Decision = {
    ...{ id: `decision:${String(id)}`, act: 'note', target: rows[target]?.id ?? 'claim:none', detail: { id }, author: 'Ada' },
    ...{ reason: 'a note', at: '2026-01-03T00:00:00Z', basedOn: 1 },
  };
  return store.putDecision(decision);
}

/** Every read of the port over all that there is, as one text: stores that answer alike give the same bytes. */
export async function everything(store: Store, { revision = true } = {}): Promise<string> {
  const [subjects, claims, sources, documents, conflicts] = [
    await store.pageSubjects({}, { first: 1000 }),
    await store.pageClaims({}, { first: 1000 }),
    await store.pageSources({}, { first: 1000 }),
    await store.pageDocuments({ superseded: true }, { first: 1000 }),
    await store.pageConflicts({}, { first: 1000 }),
  ];
  const items: DataItemId[] = [];
  for await (const { id } of store.allDataItems()) items.push(id);
  const all: string[] = [];
  for await (const id of store.allDocuments()) all.push(id);
  const [subjectIds, sourceIds] = [subjects.rows.map(({ id }) => id), sources.rows.map(({ id }) => id)];
  const [claimIds, documentIds] = [claims.rows.map(({ id }) => id), documents.rows.map(({ id }) => id)];
  return JSON.stringify([
    ...[subjects, claims, sources, documents, conflicts, items, all],
    revision ? await store.revision() : undefined,
    await store.counts(),
    (await store.needsRebuild()) === undefined,
    await store.staleDataItems(),
    await store.decisions(),
    await store.documents(documentIds),
    await store.documentFacts(documentIds),
    await store.currentDocuments(['a', 'b', 'c']),
    await store.sources(sourceIds),
    await store.subjects(subjectIds),
    await store.claims(claimIds),
    await store.dataItems(items),
    await store.conflicts(conflicts.rows.map(({ id }) => id)),
    await store.claimsOfDataItems(items),
    await store.claimsOfDocuments(documentIds),
    await store.dataItemsOfSubjects(subjectIds),
    await store.dataItemsOf(subjectIds.map((subject) => ({ subject, property: 'output_speed' }))),
    await store.dataItemsOfProperties(['output_speed', 'compare.speed']),
    await store.dataItemsVersus(subjectIds),
    await store.resolutionsOfDataItems(items),
    await store.conflictsOfDataItems(items),
    await store.conflictsOfClaims(claimIds),
    await store.pageClaimsOf({ kind: 'subject', ids: subjectIds }, { first: 2 }),
    await store.pageClaimsOf({ kind: 'document', ids: documentIds }, { first: 2 }),
    await store.countClaimsOf({ kind: 'source', ids: sourceIds }),
    await store.documentsOfSources(sourceIds),
    await countsOf(store, claims.rows),
    await recordOf(store),
  ]);
}

/** What the counts must be, told by the claims themselves. */
export async function recounted(store: Store): Promise<Partial<Counts>> {
  const { rows } = await store.pageClaims({}, { first: 1000 });
  const items = await store.dataItems([...new Set(rows.map(({ dataItem }) => dataItem))]);
  const subjects = new Set(items.flatMap((item) => (item === undefined ? [] : [item.subject, ...item.versus])));
  return { claims: rows.length, dataItems: items.length, subjects: subjects.size };
}

async function countsOf(store: Store, claims: readonly Claim[]): Promise<number[]> {
  return [
    await store.countSubjects({ nameContains: 'PHI' }),
    await store.countClaims({ property: 'output_speed', ...(claims[0] === undefined ? {} : { subject: claims[0].subject }) }),
    await store.countSources({ kind: 'publisher' }),
    await store.countDocuments({ source: 'source:publisher' }),
    await store.countConflicts({ severity: 'hard' }),
  ];
}

async function recordOf(store: Store): Promise<string[]> {
  const entries: string[] = [];
  for await (const entry of store.record()) {
    entries.push(
      canonicalJson(entry.kind === 'decision' ? entry : { ...entry, bytes: Buffer.from(entry.bytes).toString('hex') }),
    );
  }
  return entries;
}
