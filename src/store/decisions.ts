import { canonicalJson, type Decision, type DecisionId, type Revision } from '../domain';
import { runInBatches } from './batches';
import { cutOf, type Sortable } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { Driver, Run } from './driver';
import { putEvents } from './events';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { DecisionFilter, DecisionOptions, Page, Paged } from './store';
import { restate } from './restatement-writes';
import { refuseChanged } from './unchanged';

/** Answers the revision that it made, or the one that stands where it changed nothing. */
export async function writeDecision(run: Run, decision: Decision, options: DecisionOptions = {}): Promise<Revision> {
  const { id, at } = decision;
  const { touched = [], unchanged, restatement } = options;
  const before = await lockedRevision(run);
  const revision = before + 1;
  const isThere = (await run(decisionThere, { id })).length > 0;
  if (!isThere && unchanged !== undefined) await refuseChanged(run, unchanged, before);
  if (!isThere) await appendDecision(run, decision, revision);
  const restated = restatement === undefined ? [] : await restate(run, restatement, { decision: id, revision });
  if (!isThere) await runInBatches(run, markStale, touched, { revision });
  if (!isThere) {
    const cause = { kind: 'decision', ref: id } as const;
    await putEvents(run, [{ kind: 'decision-made', decision: id, act: decision.act, about: aboutOf(decision) }], {
      revision,
      at,
      cause,
    });
    return commitRevision(run, before, cause, at);
  }
  if (restated.length > 0) return commitRevision(run, before, { kind: 'rebuild', ref: '' }, at);
  return standingRevision(run, before, { cause: { kind: 'decision', ref: id }, at });
}

async function appendDecision(run: Run, decision: Decision, number: number): Promise<void> {
  const { id, act, target, author, reason, at, basedOn } = decision;
  const about = aboutOf(decision);
  await run(createDecision, { id, act, target, about, author, reason, at, basedOn, number, json: canonicalJson(decision) });
  await runInBatches(run, linkMatters, about, { id });
}

function aboutOf({ about, target }: Decision): readonly string[] {
  return about ?? [target];
}

/** Decisions of graphs that were written before decisions were found by what they are about: linked once, at opening. */
export async function linkOlderDecisions(driver: Driver): Promise<void> {
  const older = await driver.read(unlinkedDecisions, {});
  if (older.length === 0) return;
  await driver.write(async (run) => {
    await lockedRevision(run);
    for (const { id, about } of older) await runInBatches(run, linkMatters, about as string[], { id });
  });
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
  const cut = cutOf(decisionList, page);
  const statement = `${matchDecisions(filter)}${cut.beyond}
  RETURN d.json AS json${cut.columns}
  ${cut.order}`;
  return cut.paged(await driver.read(statement, { ...filter, ...cut.parameters }), parseJson<Decision>);
}

const decisionList: Sortable = {
  name: 'decisions',
  by: { number: { cypher: 'd.number', type: 'number' } },
  usual: [{ by: 'number', descending: true }],
  tie: 'd.id',
};

export async function countDecisions(driver: Driver, filter: DecisionFilter): Promise<number> {
  const rows = await driver.read(`${matchDecisions(filter)} RETURN count(d) AS total`, { ...filter });
  return rows[0]?.['total'] as number;
}

function matchDecisions({ act, author }: DecisionFilter): string {
  return `
  MATCH (d:Decision)
  WHERE d.id IS NOT NULL${act === undefined ? '' : ' AND d.act = $act'}${author === undefined ? '' : ' AND d.author = $author'}`;
}

const decisionThere = `
  MATCH (d:Decision {id: $id})
  RETURN d.id AS id`;

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

const unlinkedDecisions = `
  MATCH (d:Decision)
  WHERE d.linked IS NULL
  RETURN d.id AS id, d.about AS about`;

const markStale = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  SET i.staleSince = $revision, i.changed = $revision`;

const decisionsWithId = `
  UNWIND $ids AS id
  MATCH (d:Decision {id: id})
  RETURN id, d.json AS json`;

const decisionsByMatter = `
  UNWIND $ids AS id
  MATCH (:Matter {id: id})<-[:CONCERNS]-(d:Decision)
  RETURN id, d.json AS json, d.number AS number
  ORDER BY id, number`;

const readDecisions = `
  MATCH (d:Decision)
  RETURN d.json AS json, d.number AS number
  ORDER BY number`;
