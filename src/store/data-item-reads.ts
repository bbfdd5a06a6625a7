import type { DataItem, DataItemId, SourceId, SubjectId } from '../domain';
import type { Along } from './along';
import type { Driver, Parameters, Row } from './driver';
import { manyNodesEach, oneNodeEach, withRides, type Reading } from './nodes-each';
import { manyEach, parseJson } from './slots';

export function dataItems(driver: Driver, ids: readonly DataItemId[], along?: Along): Promise<(DataItem | undefined)[]> {
  return oneNodeEach(driver, dataItemsById, ids, along);
}

export function dataItemsOfSubjects(driver: Driver, ids: readonly SubjectId[], along?: Along): Promise<DataItem[][]> {
  return manyNodesEach(driver, dataItemsBySubject, ids, along);
}

export function dataItemsVersus(driver: Driver, ids: readonly SubjectId[]): Promise<DataItem[][]> {
  return manyEach<DataItem>(driver, dataItemsByVersus, ids);
}

export function dataItemsOf(driver: Driver, pairs: readonly SlotPair[], along?: Along): Promise<DataItem[][]> {
  return dataItemsOfPairs(driver, withRides(dataItemsByPair, along), pairs);
}

interface SlotPair {
  readonly subject: SubjectId;
  readonly property: string;
}

/** `statement` takes $pairs and gives the `place` of the pair with each data item. */
export async function dataItemsOfPairs(
  driver: Driver,
  { statement, parameters = {}, read = parseJson }: PairsRead,
  pairs: readonly SlotPair[],
): Promise<DataItem[][]> {
  if (pairs.length === 0) return [];
  const rows = await driver.read(statement, { ...parameters, pairs: pairs.map((pair, place) => ({ ...pair, place })) });
  const slots = pairs.map((): DataItem[] => []);
  for (const row of rows) slots[row['place'] as number]?.push(read(row));
  return slots;
}

interface PairsRead {
  readonly statement: string;
  readonly parameters?: Parameters;
  readonly read?: (row: Row) => DataItem;
}

export function dataItemsOfProperties(driver: Driver, properties: readonly string[]): Promise<DataItem[][]> {
  return manyEach<DataItem>(driver, dataItemsByProperty, properties);
}

export async function dataItemsVoicedBy(driver: Driver, ids: readonly SourceId[]): Promise<DataItemId[][]> {
  const found = await Promise.all(
    [dataItemsPublishedIn, dataItemsCiting, dataItemsMeasured].map((statement) =>
      manyEach(driver, statement, ids, (row) => row['item'] as DataItemId),
    ),
  );
  return ids.map((_, place) => [...new Set(found.flatMap((items) => items[place] ?? []))].sort());
}

export async function staleDataItems(driver: Driver): Promise<DataItemId[]> {
  return (await driver.read(staleItems, {})).map((row) => row['id'] as DataItemId);
}

/** In pages, so that a graph of any size streams. */
export async function* allDataItems(driver: Driver): AsyncIterable<DataItem> {
  let after = '';
  for (;;) {
    const rows = await driver.read(nextDataItems, { after, limit: pageSize });
    for (const row of rows) yield parseJson<DataItem>(row);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.['id'] as string;
  }
}

const pageSize = 5000;

const dataItemsById: Reading<'DataItem'> = {
  label: 'DataItem',
  variable: 'i',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (i:DataItem {id: id})${calls}
  RETURN id, i.json AS json${columns}`,
};

const dataItemsBySubject: Reading<'DataItem'> = {
  label: 'DataItem',
  variable: 'i',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:OF]-(i:DataItem)
  WHERE i.claims > 0${calls}
  RETURN id, i.json AS json, i.id AS item${columns}
  ORDER BY id, item`,
};

const dataItemsByVersus = `
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:VERSUS]-(i:DataItem)
  WHERE i.claims > 0
  RETURN id, i.json AS json, i.id AS item
  ORDER BY id, item`;

const dataItemsByPair: Reading<'DataItem'> = {
  label: 'DataItem',
  variable: 'i',
  statement: ({ calls, columns }) => `
  UNWIND $pairs AS pair
  MATCH (:Subject {id: pair.subject})<-[:OF]-(i:DataItem)
  WHERE i.property = pair.property AND i.claims > 0${calls}
  RETURN pair.place AS place, i.json AS json, i.id AS item${columns}
  ORDER BY place, item`,
};

const dataItemsByProperty = `
  UNWIND $ids AS id
  MATCH (i:DataItem {property: id})
  WHERE i.claims > 0
  RETURN id, i.json AS json, i.id AS item
  ORDER BY id, item`;

const dataItemsPublishedIn = `
  UNWIND $ids AS id
  MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-(c:Claim)
  WHERE c.current
  RETURN DISTINCT id, c.dataItem AS item`;

const dataItemsCiting = `
  UNWIND $ids AS id
  MATCH (:Source {id: id})<-[:CITES]-(c:Claim)
  WHERE c.current
  RETURN DISTINCT id, c.dataItem AS item`;

const dataItemsMeasured = `
  UNWIND $ids AS id
  MATCH (:Source {id: id})<-[:MEASURED_BY]-(c:Claim)
  WHERE c.current
  RETURN DISTINCT id, c.dataItem AS item`;

const staleItems = `
  MATCH (i:DataItem)
  WHERE i.staleSince IS NOT NULL
  RETURN i.id AS id
  ORDER BY id`;

const nextDataItems = `
  MATCH (i:DataItem)
  WHERE i.id > $after
  RETURN i.id AS id, i.json AS json
  ORDER BY id LIMIT $limit`;
