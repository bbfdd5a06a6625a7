import { canonicalJson, entityKey, wordsOf, type Conflict, type Position, type Resolution, type Snak } from '../domain';
import { runInBatches } from './batches';
import type { Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import { putEventsCaused } from './events';
import { eventsOf, slotChanges, slotsChanged } from './slot-changes';
import type { VerdictRevision, VerdictWrite } from './port/store-writes';
import { valueColumns } from './value-columns';

/** What stands for the data items is compared with what is given, and only the difference is written. */
export async function writeVerdicts(run: Run, write: VerdictWrite): Promise<VerdictRevision> {
  checkVerdictWrite(write);
  const { cause, at } = write;
  const before = await lockedRevision(run);
  const conflicts = await differences(run, conflictsOn, write.dataItems, write.conflicts.map(conflictRow));
  const resolutions = await differences(run, resolutionsOf, write.dataItems, write.resolutions.map(resolutionRow));
  const changes = slotChanges(write, conflicts.standing, resolutions.standing);
  const causes = changes.length === 0 || cause.kind === 'rebuild' ? [] : await slotsChanged(run, changes);
  await clearMarks(run, write.dataItems, write.readAt ?? before);
  await linkClaims(run, conflicts);
  if (isEmpty(conflicts) && isEmpty(resolutions)) {
    await removeEmptied(run, write.dataItems);
    return { ...(await standingRevision(run, before, { cause, at })), events: [] };
  }
  await runInBatches(run, deleteConflicts, conflicts.gone);
  await runInBatches(run, deleteResolutions, resolutions.gone);
  await runInBatches(run, mergeConflicts, conflicts.fresh, { revision: before + 1 });
  await runInBatches(run, deleteInvolves, conflicts.fresh);
  await runInBatches(run, createInvolves, conflicts.fresh.flatMap(involvesRows));
  await runInBatches(run, mergeResolutions, resolutions.fresh);
  await runInBatches(
    run,
    markChanged,
    changes.map(({ dataItem }) => dataItem),
    { revision: before + 1 },
  );
  await removeEmptied(run, write.dataItems);
  const events = await putEventsCaused(run, eventsOf(changes, causes, { cause, revision: before + 1 }), {
    revision: before + 1,
    at,
  });
  return { ...(await commitRevision(run, before, { cause, at })), events };
}

/** A slot that another writer has changed since these verdicts' claims were read stays due, or is due again. */
async function clearMarks(run: Run, dataItems: readonly string[], readAt: number): Promise<void> {
  await runInBatches(run, markOvertaken, dataItems, { readAt });
  await runInBatches(run, clearStale, dataItems, { readAt });
}

/** Nothing but its claims' edges can be missing from a verdict that stands as it was: a document was read again, and its claims made anew. */
async function linkClaims(run: Run, { bare }: Differences<ConflictRow>): Promise<void> {
  await runInBatches(run, deleteInvolves, bare);
  await runInBatches(run, createInvolves, bare.flatMap(involvesRows));
}

/** Slots and subjects that only a decision made, and that nothing fills any more. */
async function removeEmptied(run: Run, dataItems: readonly string[]): Promise<void> {
  const emptied = await runInBatches(run, emptiedDataItems, dataItems);
  if (emptied.length === 0) return;
  await runInBatches(
    run,
    deleteDataItems,
    emptied.map(({ id }) => id),
  );
  const subjects = [...new Set(emptied.flatMap(({ subject, versus }) => [subject, ...(versus as unknown[])]))];
  const unnamed = await runInBatches(run, unnamedSubjects, subjects);
  await runInBatches(
    run,
    deleteSubjects,
    unnamed.map(({ id }) => id),
  );
}

interface VerdictRow {
  readonly id: string;
  readonly json: string;
}
interface ConflictRow extends VerdictRow {
  readonly claims: readonly string[];
}
interface Differences<Verdict> {
  readonly gone: readonly string[];
  readonly fresh: readonly Verdict[];
  /** As they were, but their claims have been made anew. */
  readonly bare: readonly Verdict[];
  /** What stood, as JSON. */
  readonly standing: readonly string[];
}

async function differences<Verdict extends VerdictRow>(
  run: Run,
  statement: string,
  dataItems: readonly string[],
  given: readonly Verdict[],
): Promise<Differences<Verdict>> {
  const rows = await runInBatches(run, statement, dataItems);
  const standing = new Map(rows.map((row) => [row['id'] as string, row]));
  const wanted = new Set(given.map(({ id }) => id));
  const stands = ({ id, json }: Verdict): boolean => standing.get(id)?.['json'] === json;
  return {
    gone: [...standing.keys()].filter((id) => !wanted.has(id)),
    fresh: given.filter((verdict) => !stands(verdict)),
    bare: given.filter((verdict) => stands(verdict) && standing.get(verdict.id)?.['isBare'] === true),
    standing: rows.map(({ json }) => json as string),
  };
}

function isEmpty({ gone, fresh }: Pick<Differences<VerdictRow>, 'gone' | 'fresh'>): boolean {
  return gone.length === 0 && fresh.length === 0;
}

/** A verdict on a slot that was not recomputed would outlive its reason: a bug of the caller. */
function checkVerdictWrite({ dataItems, conflicts, resolutions }: VerdictWrite): void {
  const given = new Set(dataItems);
  const stray = [...conflicts, ...resolutions].find(({ dataItem }) => !given.has(dataItem));
  if (stray !== undefined) throw new Error(`A verdict is on ${stray.dataItem}, which is not among the data items recomputed.`);
}

function conflictRow(conflict: Conflict): ConflictRow {
  const { id, dataItem, kind, severity, weight, status, claims, reason, rule, dissolvedBy } = conflict;
  const rank = severityRank(severity);
  const columns = { id, dataItem, kind, severity, rank, weight, status, claims, reason, rule };
  return {
    ...columns,
    ...extentOf(conflict.positions),
    words: wordsOf(reason),
    dissolvedBy: dissolvedBy?.qualifier ?? null,
    json: canonicalJson(conflict),
  } as ConflictRow;
}

/** Hard before soft. */
function severityRank(severity: Conflict['severity']): number {
  return severity === 'hard' ? 0 : 1;
}

function resolutionRow(resolution: Resolution): VerdictRow {
  const { dataItem, status, claims, confidence, policy, reason } = resolution;
  const { origins } = extentOf(resolution.positions);
  const value = { ...noValue, ...(resolution.chosen === undefined ? {} : valueColumns(resolution.chosen)) };
  const said = saidBy(resolution.chosen);
  const json = canonicalJson(resolution);
  return { ...value, id: dataItem, status, claims, confidence, policy, reason, origins, said, json } as VerdictRow;
}

const noValue = { amount: null, date: null, flag: null };

/** What the chosen value names, folded, each between bars: "|openai|". */
function saidBy(snak: Snak | undefined): string | null {
  if (snak?.kind !== 'value') return null;
  const { value } = snak;
  const names =
    value.type === 'set' ? value.members : value.type === 'entity' ? [value.name] : value.type === 'text' ? [value.text] : [];
  return names.length === 0 ? null : `|${names.map(entityKey).join('|')}|`;
}

/** How many independent origins stand behind the positions together, and the time that they speak for. */
function extentOf(positions: readonly Position[]): { origins: number; since: string | null; until: string | null } {
  const times = positions.flatMap(({ since, until }) => [since ?? [], until ?? []].flat()).sort();
  return {
    origins: new Set(positions.flatMap(({ origins }) => origins)).size,
    since: times[0] ?? null,
    until: times.at(-1) ?? null,
  };
}

function involvesRows(conflict: ConflictRow): object[] {
  return conflict.claims.map((claim) => ({ conflict: conflict.id, claim }));
}

const conflictsOn = `
  UNWIND $rows AS item
  MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
  OPTIONAL MATCH (x)-[r:INVOLVES]->(:Claim)
  WITH x, count(r) AS involved
  RETURN x.id AS id, x.json AS json, involved < size(x.claims) AS isBare`;

const resolutionsOf = `
  UNWIND $rows AS item
  MATCH (r:Resolution {id: item})
  RETURN r.id AS id, r.json AS json`;

const clearStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.staleSince <= $readAt
  REMOVE i.staleSince`;

const markOvertaken = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.changed > $readAt
  SET i.staleSince = i.changed`;

const deleteConflicts = `
  UNWIND $rows AS id
  MATCH (x:Conflict {id: id})
  DETACH DELETE x`;

const deleteResolutions = `
  UNWIND $rows AS id
  MATCH (r:Resolution {id: id})
  DETACH DELETE r`;

const mergeConflicts = `
  UNWIND $rows AS row
  MATCH (i:DataItem {id: row.dataItem})
  MERGE (x:Conflict {id: row.id})
  ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property, x.revision = $revision
  SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
    x.reason = row.reason, x.words = row.words, x.origins = row.origins, x.since = row.since, x.until = row.until, x.rule = row.rule,
    x.claims = row.claims, x.dissolvedBy = row.dissolvedBy, x.json = row.json
  MERGE (x)-[:ON]->(i)`;

const deleteInvolves = `
  UNWIND $rows AS row
  MATCH (:Conflict {id: row.id})-[r:INVOLVES]->(:Claim)
  DELETE r`;

const createInvolves = `
  UNWIND $rows AS row
  MATCH (x:Conflict {id: row.conflict})
  MATCH (c:Claim {id: row.claim})
  CREATE (x)-[:INVOLVES]->(c)`;

const mergeResolutions = `
  UNWIND $rows AS row
  MATCH (i:DataItem {id: row.id})
  MERGE (r:Resolution {id: row.id})
  ON CREATE SET r.subject = i.subject, r.property = i.property
  SET r.status = row.status, r.confidence = toFloat(row.confidence), r.policy = row.policy, r.reason = row.reason,
    r.claims = row.claims, r.origins = row.origins, r.amount = toFloat(row.amount), r.date = row.date, r.flag = row.flag,
    r.said = row.said, r.json = row.json
  MERGE (r)-[:OF]->(i)`;

const markChanged = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  SET i.changed = $revision`;

const emptiedDataItems = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.madeBy IS NOT NULL
  OPTIONAL MATCH (i)<-[r:FILLS]-(:Claim)
  WITH i, count(r) AS filled
  WHERE filled = 0
  OPTIONAL MATCH (i)-[:VERSUS]->(s:Subject)
  WITH i, collect(s.id) AS versus
  RETURN i.id AS id, i.subject AS subject, versus`;

const deleteDataItems = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  DETACH DELETE i`;

const unnamedSubjects = `
  UNWIND $rows AS id
  MATCH (s:Subject {id: id})
  WHERE s.madeBy IS NOT NULL
  OPTIONAL MATCH (s)<-[r:OF|VERSUS|COUNTED_AS]-()
  WITH s, count(r) AS named
  WHERE named = 0
  RETURN s.id AS id`;

const deleteSubjects = `
  UNWIND $rows AS id
  MATCH (s:Subject {id: id})
  DETACH DELETE s`;
