import { wordsOf, type Document, type DocumentFacts, type DocumentId, type SourceId } from '../domain';
import { conditionOf, dated, Values, when } from './conditions';
import type { Along } from './along';
import type { Driver, Row } from './driver';
import { pageOfList, type Wish } from './list-page';
import type { Sortable } from './paging';
import { oneNodeEach, type Reading } from './nodes-each';
import { manyEach, oneEach, parseJson } from './slots';
import type { DocumentFilter } from './port/filters';
import type { DocumentSort, Page, Paged } from './port/page-reads';

export function documents(driver: Driver, ids: readonly DocumentId[]): Promise<(Document | undefined)[]> {
  return oneEach(driver, documentsById, ids, readDocument);
}

export function documentFacts(driver: Driver, ids: readonly DocumentId[], along?: Along): Promise<(DocumentFacts | undefined)[]> {
  return oneNodeEach(driver, factsById, ids, along);
}

export function currentDocuments(driver: Driver, uris: readonly string[]): Promise<(DocumentId | undefined)[]> {
  return oneEach(driver, currentByUri, uris, (row) => row['document'] as DocumentId);
}

export function documentsOfUris(driver: Driver, uris: readonly string[]): Promise<DocumentFacts[][]> {
  return manyEach<DocumentFacts>(driver, versionsByUri, uris);
}

export function documentsOfSources(driver: Driver, ids: readonly SourceId[]): Promise<DocumentId[][]> {
  return manyEach(driver, publishedBy, ids, (row) => row['document'] as DocumentId);
}

export function pageDocuments(
  driver: Driver,
  filter: DocumentFilter,
  page: Page,
  wish: Wish<DocumentSort>,
): Promise<Paged<DocumentFacts>> {
  return pageOfList(driver, { list: documentList, label: 'Document', variable: 'd', ...matchDocuments(filter) }, page, wish);
}

export async function countDocuments(driver: Driver, filter: DocumentFilter): Promise<number> {
  const { match, parameters } = matchDocuments(filter);
  const rows = await driver.read(`${match} RETURN count(d) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

const documentList: Sortable = {
  name: 'documents',
  by: {
    id: { cypher: 'd.id', type: 'string' },
    title: { cypher: 'd.title', type: 'string' },
    published: { cypher: "coalesce(d.published, '')", type: 'string' },
    added: { cypher: 'd.revision', type: 'number' },
  },
  usual: [],
  tie: 'd.id',
};

export async function* allDocuments(driver: Driver): AsyncIterable<DocumentId> {
  for (const row of await driver.read(everyId, {})) yield row['id'] as DocumentId;
}

/** Documents cleared and not yet read again have no content; they are in no list. */
function matchDocuments(filter: DocumentFilter): { match: string; parameters: Readonly<Record<string, unknown>> } {
  const values = new Values();
  const condition = conditionOf(filter, own, values);
  const match = `
  MATCH (d:Document)
  WHERE d.id IS NOT NULL AND ${filter.superseded === true ? 'd.content IS NOT NULL' : 'd.current'} AND ${condition}`;
  return { match, parameters: values.parameters };
}

function own({ source, uri, format, published, titleContains, text }: DocumentFilter, values: Values): string[] {
  return [
    ...when(source, (wanted) => `d.publisher = ${values.name(wanted)}`),
    ...when(uri, (wanted) => `d.uri = ${values.name(wanted)}`),
    ...when(format, (wanted) => `d.format = ${values.name(wanted)}`),
    ...dated('d.published', 'd.published', published, values),
    ...when(titleContains, (part) => `toLower(d.title) CONTAINS ${values.name(part.toLowerCase())}`),
    ...when(text, (part) => `d.words CONTAINS ${values.name(wordsOf(part))}`),
  ];
}

function readDocument(row: Row): Document {
  return { ...parseJson<DocumentFacts>(row), text: row['text'] as string };
}

const documentsById = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN id, d.json AS json, d.text AS text`;

const factsById: Reading<'Document'> = {
  label: 'Document',
  variable: 'd',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})${calls}
  RETURN id, d.json AS json${columns}`,
};

const currentByUri = `
  UNWIND $ids AS id
  MATCH (d:Document {uri: id})
  WHERE d.current
  RETURN id, d.id AS document`;

/** Read again, a version keeps its place: the revision on record is the first that put it. */
const versionsByUri = `
  UNWIND $ids AS id
  MATCH (d:Document {uri: id})
  WHERE d.content IS NOT NULL
  WITH id, d.json AS json, d.id AS document, [(d)<-[:CAUSED_BY]-(r:Revision) | r.number] AS numbers
  WITH id, json, document, reduce(first = numbers[0], number IN numbers | CASE WHEN number < first THEN number ELSE first END) AS first
  RETURN id, json, document, first
  ORDER BY id, first, document`;

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
