import { canonicalJson, type Decision, type Revision } from '../domain';
import { parseJson } from './slots';
import type { Driver, Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';

export async function writeDecision(run: Run, decision: Decision): Promise<Revision> {
  const { id, act, target, author, reason, at, basedOn } = decision;
  const before = await lockedRevision(run);
  const cause: Revision['cause'] = { kind: 'decision', ref: id };
  const isThere = (await run(decisionThere, { id })).length > 0;
  const columns = { id, act, target, author, reason, at, basedOn, number: before + 1, json: canonicalJson(decision) };
  if (!isThere) await run(createDecision, columns);
  const label = targetLabels[target.slice(0, target.indexOf(':'))];
  if (label !== undefined) await run(linkTarget(label), { id, target });
  return isThere ? standingRevision(run, before, { cause, at }) : commitRevision(run, before, cause, at);
}

/** Oldest first: in the order they were put. */
export async function allDecisions(driver: Driver): Promise<Decision[]> {
  return (await driver.read(readDecisions, {})).map(parseJson<Decision>);
}

/** The kind that an id names to the label of its node. A target that is no node, or not yet, is named by the column alone. */
const targetLabels: Readonly<Record<string, string>> = {
  claim: 'Claim',
  item: 'DataItem',
  conflict: 'Conflict',
  subject: 'Subject',
  source: 'Source',
  document: 'Document',
  decision: 'Decision',
};

const decisionThere = `
  MATCH (d:Decision {id: $id})
  RETURN d.id AS id`;

const createDecision = `
  CREATE (:Decision {
    id: $id, act: $act, target: $target, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
  })`;

function linkTarget(label: string): string {
  return `
    MATCH (d:Decision {id: $id})
    MATCH (target:${label} {id: $target})
    MERGE (d)-[:TARGETS]->(target)`;
}

const readDecisions = `
  MATCH (d:Decision)
  RETURN d.json AS json, d.number AS number
  ORDER BY number`;
