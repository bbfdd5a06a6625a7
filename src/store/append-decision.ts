import { canonicalJson, type Decision, type Revision } from '../domain';
import { runInBatches } from './batches';
import type { Run } from './driver';
import { putEvents } from './events';
import { commitRevision } from './revisions';

/** A decision on record with a revision of its own, the one behind `before`, and told to those who wait for it. */
export async function appendDecision(run: Run, decision: Decision, before: number): Promise<Revision> {
  const { id, act, target, author, reason, at, basedOn } = decision;
  const about = decision.about ?? [target];
  const [number, json, cause] = [before + 1, canonicalJson(decision), { kind: 'decision', ref: id } as const];
  await run(createDecision, { id, act, target, about, author, reason, at, basedOn, number, json });
  await linkToMatters(run, id, about);
  await putEvents(run, [{ kind: 'decision-made', decision: id, act, about }], { revision: number, at, cause });
  return commitRevision(run, before, { cause, at, put: true });
}

export async function linkToMatters(run: Run, id: string, about: readonly string[]): Promise<void> {
  await runInBatches(run, linkMatters, about, { id });
}

const createDecision = `
  CREATE (:Decision {
    id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
  })`;

/** What a decision is about may be gone, and come again: so it has a node of its own, found by its id. */
const linkMatters = `
  UNWIND $rows AS id
  MATCH (d:Decision {id: $id})
  MERGE (m:Matter {id: id})
  MERGE (d)-[:CONCERNS]->(m)
  SET d.linked = true`;
