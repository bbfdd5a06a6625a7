import { runInBatches } from './batches';
import type { Run } from './driver';
import type { Unchanged } from './port/decision-options';
import { StaleRevisionError } from './store-error';

/** Fails with STALE_REVISION where something of what a decision rests on was changed after the revision that the editor saw. */
export async function refuseChanged(
  run: Run,
  { since, dataItems, documents, decidedOn, acts }: Unchanged,
  current: number,
): Promise<void> {
  const rows = [
    ...(await runInBatches(run, changedDataItems, dataItems, { since })),
    ...(await runInBatches(run, changedDocuments, documents, { since })),
    ...(await runInBatches(run, decidedSince, decidedOn, { since, acts })),
  ];
  const changes = new Map<string, number>();
  for (const { id, revision } of rows) changes.set(id as string, Math.max(changes.get(id as string) ?? 0, revision as number));
  if (changes.size === 0) return;
  const inOrder = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
  throw new StaleRevisionError(
    since,
    current,
    inOrder.map(([id, revision]) => ({ id, revision })),
  );
}

const changedDataItems = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.changed > $since
  RETURN id, i.changed AS revision`;

const changedDocuments = `
  UNWIND $rows AS id
  MATCH (d:Document {id: id})
  WHERE d.revision > $since
  RETURN id, d.revision AS revision`;

const decidedSince = `
  UNWIND $rows AS id
  MATCH (:Matter {id: id})<-[:CONCERNS]-(d:Decision)
  WHERE d.number > $since AND d.act IN $acts
  RETURN id, d.number AS revision`;
