import type DataLoader from 'dataloader';
import { DanglingReferenceError } from './errors';

/** One row by an id that another row holds. A reference that leads nowhere is a damaged graph, told as such and not as null. */
export async function found<Id extends string, Row>(loader: DataLoader<Id, Row | undefined>, id: Id): Promise<Row> {
  const row = await loader.load(id);
  if (row === undefined) throw new DanglingReferenceError(id);
  return row;
}

export function allFound<Id extends string, Row>(loader: DataLoader<Id, Row | undefined>, ids: readonly Id[]): Promise<Row[]> {
  return Promise.all(ids.map((id) => found(loader, id)));
}

/** The rows that are there, in the order asked. */
export async function present<Id, Row>(loader: DataLoader<Id, Row | undefined>, ids: readonly Id[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row) => row !== undefined);
}
