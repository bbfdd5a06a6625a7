import type { Page, Paged, SortKey } from '../../store/port/page-reads';
import { after, type Soon } from '../../util/soon';
import type { Context } from '../context';
import { badInput } from '../errors';
import type { Ahead } from '../loading/look-ahead';

/** A page of rows as GraphQL shows it. `count` is asked only when `totalCount` is selected. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  count(): Soon<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What is asked of a page as it comes in; null counts as not given. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export const USUAL_PAGE = 20;

export const LARGEST_PAGE = 200;

/** A page that the store cuts; its cursors are the store's keysets, so that rows written meanwhile shift nothing. */
export function pageOf<Row>(
  request: PageRequest,
  read: (page: Page) => Soon<Paged<Row>>,
  count: () => Soon<number>,
): Soon<Connection<Row>> {
  const page = pageAsked(request);
  return after(read(page), (paged) => connection(paged, page, count));
}

/** A page of a list of the whole graph. */
export function pageOfList<Row>(
  { loaders }: Pick<Context, 'loaders'>,
  request: PageRequest,
  { rows, filter, order, ahead }: ListAsked,
): Soon<Connection<Row>> {
  const asked = { filter, ...(order === null || order === undefined ? {} : { order }) };
  return pageOf(
    request,
    (page) => loaders.page.load({ read: `page${rows}`, page, ahead, ...asked }) as Soon<Paged<Row>>,
    () => loaders.count.load({ read: `count${rows}`, filter }),
  );
}

export interface ListAsked {
  readonly rows: 'Subjects' | 'Claims' | 'DataItems' | 'Conflicts' | 'Sources' | 'Documents' | 'Decisions';
  readonly filter: object;
  readonly order?: readonly SortKey<string>[] | null;
  /** Where in the query. */
  readonly ahead?: Ahead;
}

/** Beside the page there are rows where it ends, if the store says so, and where it starts, if it was cut off by a cursor there. */
function connection<Row>(paged: Paged<Row>, page: Page, count: () => Soon<number>): Connection<Row> {
  return {
    /** Made only where they are asked for, as the page's info is: most queries take the rows as they are. */
    get edges() {
      return paged.rows.map((node, index) => ({ node, cursor: paged.cursors[index] ?? '' }));
    },
    nodes: paged.rows,
    get pageInfo() {
      return pageInfo(paged, page);
    },
    count,
  };
}

function pageInfo({ cursors, hasNext }: Paged<unknown>, page: Page): PageInfo {
  const isBackward = 'last' in page;
  const isCut = isBackward ? page.before !== undefined : page.after !== undefined;
  return {
    hasNextPage: isBackward ? isCut : hasNext,
    hasPreviousPage: isBackward ? hasNext : isCut,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
}

/** Forwards or backwards: both at once has no meaning that two people would agree on. */
export function pageAsked({ first, after, last, before }: PageRequest): Page {
  if (isGiven(last)) {
    if (isGiven(first) || isGiven(after))
      throw badInput('Ask for "first" and "after", or for "last" and "before", not for both.');
    return { last: sized('last', last), ...(isGiven(before) ? { before } : {}) };
  }
  if (isGiven(before)) throw badInput('"before" goes with "last": say how many rows before the cursor are wanted.');
  return { first: sized('first', first ?? USUAL_PAGE), ...(isGiven(after) ? { after } : {}) };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== undefined && value !== null;
}

function sized(argument: string, rows: number): number {
  if (rows >= 1 && rows <= LARGEST_PAGE) return rows;
  throw badInput(`"${argument}" must be from 1 to ${LARGEST_PAGE}, not ${rows}.`);
}
