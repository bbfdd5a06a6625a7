import type { Along } from './along';
import type { Driver, Parameters } from './driver';
import { cutOf, type Sortable } from './paging';
import { ridingWith } from './riding';
import { shapeOf, type Label, type Rows } from './shapes';
import type { Page, Paged, SortKey } from './port/page-reads';

/**
 * A list as far as its filter decides: the nodes that it is of, and the statement up to where it is cut. That of a whole label
 * says that the keys it is sorted by are there ("s.id IS NOT NULL"): Neo4j walks their index in order then, and stops where the
 * page ends (100,000 claims, the first 20: 43 accesses in place of 300,000).
 */
export interface Matched<Of extends Label> {
  readonly list: Sortable;
  readonly label: Of;
  /** What the statement calls them. */
  readonly variable: string;
  readonly match: string;
  readonly parameters: Parameters;
}

/** How a list is wanted: in which order, and with what along. */
export interface Wish<By extends string> {
  readonly order?: readonly SortKey<By>[] | undefined;
  readonly along?: Along | undefined;
}

/** One page of the list, in one statement; what rides along is read for the rows of the page alone. */
export async function pageOfList<Of extends Label, By extends string>(
  driver: Driver,
  { list, label, variable, match, parameters }: Matched<Of>,
  page: Page,
  { order, along }: Wish<By>,
): Promise<Paged<Rows[Of]>> {
  const cut = cutOf(list, page, order);
  const riding = ridingWith(label, variable, along);
  const { columns, read } = shapeOf(label, along?.members);
  const own = columns.map(({ name, of }) => `${of(variable)} AS ${name}`).join(', ');
  const rest =
    riding.columns === ''
      ? `
  RETURN ${own}${cut.columns}
  ${cut.order}`
      : `
  WITH ${variable}${cut.columns}
  ${cut.order}${riding.calls}
  RETURN ${own}, ${cut.keys.join(', ')}${riding.columns}
  ${cut.order}`;
  const rows = await driver.read(`${match}${cut.beyond}${rest}`, { ...parameters, ...cut.parameters, ...riding.parameters });
  return cut.paged(rows, riding.reading(read));
}
