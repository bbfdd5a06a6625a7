import { entityKey, type DocumentId, type Source, type SourceId } from '../domain';
import { conditionOf, Values, when } from './conditions';
import type { Driver } from './driver';
import { pageOfList, type Wish } from './list-page';
import type { Sortable } from './paging';
import { WHOLE } from './shapes';
import { manyEach, oneEach } from './slots';
import type { SourceFilter } from './port/filters';
import type { TrackRecord } from './port/graph-reads';
import type { Page, Paged, SourceSort } from './port/page-reads';

export function sources(driver: Driver, ids: readonly SourceId[]): Promise<(Source | undefined)[]> {
  return oneEach<Source>(driver, sourcesById, ids, WHOLE.Source.read);
}

export function sourcesOfDocuments(driver: Driver, ids: readonly DocumentId[]): Promise<(Source | undefined)[]> {
  return oneEach(driver, publishersById, ids, ({ source, ...columns }) => WHOLE.Source.read({ ...columns, id: source }));
}

export function pageSources(driver: Driver, filter: SourceFilter, page: Page, wish: Wish<SourceSort>): Promise<Paged<Source>> {
  return pageOfList(driver, { list: sourceList, label: 'Source', variable: 's', ...matchSources(filter) }, page, wish);
}

export async function countSources(driver: Driver, filter: SourceFilter): Promise<number> {
  const { match, parameters } = matchSources(filter);
  const rows = await driver.read(`${match} RETURN count(s) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

export function trackRecords(driver: Driver, ids: readonly SourceId[]): Promise<TrackRecord[][]> {
  return manyEach(driver, recordsByProperty, ids, ({ property, sample, right }) => ({ property, sample, right }) as TrackRecord);
}

const sourceList: Sortable = {
  name: 'sources',
  by: { id: { cypher: 's.id', type: 'string' }, name: { cypher: 's.name', type: 'string' } },
  usual: [],
  tie: 's.id',
};

function matchSources(filter: SourceFilter): { match: string; parameters: Readonly<Record<string, unknown>> } {
  const values = new Values();
  const condition = conditionOf(filter, own, values);
  const match = `
  MATCH (s:Source)
  WHERE s.id IS NOT NULL AND ${condition}`;
  return { match, parameters: values.parameters };
}

/** The key of a source is its id without the word for its kind. */
function own({ kind, nameContains, publishes }: SourceFilter, values: Values): string[] {
  return [
    ...when(kind, (wanted) => `s.kind = ${values.name(wanted)}`),
    ...when(nameContains, (part) => `substring(s.id, ${String('source:'.length)}) CONTAINS ${values.name(entityKey(part))}`),
    ...when(publishes, (is) => `${is ? '' : 'NOT '}EXISTS { MATCH (s)<-[:PUBLISHED_BY]-(d:Document) WHERE d.current }`),
  ];
}

/** A slot counts once, and as right when any of what the source says there was chosen. */
const recordsByProperty = `
  UNWIND $ids AS id
  MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
  WHERE c.current
  MATCH (c)-[:FILLS]->(i:DataItem)<-[:OF]-(r:Resolution)
  WHERE r.status <> 'UNRESOLVED' AND r.origins > 1
  WITH id, i, c.property AS property, max(CASE WHEN c.id IN r.claims THEN 1 ELSE 0 END) AS right
  WITH id, property, count(i) AS sample, sum(right) AS right
  RETURN id, property, sample, right
  ORDER BY id, property`;

const sourcesById = `
  UNWIND $ids AS id
  MATCH (s:Source {id: id})
  RETURN id, s.kind AS kind, s.name AS name, s.url AS url`;

const publishersById = `
  UNWIND $ids AS id
  MATCH (:Document {id: id})-[:PUBLISHED_BY]->(s:Source)
  RETURN id, s.id AS source, s.kind AS kind, s.name AS name, s.url AS url`;
