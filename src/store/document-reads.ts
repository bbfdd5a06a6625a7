import type { Document, DocumentFacts, DocumentId, SourceId } from '../domain';
import type { Driver, Parameters, Row } from './driver';
import { decodeCursor, limitOf, pagedOf } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { DocumentFilter, Page, Paged } from './store';

export function documents(driver: Driver, ids: readonly DocumentId[]): Promise<(Document | undefined)[]> {
  return oneEach(driver, documentsById, ids, readDocument);
}

export function documentFacts(driver: Driver, ids: readonly DocumentId[]): Promise<(DocumentFacts | undefined)[]> {
  return oneEach<DocumentFacts>(driver, factsById, ids);
}

export function currentDocuments(driver: Driver, uris: readonly string[]): Promise<(DocumentId | undefined)[]> {
  return oneEach(driver, currentByUri, uris, (row) => row['document'] as DocumentId);
}

export function documentsOfSources(driver: Driver, ids: readonly SourceId[]): Promise<DocumentId[][]> {
  return manyEach(driver, publishedBy, ids, (row) => row['document'] as DocumentId);
}

export async function pageDocuments(driver: Driver, filter: DocumentFilter, page: Page): Promise<Paged<DocumentFacts>> {
  const [after] = page.after === undefined ? [''] : decodeCursor(page.after, ['string']);
  const statement = `${matchDocuments(filter)} AND d.id > $after
  RETURN d.id AS id, d.json AS json
  ORDER BY id LIMIT $limit`;
  const rows = await driver.read(statement, { ...parametersOf(filter), after, limit: limitOf(page) });
  return pagedOf(rows, page, parseJson<DocumentFacts>, (row) => [row['id'] as string]);
}

export async function countDocuments(driver: Driver, filter: DocumentFilter): Promise<number> {
  const rows = await driver.read(`${matchDocuments(filter)} RETURN count(d) AS total`, parametersOf(filter));
  return rows[0]?.['total'] as number;
}

export async function* allDocuments(driver: Driver): AsyncIterable<DocumentId> {
  for (const row of await driver.read(everyId, {})) yield row['id'] as DocumentId;
}

/** Documents cleared and not yet read again have no content; they are in no list. */
function matchDocuments({ source, superseded }: DocumentFilter): string {
  const pattern = source === undefined ? '(d:Document)' : '(:Source {id: $source})<-[:PUBLISHED_BY]-(d:Document)';
  return `
  MATCH ${pattern}
  WHERE ${superseded === true ? 'd.content IS NOT NULL' : 'd.current'}`;
}

function parametersOf({ source }: DocumentFilter): Parameters {
  return source === undefined ? {} : { source };
}

function readDocument(row: Row): Document {
  return { ...parseJson<DocumentFacts>(row), text: row['text'] as string };
}

const documentsById = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN id, d.json AS json, d.text AS text`;

const factsById = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN id, d.json AS json`;

const currentByUri = `
  UNWIND $ids AS id
  MATCH (d:Document {uri: id})
  WHERE d.current
  RETURN id, d.id AS document`;

const publishedBy = `
  UNWIND $ids AS id
  MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(d:Document)
  WHERE d.current
  RETURN id, d.id AS document
  ORDER BY id, document`;

const everyId = `
  MATCH (d:Document)
  RETURN d.id AS id
  ORDER BY id`;
