import { canonicalJson, type Conflict, type Resolution, type Revision } from '../domain';
import { runInBatches } from './batches';
import type { Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { VerdictWrite } from './store';

/** What stands for the data items is compared with what is given, and only the difference is written. */
export async function writeVerdicts(run: Run, write: VerdictWrite): Promise<Revision> {
  checkVerdictWrite(write);
  const before = await lockedRevision(run);
  const conflicts = await differences(run, conflictsOn, write.dataItems, write.conflicts.map(conflictRow));
  const resolutions = await differences(run, resolutionsOf, write.dataItems, write.resolutions.map(resolutionRow));
  await runInBatches(run, clearStale, write.dataItems);
  if (isEmpty(conflicts) && isEmpty(resolutions)) return standingRevision(run, before, { cause: write.cause, at: write.at });
  await runInBatches(run, deleteConflicts, conflicts.gone);
  await runInBatches(run, deleteResolutions, resolutions.gone);
  await runInBatches(run, mergeConflicts, conflicts.fresh);
  await runInBatches(run, deleteInvolves, conflicts.fresh);
  await runInBatches(run, createInvolves, conflicts.fresh.flatMap(involvesRows));
  await runInBatches(run, mergeResolutions, resolutions.fresh);
  return commitRevision(run, before, write.cause, write.at);
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
}

async function differences<Verdict extends VerdictRow>(
  run: Run,
  statement: string,
  dataItems: readonly string[],
  given: readonly Verdict[],
): Promise<Differences<Verdict>> {
  const standing = new Map((await runInBatches(run, statement, dataItems)).map(({ id, json }) => [id as string, json]));
  const wanted = new Set(given.map(({ id }) => id));
  return {
    gone: [...standing.keys()].filter((id) => !wanted.has(id)),
    fresh: given.filter(({ id, json }) => standing.get(id) !== json),
  };
}

function isEmpty({ gone, fresh }: Differences<VerdictRow>): boolean {
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
  return { ...columns, dissolvedBy: dissolvedBy?.qualifier ?? null, json: canonicalJson(conflict) } as ConflictRow;
}

/** Hard before soft. */
function severityRank(severity: Conflict['severity']): number {
  return severity === 'hard' ? 0 : 1;
}

function resolutionRow(resolution: Resolution): VerdictRow {
  const { dataItem, status, claims, confidence, policy, reason } = resolution;
  return { id: dataItem, status, claims, confidence, policy, reason, json: canonicalJson(resolution) } as VerdictRow;
}

function involvesRows(conflict: ConflictRow): object[] {
  return conflict.claims.map((claim) => ({ conflict: conflict.id, claim }));
}

const conflictsOn = `
  UNWIND $rows AS item
  MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
  RETURN x.id AS id, x.json AS json`;

const resolutionsOf = `
  UNWIND $rows AS item
  MATCH (r:Resolution {id: item})
  RETURN r.id AS id, r.json AS json`;

const clearStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.staleSince IS NOT NULL
  REMOVE i.staleSince`;

const deleteConflicts = `
  UNWIND $rows AS id
  MATCH (x:Conflict {id: id})
  DETACH DELETE x`;

const deleteResolutions = `
  UNWIND $rows AS id
  MATCH (r:Resolution {id: id})
  DETACH DELETE r`;

/** Changed in place, so that the decisions that target it keep their edge. */
const mergeConflicts = `
  UNWIND $rows AS row
  MATCH (i:DataItem {id: row.dataItem})
  MERGE (x:Conflict {id: row.id})
  ON CREATE SET x.dataItem = row.dataItem, x.subject = i.subject, x.property = i.property
  SET x.kind = row.kind, x.severity = row.severity, x.rank = row.rank, x.weight = toFloat(row.weight), x.status = row.status,
    x.reason = row.reason, x.rule = row.rule, x.dissolvedBy = row.dissolvedBy, x.json = row.json
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
    r.claims = row.claims, r.json = row.json
  MERGE (r)-[:OF]->(i)`;
