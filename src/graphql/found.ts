import { after, allSoon, type Soon } from '../util/soon';
import { DanglingReferenceError } from './errors';
import type { Loader } from './loading/loader';
import type { Ahead } from './loading/look-ahead';

/** One row by an id that another row holds. A reference that leads nowhere is a damaged graph, told as such and not as null. */
export function found<Id extends string, Row>(loader: Loader<Id, Row | undefined>, id: Id, ahead?: Ahead): Soon<Row> {
  return after(loader.load(id, ahead), (row) => {
    if (row === undefined) throw new DanglingReferenceError(id);
    return row;
  });
}

export function allFound<Id extends string, Row>(
  loader: Loader<Id, Row | undefined>,
  ids: readonly Id[],
  ahead?: Ahead,
): Soon<Row[]> {
  return allSoon(ids.map((id) => found(loader, id, ahead)));
}

/** The rows that are there, in the order asked. */
export function present<Id, Row>(loader: Loader<Id, Row | undefined>, ids: readonly Id[]): Soon<Row[]> {
  return after(allSoon(ids.map((id) => loader.load(id))), (rows) => rows.filter((row) => row !== undefined));
}
