import { wordsOf, type Claim, type ClaimId, type DataItemId, type DocumentId, type SubjectId } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import { byId } from '../util/by-id';
import type { Driver, Parameters } from './driver';
import { cutOf, type Sortable } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { ClaimFilter, ClaimOwners, ClaimSort, Page, Paged, SortKey } from './store';

export function claims(driver: Driver, ids: readonly ClaimId[]): Promise<(Claim | undefined)[]> {
  return oneEach<Claim>(driver, claimsById, ids);
}

export function claimsOfDataItems(driver: Driver, ids: readonly DataItemId[]): Promise<Claim[][]> {
  return manyEach<Claim>(driver, claimsByDataItem, ids);
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

export async function pageClaims(
  driver: Driver,
  filter: ClaimFilter,
  page: Page,
  order?: readonly SortKey<ClaimSort>[],
): Promise<Paged<Claim>> {
  const cut = cutOf(claimList, page, order);
  const { match, parameters } = matchClaims(filter);
  const statement = `${match}${cut.beyond}
  RETURN c.json AS json${cut.columns}
  ${cut.order}`;
  return cut.paged(await driver.read(statement, { ...parameters, ...cut.parameters }), parseJson<Claim>);
}

export async function countClaims(driver: Driver, filter: ClaimFilter): Promise<number> {
  const { match, parameters } = matchClaims(filter);
  const rows = await driver.read(`${match} RETURN count(c) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

const claimList: Sortable = {
  name: 'claims',
  by: {
    id: { cypher: 'c.id', type: 'string' },
    confidence: { cypher: 'c.confidence', type: 'number' },
    amount: { cypher: 'coalesce(c.amount, -1.0e300)', type: 'number' },
    date: { cypher: "coalesce(c.date, '')", type: 'string' },
    property: { cypher: 'c.property', type: 'string' },
    subject: { cypher: 'c.subject', type: 'string' },
  },
  usual: [],
  tie: 'c.id',
};

/** One page for all owners: they continue after the same id. */
export async function pageClaimsOf(driver: Driver, owners: ClaimOwners, page: Page): Promise<Paged<Claim>[]> {
  const cut = cutOf(claimList, page);
  const { kind, property } = owners;
  const statement = `
  UNWIND $ids AS id
  CALL {
    WITH id
    MATCH ${ownedClaims[kind]}
    WHERE c.current${cut.beyond}${property === undefined ? '' : ' AND c.property = $property'}
    RETURN c.json AS json${cut.columns}
    ${cut.order}
  }
  RETURN id, json, key0
  ORDER BY id, key0${'last' in page ? ' DESC' : ''}`;
  const rows = await manyEach(driver, statement, owners.ids, (row) => row, { ...given(property), ...cut.parameters });
  return rows.map((ofOne) => cut.paged(ofOne, parseJson<Claim>));
}

export async function countClaimsOf(driver: Driver, { kind, ids, property }: ClaimOwners): Promise<number[]> {
  const statement = `
  UNWIND $ids AS id
  MATCH ${ownedClaims[kind]}
  WHERE c.current${property === undefined ? '' : ' AND c.property = $property'}
  RETURN id, count(c) AS total`;
  const totals = await oneEach(driver, statement, ids, (row) => row['total'] as number, given(property));
  return totals.map((total) => total ?? 0);
}

function given(property: string | undefined): Parameters {
  return property === undefined ? {} : { property };
}

const ownedClaims = {
  subject: '(:Subject {id: id})<-[:ABOUT]-(c:Claim)',
  document: '(:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)',
  source: '(:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)',
} as const;

/** Starts from the narrowest node that the filter names and tests the rest as columns. */
function matchClaims(filter: ClaimFilter): { match: string; parameters: Parameters } {
  const values = new Values();
  const [name, pattern] = starts.find(([member]) => filter[member] !== undefined) ?? [undefined, () => '(c:Claim)'];
  const start = pattern(name === undefined ? '' : values.name(filter[name]));
  const match = `
  MATCH ${start}
  WHERE c.current AND ${conditionOf(filter, own, values)}`;
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

const claimsById = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})
  RETURN id, c.json AS json`;

const claimsByDataItem = `
  UNWIND $ids AS id
  MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
  WHERE c.current
  RETURN id, c.json AS json, c.document AS document, c.id AS claim
  ORDER BY id, document, claim`;

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
