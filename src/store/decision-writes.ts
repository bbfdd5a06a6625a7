import type { DataItemId, Decision, Revision } from '../domain';
import { appendDecision } from './append-decision';
import { runInBatches } from './batches';
import { touch } from './claim-writes';
import type { Run } from './driver';
import { restate } from './restatement-writes';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { DecisionOptions } from './port/decision-options';
import { refuseChanged } from './unchanged';
import { changeVersion } from './version-writes';

/** Answers the revision that it made, or the one that stands where it changed nothing. */
export async function writeDecision(run: Run, decision: Decision, options: DecisionOptions = {}): Promise<Revision> {
  const { id, at } = decision;
  const { touched = [], unchanged } = options;
  const before = await lockedRevision(run);
  const isThere = (await run(decisionThere, { id })).length > 0;
  if (!isThere && unchanged !== undefined) await refuseChanged(run, unchanged, before);
  const changed = await carryOut(run, options, { decision: id, revision: before + 1 });
  if (!isThere) {
    await runInBatches(run, markStale, touched, { revision: before + 1 });
    return appendDecision(run, decision, before);
  }
  if (changed.length > 0) return commitRevision(run, before, { cause: { kind: 'rebuild', ref: '' }, at });
  return standingRevision(run, before, { cause: { kind: 'decision', ref: id }, at });
}

/** What of the graph stands otherwise by it; answers the slots. */
async function carryOut(
  run: Run,
  { version, restatement }: DecisionOptions,
  by: { readonly decision: string; readonly revision: number },
): Promise<DataItemId[]> {
  const moved = version === undefined ? [] : await touch(run, await changeVersion(run, version, by.revision), by.revision);
  const restated = restatement === undefined ? [] : await restate(run, restatement, by);
  return [...moved, ...restated];
}

const decisionThere = `
  MATCH (d:Decision {id: $id})
  RETURN d.id AS id`;

const markStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  SET i.staleSince = $revision, i.changed = $revision`;
