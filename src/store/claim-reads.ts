import type { Claim, ClaimId, DataItemId, DocumentId, SubjectId } from '../domain';
import { byId } from '../util/by-id';
import type { Driver, Parameters } from './driver';
import { decodeCursor, limitOf, pagedOf } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { ClaimFilter, ClaimOwners, Page, Paged } from './store';

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

export async function pageClaims(driver: Driver, filter: ClaimFilter, page: Page): Promise<Paged<Claim>> {
  const [after] = page.after === undefined ? [''] : decodeCursor(page.after, ['string']);
  const statement = `${matchClaims(filter)} AND c.id > $after
  RETURN c.id AS id, c.json AS json
  ORDER BY id LIMIT $limit`;
  const rows = await driver.read(statement, { ...filter, after, limit: limitOf(page) });
  return pagedOf(rows, page, parseJson<Claim>, (row) => [row['id'] as string]);
}

export async function countClaims(driver: Driver, filter: ClaimFilter): Promise<number> {
  const rows = await driver.read(`${matchClaims(filter)} RETURN count(c) AS total`, { ...filter });
  return rows[0]?.['total'] as number;
}

/** One page for all owners: they continue after the same id. */
export async function pageClaimsOf(driver: Driver, owners: ClaimOwners, page: Page): Promise<Paged<Claim>[]> {
  const [after] = page.after === undefined ? [''] : decodeCursor(page.after, ['string']);
  const { kind, property } = owners;
  const statement = `
  UNWIND $ids AS id
  CALL {
    WITH id
    MATCH ${ownedClaims[kind]}
    WHERE c.current AND c.id > $after${property === undefined ? '' : ' AND c.property = $property'}
    RETURN c.id AS claim, c.json AS json
    ORDER BY claim LIMIT $limit
  }
  RETURN id, claim, json
  ORDER BY id, claim`;
  const rows = await manyEach(driver, statement, owners.ids, (row) => row, { ...given(property), after, limit: limitOf(page) });
  return rows.map((ofOne) => pagedOf(ofOne, page, parseJson<Claim>, (row) => [row['claim'] as string]));
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
function matchClaims(filter: ClaimFilter): string {
  const start = starts.find(([name]) => filter[name] !== undefined)?.[1] ?? '(c:Claim)';
  const tests = columns.flatMap(([name, column]) => (filter[name] === undefined ? [] : [` AND c.${column} = $${name}`]));
  return `
  MATCH ${start}
  WHERE c.current${tests.join('')}`;
}

const starts = [
  ['dataItem', '(:DataItem {id: $dataItem})<-[:FILLS]-(c:Claim)'],
  ['document', '(:Document {id: $document})<-[:ASSERTED_IN]-(c:Claim)'],
  ['subject', '(:Subject {id: $subject})<-[:ABOUT]-(c:Claim)'],
  ['source', '(:Source {id: $source})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)'],
] as const;

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
