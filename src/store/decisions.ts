import { canonicalJson, type Decision, type DecisionId, type Revision } from '../domain';
import { runInBatches } from './batches';
import { decodeCursor, limitOf, pagedOf } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { Driver, Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { DecisionFilter, DecisionOptions, Page, Paged } from './store';
import { StoreError } from './store-error';

export async function writeDecision(run: Run, decision: Decision, options: DecisionOptions = {}): Promise<Revision> {
  const { id, act, target, about = [target], author, reason, at, basedOn } = decision;
  const { touched = [], onlyAt } = options;
  const before = await lockedRevision(run);
  const cause: Revision['cause'] = { kind: 'decision', ref: id };
  const isThere = (await run(decisionThere, { id })).length > 0;
  if (!isThere && onlyAt !== undefined && onlyAt !== before) throw staleRevision(onlyAt, before);
  const columns = { id, act, target, about, author, reason, at, basedOn, number: before + 1, json: canonicalJson(decision) };
  if (!isThere) {
    await run(createDecision, columns);
    await runInBatches(run, markStale, touched, { revision: before + 1 });
  }
  const label = targetLabels[target.slice(0, target.indexOf(':'))];
  if (label !== undefined) await run(linkTarget(label), { id, target });
  return isThere ? standingRevision(run, before, { cause, at }) : commitRevision(run, before, cause, at);
}

/** Oldest first: in the order they were put. */
export async function allDecisions(driver: Driver): Promise<Decision[]> {
  return (await driver.read(readDecisions, {})).map(parseJson<Decision>);
}

export function decisionsById(driver: Driver, ids: readonly DecisionId[]): Promise<(Decision | undefined)[]> {
  return oneEach<Decision>(driver, decisionsWithId, ids);
}

export function decisionsAbout(driver: Driver, ids: readonly string[]): Promise<Decision[][]> {
  return manyEach<Decision>(driver, decisionsByMatter, ids);
}

export async function pageDecisions(driver: Driver, filter: DecisionFilter, page: Page): Promise<Paged<Decision>> {
  const [before] = page.after === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(page.after, ['number']);
  const statement = `${matchDecisions(filter)} AND d.number < $before
  RETURN d.json AS json, d.number AS number
  ORDER BY number DESC LIMIT $limit`;
  const rows = await driver.read(statement, { ...filter, before, limit: limitOf(page) });
  return pagedOf(rows, page, parseJson<Decision>, (row) => [row['number'] as number]);
}

export async function countDecisions(driver: Driver, filter: DecisionFilter): Promise<number> {
  const rows = await driver.read(`${matchDecisions(filter)} RETURN count(d) AS total`, { ...filter });
  return rows[0]?.['total'] as number;
}

function matchDecisions({ act, author }: DecisionFilter): string {
  return `
  MATCH (d:Decision)
  WHERE d.id IS NOT NULL${act === undefined ? '' : ' AND d.act = $act'}${author === undefined ? '' : ' AND d.author = $author'}`;
}

function staleRevision(wanted: number, present: number): StoreError {
  const message = `The graph is at revision ${String(present)}, no longer at ${String(wanted)}.`;
  return new StoreError('STALE_REVISION', message);
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
    id: $id, act: $act, target: $target, about: $about, author: $author, reason: $reason, at: $at, basedOn: $basedOn, number: $number, json: $json
  })`;

function linkTarget(label: string): string {
  return `
    MATCH (d:Decision {id: $id})
    MATCH (target:${label} {id: $target})
    MERGE (d)-[:TARGETS]->(target)`;
}

const markStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  SET i.staleSince = $revision`;

const decisionsWithId = `
  UNWIND $ids AS id
  MATCH (d:Decision {id: id})
  RETURN id, d.json AS json`;

/** Through a column and not an edge: what a decision is about may be gone, and come again. */
const decisionsByMatter = `
  MATCH (d:Decision)
  UNWIND d.about AS id
  WITH d, id
  WHERE id IN $ids
  RETURN id, d.json AS json, d.number AS number
  ORDER BY id, number`;

const readDecisions = `
  MATCH (d:Decision)
  RETURN d.json AS json, d.number AS number
  ORDER BY number`;
