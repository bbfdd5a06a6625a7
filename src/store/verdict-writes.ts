import { runInBatches } from './batches';
import { deleteNodes } from './delete-nodes';
import type { Run } from './driver';
import { removeEmptiedDataItems } from './leftovers';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import { putEventsCaused } from './events';
import { eventsOf, slotChanges, slotsChanged } from './slot-changes';
import type { VerdictRevision, VerdictWrite } from './port/store-writes';
import { conflictRow, involvesRows, resolutionRow, type ConflictRow, type VerdictRow } from './verdict-rows';

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
    await removeEmptiedDataItems(run, write.dataItems);
    return { ...(await standingRevision(run, before, { cause, at })), events: [] };
  }
  await deleteNodes(run, 'Conflict', conflicts.gone);
  await deleteNodes(run, 'Resolution', resolutions.gone);
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
  await removeEmptiedDataItems(run, write.dataItems);
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

const conflictsOn = `
  UNWIND $rows AS item
  MATCH (:DataItem {id: item})<-[:ON]-(x:Conflict)
  WITH x, size([(x)-[:INVOLVES]->(c:Claim) | c.id]) AS involved
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
