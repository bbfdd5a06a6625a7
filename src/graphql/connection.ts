import type { Page, Paged } from '../store/store';
import { badInput } from './errors';

/** A page of rows as GraphQL shows it. `count` is asked only when `totalCount` is selected. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  count(): Promise<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** `first` and `after` as they come in; null counts as not given. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export const LARGEST_PAGE = 200;

/** A page that the store cuts; its cursors are the store's keysets, so that rows written meanwhile shift nothing. */
export async function pageOf<Row>(
  request: PageRequest,
  read: (page: Page) => Promise<Paged<Row>>,
  count: () => Promise<number>,
): Promise<Connection<Row>> {
  const page = pageAsked(request);
  const { rows, cursors, hasNext } = await read(page);
  return connection(rows, cursors, hasNext, page, count);
}

function connection<Row>(
  rows: readonly Row[],
  cursors: readonly string[],
  hasNextPage: boolean,
  page: Page,
  count: () => Promise<number>,
): Connection<Row> {
  return {
    edges: rows.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    nodes: rows,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: page.after !== undefined,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    count,
  };
}

function pageAsked({ first, after }: PageRequest): Page {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`"first" must be from 1 to ${LARGEST_PAGE}, not ${first}.`);
  return after === undefined || after === null ? { first } : { first, after };
}
