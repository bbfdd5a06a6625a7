import { wordsOf, type Claim, type ClaimId, type DataItemId, type DocumentId, type SubjectId } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import { byId } from '../util/by-id';
import type { Driver, Parameters } from './driver';
import type { Along, OwnerAsked } from './along';
import { claimList, OWNERS } from './claim-list';
import { pageOfList, type Wish } from './list-page';
import { cutOf } from './paging';
import { ridingWith } from './riding';
import { manyNodesEach, oneNodeEach, type Reading } from './nodes-each';
import { manyEach, oneEach } from './slots';
import type { ClaimFilter } from './port/filters';
import type { ClaimOwners, ClaimSort, Page, Paged } from './port/page-reads';

export function claims(driver: Driver, ids: readonly ClaimId[], along?: Along): Promise<(Claim | undefined)[]> {
  return oneNodeEach(driver, claimsById, ids, along);
}

export function claimsOfDataItems(driver: Driver, ids: readonly DataItemId[], along?: Along): Promise<Claim[][]> {
  return manyNodesEach(driver, claimsByDataItem, ids, along);
}

export function claimsOfDocuments(driver: Driver, ids: readonly DocumentId[]): Promise<Claim[][]> {
  return manyEach<Claim>(driver, claimsByDocument, ids);
}

export function everyClaimOfDocuments(driver: Driver, ids: readonly DocumentId[]): Promise<Claim[][]> {
  return manyEach<Claim>(driver, everyClaimByDocument, ids);
}

export async function everyClaimNaming(driver: Driver, ids: readonly SubjectId[]): Promise<Claim[][]> {
  const about = await manyEach<Claim>(driver, everyClaimAbout, ids);
  const versus = await manyEach<Claim>(driver, everyClaimVersus, ids);
  return about.map((claims, place) => inIdOrder([...claims, ...(versus[place] ?? [])]));
}

function inIdOrder(claims: readonly Claim[]): Claim[] {
  return [...byId(claims).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function pageClaims(driver: Driver, filter: ClaimFilter, page: Page, wish: Wish<ClaimSort>): Promise<Paged<Claim>> {
  return pageOfList(driver, { list: claimList, label: 'Claim', variable: 'c', ...matchClaims(filter) }, page, wish);
}

export async function countClaims(driver: Driver, filter: ClaimFilter): Promise<number> {
  const { match, parameters } = matchClaims(filter);
  const rows = await driver.read(`${match} RETURN count(c) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

/** One page for all owners: they continue after the same id. It is cut for each owner where its claims are. */
export async function pageClaimsOf(driver: Driver, owners: ClaimOwners, page: Page, along?: Along): Promise<Paged<Claim>[]> {
  const { kind, ids, property } = owners;
  cutOf(claimList, page); // fails for a cursor that is none
  const pages = new Map<string, Paged<Claim>>();
  const riding = ridingWith(OWNERS[kind].label, 'owner', {
    rides: [{ edge: 'claimPage', page, ...given(property), rides: along?.rides ?? [] }],
    members: along?.members,
    take: (edge, key, row) => {
      if (edge === 'claimPage') pages.set((key as OwnerAsked).id, row as Paged<Claim>);
      else along?.take(edge, key, row);
    },
  });
  const statement = `
  UNWIND $ids AS id
  MATCH (owner:${OWNERS[kind].label} {id: id})${riding.calls}
  RETURN id${riding.columns}`;
  await oneEach(
    driver,
    statement,
    ids,
    riding.reading(({ id }) => ({ id })),
    riding.parameters,
  );
  return ids.map((id) => pages.get(id) ?? { rows: [], cursors: [], hasNext: false });
}

export async function countClaimsOf(driver: Driver, { kind, ids, property }: ClaimOwners): Promise<number[]> {
  const { label, hop } = OWNERS[kind];
  const statement = `
  UNWIND $ids AS id
  MATCH (:${label} {id: id})${hop}(c:Claim)
  WHERE c.current${property === undefined ? '' : ' AND c.property = $property'}
  RETURN id, count(c) AS total`;
  const totals = await oneEach(driver, statement, ids, (row) => row['total'] as number, given(property));
  return totals.map((total) => total ?? 0);
}

function given(property: string | undefined): { readonly property?: string } {
  return property === undefined ? {} : { property };
}

/**
 * Starts from the narrowest node that the filter names and tests the rest as columns; from none, Neo4j walks the ids in order
 * (list-page.ts).
 */
function matchClaims(filter: ClaimFilter): { match: string; parameters: Parameters } {
  const values = new Values();
  const [name, pattern] = starts.find(([member]) => filter[member] !== undefined) ?? [undefined, () => '(c:Claim)'];
  const walked = name === undefined ? 'c.id IS NOT NULL AND ' : '';
  const start = pattern(name === undefined ? '' : values.name(filter[name]));
  const match = `
  MATCH ${start}
  WHERE ${walked}c.current AND ${conditionOf(filter, own, values)}`;
  return { match, parameters: values.parameters };
}

const starts = [
  ['dataItem', (id: string) => `(:DataItem {id: ${id}})<-[:FILLS]-(c:Claim)`],
  ['document', (id: string) => `(:Document {id: ${id}})<-[:ASSERTED_IN]-(c:Claim)`],
  ['subject', (id: string) => `(:Subject {id: ${id}})<-[:ABOUT]-(c:Claim)`],
  ['source', (id: string) => `(:Source {id: ${id}})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)`],
] as const;

function own(filter: ClaimFilter, values: Values): string[] {
  const { snaks, amount, date, confidence, text, disputed } = filter;
  return [
    ...columns.flatMap(([member, column]) => when(filter[member], (wanted) => `c.${column} = ${values.name(wanted)}`)),
    ...when(snaks, (wanted) => `c.snak IN ${values.name(wanted)}`),
    ...within('c.amount', amount, values),
    ...dated('c.date', 'c.date', date, values),
    ...within('c.confidence', confidence, values),
    ...when(text, (part) => `c.words CONTAINS ${values.name(wordsOf(part))}`),
    ...when(disputed, (is) => `${is ? '' : 'NOT '}EXISTS { MATCH (c)<-[:INVOLVES]-(:Conflict) }`),
  ];
}

const columns = [
  ['dataItem', 'dataItem'],
  ['document', 'document'],
  ['subject', 'subject'],
  ['source', 'publisher'],
  ['property', 'property'],
] as const;

const claimsById: Reading<'Claim'> = {
  label: 'Claim',
  variable: 'c',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})${calls}
  RETURN id, c.json AS json${columns}`,
};

const claimsByDataItem: Reading<'Claim'> = {
  label: 'Claim',
  variable: 'c',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
  WHERE c.current${calls}
  RETURN id, c.json AS json, c.document AS document, c.id AS claim${columns}
  ORDER BY id, document, claim`,
};

const claimsByDocument = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
  WHERE c.current
  RETURN id, c.json AS json, c.id AS claim
  ORDER BY id, claim`;

const everyClaimByDocument = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
  RETURN id, c.json AS json, c.id AS claim
  ORDER BY id, claim`;

const everyClaimAbout = `
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
  RETURN id, c.json AS json, c.id AS claim
  ORDER BY id, claim`;

const everyClaimVersus = `
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:VERSUS]-(:DataItem)<-[:FILLS]-(c:Claim)
  RETURN id, c.json AS json, c.id AS claim
  ORDER BY id, claim`;
