import {
  versionLeftBy,
  type Claim,
  type DataItem,
  type DataItemId,
  type Decision,
  type DocumentId,
  type Revision,
} from '../domain';
import { everyClaimOfDocuments } from './claim-reads';
import { dataItemsOfPairs } from './data-item-reads';
import type { Driver, Row } from './driver';
import { manyEach, parseJson } from './slots';
import type { ClaimFilter } from './port/filters';
import type { PastReads } from './port/judging-reads';
import type { Store } from './store';

/**
 * The graph as it was at a revision, as far as judging slots needs it: what the documents that were current then say, as the
 * reader of today reads them and as it stands today, and the decisions taken until then. Documents and decisions are never
 * rewritten and revisions tell their order, so nothing has to be kept for it.
 */
export async function pastReads(driver: Driver, store: Store, revision: number): Promise<PastReads> {
  const { current, put } = await documentsAt(driver, revision);
  const documents = new Set(current);
  const among = { documents: current };
  return {
    documents,
    put,
    decisions: async () => (await driver.read(decisionsUntil, { revision })).map(parseJson<Decision>),
    claimsOfDataItems: async (ids) => (await manyEach<Claim>(driver, claimsThen, ids, parseJson, among)).map(withSay),
    claimsOfDocuments: (ids) =>
      claimsIn(
        driver,
        ids.filter((id) => documents.has(id)),
        ids,
      ),
    pageClaims: (filter) => claimsOfOne(driver, filter, documents),
    dataItemsOf: (pairs) => dataItemsOfPairs(driver, { statement: dataItemsByPair }, pairs),
    dataItemsVersus: (ids) => manyEach<DataItem>(driver, dataItemsByVersus, ids),
    dataItemsOfProperties: (ids) => manyEach<DataItem>(driver, dataItemsByProperty, ids),
    dataItems: (ids) => store.dataItems(ids),
    documentFacts: (ids) => store.documentFacts(ids),
    sources: (ids) => store.sources(ids),
    subjects: (ids) => store.subjects(ids),
    pageConflicts: (filter, page) => store.pageConflicts(filter, page),
  };
}

/** The revisions behind `after`, oldest first. */
export async function revisionsAfter(driver: Driver, after: number): Promise<Revision[]> {
  return (await driver.read(revisionsBehind, { after })).map(revisionOf);
}

/** The last revision that was there at the time; 0 before the first. */
export async function revisionAt(driver: Driver, time: string): Promise<number> {
  const [row] = await driver.read(revisionUntil, { time });
  return (row?.['number'] as number | null | undefined) ?? 0;
}

/** The slots that claims of these documents fill or filled. */
export function dataItemsOfDocuments(driver: Driver, ids: readonly DocumentId[]): Promise<DataItemId[][]> {
  return manyEach(driver, slotsFilled, ids, (row) => row['item'] as DataItemId);
}

function revisionOf({ number, kind, ref, at }: Row): Revision {
  return { number: number as number, cause: { kind: kind as Revision['cause']['kind'], ref: ref as string }, at: at as string };
}

interface DocumentsAt {
  readonly current: readonly DocumentId[];
  readonly put: PastReads['put'];
}

/**
 * Of each uri the version that was put last until then, or what the undoing of an ingestion left since. Reading a document again
 * makes no version, so its cause does not count.
 */
async function documentsAt(driver: Driver, revision: number): Promise<DocumentsAt> {
  const put = await driver.read(documentsPut, { revision });
  const undos = (await driver.read(undosUntil, { revision })).flatMap((row) => {
    const left = versionLeftBy(parseJson<Decision>(row));
    return left === undefined ? [] : [{ number: row['number'], ...left }];
  });
  const steps = [...put, ...undos].sort((a, b) => (a['number'] as number) - (b['number'] as number));
  const current = new Map<unknown, unknown>();
  for (const { uri, document } of steps) current.set(uri, document);
  return {
    current: [...current.values()].filter((id): id is DocumentId => id !== undefined),
    put: new Map(steps.filter(({ document }) => document !== undefined).map((step) => [step.document, step.number] as never)),
  };
}

async function claimsIn(driver: Driver, there: readonly DocumentId[], ids: readonly DocumentId[]): Promise<Claim[][]> {
  const found = new Map((await everyClaimOfDocuments(driver, there)).map((claims, place) => [there[place], withSay(claims)]));
  return ids.map((id) => found.get(id) ?? []);
}

/** Without those in whose place a correction put others. */
function withSay(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ supersededBy }) => supersededBy === undefined);
}

/** All at once: what one document says of one property. */
async function claimsOfOne(driver: Driver, { document, property }: ClaimFilter, documents: ReadonlySet<DocumentId>) {
  const isThere = document !== undefined && documents.has(document);
  const [claims = []] = isThere ? await everyClaimOfDocuments(driver, [document]) : [];
  const rows = withSay(claims).filter((claim) => property === undefined || claim.property === property);
  return { rows, cursors: [], hasNext: false };
}

const documentsPut = `
  MATCH (r:Revision)
  WHERE r.kind = 'document' AND coalesce(r.put, true) AND r.number <= $revision
  MATCH (d:Document {id: r.ref})
  RETURN d.uri AS uri, d.id AS document, r.number AS number
  ORDER BY number`;

const decisionsUntil = `
  MATCH (d:Decision)
  WHERE d.number <= $revision
  RETURN d.json AS json, d.number AS number
  ORDER BY number`;

const undosUntil = `
  MATCH (d:Decision {act: 'undo'})
  WHERE d.number <= $revision
  RETURN d.json AS json, d.number AS number`;

const revisionsBehind = `
  MATCH (r:Revision)
  WHERE r.number > $after
  RETURN r.number AS number, r.kind AS kind, r.ref AS ref, r.at AS at
  ORDER BY number`;

const revisionUntil = `
  MATCH (r:Revision)
  WHERE r.at <= $time
  RETURN max(r.number) AS number`;

const claimsThen = `
  UNWIND $ids AS id
  MATCH (:DataItem {id: id})<-[:FILLS]-(c:Claim)
  WHERE c.document IN $documents
  RETURN id, c.json AS json, c.document AS document, c.id AS claim
  ORDER BY id, document, claim`;

const slotsFilled = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:ASSERTED_IN]-(c:Claim)
  WITH DISTINCT id, c.dataItem AS item
  RETURN id, item
  ORDER BY id, item`;

const dataItemsByVersus = `
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
  RETURN id, i.json AS json, i.id AS item
  ORDER BY id, item`;

const dataItemsByProperty = `
  UNWIND $ids AS id
  MATCH (i:DataItem {property: id})
  RETURN id, i.json AS json, i.id AS item
  ORDER BY id, item`;

const dataItemsByPair = `
  UNWIND $pairs AS pair
  MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
  WHERE i.property = pair.property
  RETURN pair.place AS place, i.json AS json, i.id AS item
  ORDER BY place, item`;
