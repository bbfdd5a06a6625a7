import {
  changesBetween,
  isMaterial,
  type Conflict,
  type DataItemId,
  type Event,
  type EventFacts,
  type Resolution,
  type Revision,
  type SlotChange,
  type SubjectId,
  type Verdict,
} from '../domain';
import { unique } from '../util/unique';
import { runInBatches } from './batches';
import type { Row, Run } from './driver';
import type { VerdictWrite } from './port/store-writes';

export interface SlotChanges {
  readonly dataItem: DataItemId;
  readonly changes: readonly SlotChange[];
}

/** What differs between the verdicts that stood, as JSON, and those given: slots that differ only in shades are left out. */
export function slotChanges(
  { dataItems, conflicts, resolutions }: VerdictWrite,
  conflictsBefore: readonly string[],
  resolutionsBefore: readonly string[],
): SlotChanges[] {
  const before = verdictsOn(
    dataItems,
    conflictsBefore.map((json) => JSON.parse(json) as Conflict),
    resolutionsBefore.map((json) => JSON.parse(json) as Resolution),
  );
  const after = verdictsOn(dataItems, conflicts, resolutions);
  return [...after].flatMap(([dataItem, verdict]) => {
    const stood = before.get(dataItem) as Verdict;
    return isMaterial(stood, verdict) ? [{ dataItem, changes: changesBetween(stood, verdict) }] : [];
  });
}

function verdictsOn(
  dataItems: readonly DataItemId[],
  conflicts: readonly Conflict[],
  resolutions: readonly Resolution[],
): Map<DataItemId, Verdict> {
  const resolved = new Map(resolutions.map((resolution) => [resolution.dataItem, resolution]));
  const disputed = new Map<DataItemId, Conflict[]>();
  for (const conflict of conflicts) disputed.set(conflict.dataItem, [...(disputed.get(conflict.dataItem) ?? []), conflict]);
  const ids = [...new Set(dataItems)].sort();
  return new Map(
    ids.map((dataItem) => [dataItem, { dataItem, resolution: resolved.get(dataItem), conflicts: disputed.get(dataItem) ?? [] }]),
  );
}

/** The changed slots with what made them stale: before that is forgotten. */
export async function slotsChanged(run: Run, changes: readonly SlotChanges[]): Promise<Row[]> {
  const told = changes.flatMap(({ dataItem, changes: { length } }) => (length > 0 ? [dataItem] : []));
  const slots = await runInBatches(run, slotsStale, told);
  const revisions = await runInBatches(run, causesOfRevisions, unique(slots.flatMap(({ since }) => since ?? [])));
  const causes = new Map(revisions.map((row) => [row['since'], row]));
  return slots.map((slot) => ({ kind: null, ref: null, ...causes.get(slot['since']), ...slot }));
}

/** A slot that was judged again for the sake of another has the cause of the write. */
export function eventsOf(
  changes: readonly SlotChanges[],
  slots: readonly Row[],
  otherwise: { readonly cause: Revision['cause']; readonly revision: number },
): { readonly fact: EventFacts; readonly cause: Event['cause'] }[] {
  const rows = new Map(slots.map((row) => [row['id'] as string, row]));
  return changes.flatMap((slot) => {
    const row = rows.get(slot.dataItem);
    if (row === undefined) return [];
    const about = { subject: row['subject'] as SubjectId, property: row['property'] as string };
    const cause = causeOf(row) ?? { ...otherwise.cause, revision: otherwise.revision };
    return slot.changes.map((change) => ({ fact: { ...change, ...about }, cause }));
  });
}

function causeOf({ kind, ref, since }: Row): Event['cause'] | undefined {
  return kind === null ? undefined : ({ kind, ref, revision: since } as Event['cause']);
}

const slotsStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  RETURN i.id AS id, i.subject AS subject, i.property AS property, i.staleSince AS since`;

const causesOfRevisions = `
  UNWIND $rows AS number
  MATCH (r:Revision {number: number})
  RETURN r.number AS since, r.kind AS kind, r.ref AS ref`;
