import { wordsOf, type ClaimId, type Conflict, type ConflictId, type DataItemId, type Resolution } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import type { Along } from './along';
import type { Driver, Parameters } from './driver';
import { pageOfList, type Wish } from './list-page';
import type { Sortable } from './paging';
import { manyNodesEach, oneNodeEach, type Reading } from './nodes-each';
import { oneEach } from './slots';
import { severityRank } from './verdict-rows';
import type { ConflictFilter } from './port/filters';
import type { ConflictSort, Page, Paged } from './port/page-reads';

export function conflicts(driver: Driver, ids: readonly ConflictId[], along?: Along): Promise<(Conflict | undefined)[]> {
  return oneNodeEach(driver, conflictsById, ids, along);
}

export function conflictsOfDataItems(driver: Driver, ids: readonly DataItemId[], along?: Along): Promise<Conflict[][]> {
  return manyNodesEach(driver, conflictsByDataItem, ids, along);
}

export function conflictsOfClaims(driver: Driver, ids: readonly ClaimId[], along?: Along): Promise<Conflict[][]> {
  return manyNodesEach(driver, conflictsByClaim, ids, along);
}

export function resolutionsOfDataItems(driver: Driver, ids: readonly DataItemId[]): Promise<(Resolution | undefined)[]> {
  return oneEach<Resolution>(driver, resolutionsByDataItem, ids);
}

/** Unless asked otherwise hard before soft, then heaviest first, then by id. */
export function pageConflicts(
  driver: Driver,
  filter: ConflictFilter,
  page: Page,
  wish: Wish<ConflictSort>,
): Promise<Paged<Conflict>> {
  return pageOfList(driver, { list: conflictList, label: 'Conflict', variable: 'x', ...matchConflicts(filter) }, page, wish);
}

export async function countConflicts(driver: Driver, filter: ConflictFilter): Promise<number> {
  const { match, parameters } = matchConflicts(filter);
  const rows = await driver.read(`${match} RETURN count(x) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

const conflictList: Sortable = {
  name: 'conflicts',
  by: {
    severity: { cypher: 'x.rank', type: 'number' },
    weight: { cypher: 'x.weight', type: 'number' },
    origins: { cypher: 'coalesce(x.origins, 0)', type: 'number' },
    since: { cypher: "coalesce(x.since, '')", type: 'string' },
    opened: { cypher: 'coalesce(x.revision, 0)', type: 'number' },
    property: { cypher: 'x.property', type: 'string' },
    subject: { cypher: 'x.subject', type: 'string' },
  },
  usual: [{ by: 'severity' }, { by: 'weight', descending: true }],
  tie: 'x.id',
};

function matchConflicts(filter: ConflictFilter): { match: string; parameters: Parameters } {
  const values = new Values();
  const { subject } = filter;
  const start =
    subject === undefined ? '(x:Conflict)' : `(:Subject {id: ${values.name(subject)}})<-[:OF]-(:DataItem)<-[:ON]-(x:Conflict)`;
  const match = `
  MATCH ${start}
  WHERE x.id IS NOT NULL AND x.weight IS NOT NULL AND ${conditionOf(filter, own, values)}`;
  return { match, parameters: values.parameters };
}

function own(filter: ConflictFilter, values: Values): string[] {
  const { kinds, severity, status, subject, property, source, document, origins, weight, date, text } = filter;
  return [
    ...when(kinds, (wanted) => `x.kind IN ${values.name(wanted)}`),
    ...when(severity, (wanted) => `x.rank = ${values.name(severityRank(wanted))}`),
    ...when(status, (wanted) => `x.status = ${values.name(wanted)}`),
    ...when(subject, (wanted) => `x.subject = ${values.name(wanted)}`),
    ...when(property, (wanted) => `x.property = ${values.name(wanted)}`),
    ...when(source, (wanted) => `EXISTS { MATCH (x)-[:INVOLVES]->(c:Claim) WHERE c.publisher = ${values.name(wanted)} }`),
    ...when(document, (wanted) => `EXISTS { MATCH (x)-[:INVOLVES]->(c:Claim) WHERE c.document = ${values.name(wanted)} }`),
    ...within('x.origins', origins, values),
    ...within('x.weight', weight, values),
    ...dated('x.since', 'x.until', date, values),
    ...when(text, (part) => `x.words CONTAINS ${values.name(wordsOf(part))}`),
  ];
}

const conflictsById: Reading<'Conflict'> = {
  label: 'Conflict',
  variable: 'x',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (x:Conflict {id: id})${calls}
  RETURN id, x.json AS json${columns}`,
};

const conflictsByDataItem: Reading<'Conflict'> = {
  label: 'Conflict',
  variable: 'x',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (:DataItem {id: id})<-[:ON]-(x:Conflict)${calls}
  RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict${columns}
  ORDER BY id, rank, weight DESC, conflict`,
};

const conflictsByClaim: Reading<'Conflict'> = {
  label: 'Conflict',
  variable: 'x',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})<-[:INVOLVES]-(x:Conflict)${calls}
  RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict${columns}
  ORDER BY id, rank, weight DESC, conflict`,
};

const resolutionsByDataItem = `
  UNWIND $ids AS id
  MATCH (r:Resolution {id: id})
  RETURN id, r.json AS json`;
