import type { ClaimId, Conflict, ConflictId, DataItemId, Resolution } from '../domain';
import type { Driver, Parameters, Row } from './driver';
import { decodeCursor, limitOf, pagedOf, type CursorKey } from './paging';
import { manyEach, oneEach, parseJson } from './slots';
import type { ConflictFilter, Page, Paged } from './store';

export function conflicts(driver: Driver, ids: readonly ConflictId[]): Promise<(Conflict | undefined)[]> {
  return oneEach<Conflict>(driver, conflictsById, ids);
}

export function conflictsOfDataItems(driver: Driver, ids: readonly DataItemId[]): Promise<Conflict[][]> {
  return manyEach<Conflict>(driver, conflictsByDataItem, ids);
}

export function conflictsOfClaims(driver: Driver, ids: readonly ClaimId[]): Promise<Conflict[][]> {
  return manyEach<Conflict>(driver, conflictsByClaim, ids);
}

export function resolutionsOfDataItems(driver: Driver, ids: readonly DataItemId[]): Promise<(Resolution | undefined)[]> {
  return oneEach<Resolution>(driver, resolutionsByDataItem, ids);
}

/** Hard before soft, then heaviest first, then by id. */
export async function pageConflicts(driver: Driver, filter: ConflictFilter, page: Page): Promise<Paged<Conflict>> {
  const statement = `${matchConflicts(filter)}${page.after === undefined ? '' : afterCursor}
  RETURN x.id AS id, x.json AS json, x.rank AS rank, x.weight AS weight
  ORDER BY rank, weight DESC, id LIMIT $limit`;
  const rows = await driver.read(statement, { ...filter, ...cursorParameters(page), limit: limitOf(page) });
  return pagedOf(rows, page, parseJson<Conflict>, cursorKey);
}

export async function countConflicts(driver: Driver, filter: ConflictFilter): Promise<number> {
  const rows = await driver.read(`${matchConflicts(filter)} RETURN count(x) AS total`, { ...filter });
  return rows[0]?.['total'] as number;
}

function cursorKey(row: Row): CursorKey {
  return [row['rank'] as number, row['weight'] as number, row['id'] as string];
}

function cursorParameters({ after }: Page): Parameters {
  if (after === undefined) return {};
  const [rank, weight, id] = decodeCursor(after, ['number', 'number', 'string']);
  return { afterRank: rank, afterWeight: weight, afterId: id };
}

const afterCursor = ` AND (x.rank > $afterRank
    OR (x.rank = $afterRank AND (x.weight < $afterWeight OR (x.weight = $afterWeight AND x.id > $afterId))))`;

function matchConflicts({ kinds, severity, status, subject, property }: ConflictFilter): string {
  const start = subject === undefined ? '(x:Conflict)' : '(:Subject {id: $subject})<-[:OF]-(:DataItem)<-[:ON]-(x:Conflict)';
  return `
  MATCH ${start}
  WHERE x.id IS NOT NULL${kinds === undefined ? '' : ' AND x.kind IN $kinds'}${
    severity === undefined ? '' : ' AND x.severity = $severity'
  }${status === undefined ? '' : ' AND x.status = $status'}${property === undefined ? '' : ' AND x.property = $property'}`;
}

const conflictsById = `
  UNWIND $ids AS id
  MATCH (x:Conflict {id: id})
  RETURN id, x.json AS json`;

const conflictsByDataItem = `
  UNWIND $ids AS id
  MATCH (:DataItem {id: id})<-[:ON]-(x:Conflict)
  RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
  ORDER BY id, rank, weight DESC, conflict`;

const conflictsByClaim = `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})<-[:INVOLVES]-(x:Conflict)
  RETURN id, x.json AS json, x.rank AS rank, x.weight AS weight, x.id AS conflict
  ORDER BY id, rank, weight DESC, conflict`;

const resolutionsByDataItem = `
  UNWIND $ids AS id
  MATCH (r:Resolution {id: id})
  RETURN id, r.json AS json`;
