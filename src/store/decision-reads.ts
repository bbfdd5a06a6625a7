import type { Decision, DecisionId } from '../domain';
import { linkToMatters } from './append-decision';
import { cutOf, type Sortable } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import { byId } from '../util/by-id';
import type { Driver, Row } from './driver';
import { lockedRevision } from './revisions';
import type { DecisionFilter } from './port/decision-reads';
import type { Page, Paged } from './port/page-reads';

/** Decisions of graphs that were written before decisions were found by what they are about: linked once, at opening. */
export async function linkOlderDecisions(driver: Driver): Promise<void> {
  const older = await driver.read(unlinkedDecisions, {});
  if (older.length === 0) return;
  await driver.write(async (run) => {
    await lockedRevision(run);
    for (const { id, about } of older) await linkToMatters(run, id as string, about as string[]);
  });
}

/** Oldest first: in the order they were put. */
export async function allDecisions(driver: Driver): Promise<Decision[]> {
  return (await driver.read(readDecisions, {})).map(parseJson<Decision>);
}

export function decisionsById(driver: Driver, ids: readonly DecisionId[]): Promise<(Decision | undefined)[]> {
  return oneEach<Decision>(driver, decisionsWithId, ids);
}

export async function decisionsAbout(driver: Driver, ids: readonly string[]): Promise<Decision[][]> {
  const found = await manyEach(driver, decisionsByMatter, ids, numbered);
  return found.map((rows) => {
    const behind = rows.filter(({ isOwn }) => !isOwn);
    return inOrder([...rows.filter(({ isOwn }) => isOwn), ...ingestionsIn(behind)]);
  });
}

interface Numbered {
  readonly number: number;
  readonly decision: Decision;
  /** About the thing itself, not about a document that has it. */
  readonly isOwn: boolean;
}

function numbered(row: Row): Numbered {
  return { number: row['number'] as number, decision: parseJson<Decision>(row), isOwn: row['isOwn'] as boolean };
}

/** Of what editors decided on a document the ingestions, and what undid them: it is by those that its claims are there. */
function ingestionsIn(rows: readonly Numbered[]): Numbered[] {
  const found = new Set<string>();
  return rows.filter(({ decision: { id, act, target } }) => {
    const isOne = act === 'ingest' || found.has(target);
    if (isOne) found.add(id);
    return isOne;
  });
}

function inOrder(rows: readonly Numbered[]): Decision[] {
  const byNumber = [...rows].sort((a, b) => a.number - b.number).map(({ decision }) => decision);
  return [...byId(byNumber).values()];
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

const unlinkedDecisions = `
  MATCH (d:Decision)
  WHERE d.linked IS NULL
  RETURN d.id AS id, d.about AS about`;

const decisionsWithId = `
  UNWIND $ids AS id
  MATCH (d:Decision {id: id})
  RETURN id, d.json AS json`;

const decisionsByMatter = `
  UNWIND $ids AS id
  CALL {
    WITH id
    MATCH (c:Claim {id: id})
    RETURN collect(c.document) AS ofClaim
  }
  CALL {
    WITH id
    MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
    RETURN collect(DISTINCT c.document) AS ofItem
  }
  WITH id, ofClaim + ofItem AS documents
  UNWIND [id] + documents AS matter
  MATCH (:Matter {id: matter})<-[:CONCERNS]-(d:Decision)
  WHERE matter = id OR d.act IN ['ingest', 'undo']
  RETURN id, matter = id AS isOwn, d.json AS json, d.number AS number
  ORDER BY id, number`;

const readDecisions = `
  MATCH (d:Decision)
  RETURN d.json AS json, d.number AS number
  ORDER BY number`;
