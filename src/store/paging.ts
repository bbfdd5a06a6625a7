import type { Parameters, Row } from './driver';
import type { Page, Paged, SortKey } from './port/page-reads';
import { StoreError } from './store-error';

/** The sort key of a row: what the next page starts after. Strings compare by code point, as both engines do. */
export type CursorKey = readonly (string | number)[];

/** What a list can be sorted by: an expression that is never null, so that every row has its place. */
export interface SortExpression {
  readonly cypher: string;
  readonly type: 'string' | 'number';
}

/** One of the sort keys of a list as asked for, down to the column of the answer that holds it. */
interface Key extends SortExpression {
  readonly descending: boolean;
}

/** How a page is cut out of its list: the pieces of the statement, and how its rows become an answer. */
export interface Cut {
  /** "AND ..." behind the cursor; empty at an end of the list. */
  readonly beyond: string;
  /** The sort keys as columns, ", x AS key0, ...", and their names. */
  readonly columns: string;
  readonly keys: readonly string[];
  /** What they are of each row: "c.id". */
  readonly expressions: readonly string[];
  /** "ORDER BY ... LIMIT $limit". */
  readonly order: string;
  readonly parameters: Parameters;
  paged<Answer>(rows: readonly Row[], read: (row: Row) => Answer): Paged<Answer>;
  /** The same of rows that are no objects; `keyOf` gives the values of the sort keys. */
  pagedBy<Of, Answer>(rows: readonly Of[], read: (row: Of) => Answer, keyOf: (row: Of) => CursorKey): Paged<Answer>;
}

/** A list with its name, the ways to sort it, and the way when none is asked for. The last key, the id, settles ties. */
export interface Sortable {
  readonly name: string;
  readonly by: Readonly<Record<string, SortExpression>>;
  readonly usual: readonly SortKey<string>[];
  /** Unique a row. */
  readonly tie: string;
}

/**
 * Cursors are opaque outside: base64url of the list's name, its order and the sort key of the row. Because a cursor is a key
 * and not an offset, rows that are written or removed elsewhere make no other row appear twice or be skipped; because it
 * names its list and order, one of another is BAD_CURSOR. `prefix`: what its columns and parameters begin with, in a statement
 * that has several pages.
 */
export function cutOf(list: Sortable, page: Page, order: readonly SortKey<string>[] = [], prefix = ''): Cut {
  const keys = keysOf(list, order.length === 0 ? list.usual : order);
  const isBackward = 'last' in page;
  const name = `${list.name} ${keys.map(({ cypher, descending }) => `${cypher}${descending ? ' desc' : ''}`).join()}`;
  const cursor = 'last' in page ? page.before : page.after;
  const known = cursor === undefined ? [] : decodeCursor(cursor, name, keys);
  const directed = keys.map((key) => ({ ...key, descending: key.descending !== isBackward }));
  const size = sizeOf(page);
  const columns = keys.map((_key, place) => `${prefix}key${String(place)}`);
  const parameterOf = (place: number) => `${prefix}after${String(place)}`;
  return {
    beyond: known.length === 0 ? '' : ` AND ${beyondOf(directed, parameterOf)}`,
    columns: keys.map(({ cypher }, place) => `, ${cypher} AS ${columns[place] as string}`).join(''),
    keys: columns,
    expressions: keys.map(({ cypher }) => cypher),
    order: `ORDER BY ${orderOf(columns, directed)} LIMIT $${prefix}limit`,
    parameters: {
      ...Object.fromEntries(known.map((value, place) => [parameterOf(place), value])),
      [`${prefix}limit`]: size + 1,
    },
    paged(rows, read) {
      return this.pagedBy(rows, read, (row) => columns.map((column) => row[column] as string));
    },
    pagedBy(rows, read, keyOf) {
      const kept = rows.slice(0, size);
      if (isBackward) kept.reverse();
      return withCursors(kept.map(read), name, kept.map(keyOf), rows.length > size);
    },
  };
}

/** Cursors are made when first asked for: a nested list has a page for each of its rows, and mostly none is. */
function withCursors<Answer>(rows: readonly Answer[], name: string, keys: readonly CursorKey[], hasNext: boolean): Paged<Answer> {
  let made: readonly string[] | undefined;
  return {
    rows,
    get cursors() {
      const short = shortened(name);
      return (made ??= keys.map((key) => cursorOf(short, key)));
    },
    hasNext,
  };
}

function orderOf(columns: readonly string[], keys: readonly Key[]): string {
  return columns.map((column, place) => `${column}${keys[place]?.descending === true ? ' DESC' : ''}`).join(', ');
}

function keysOf(list: Sortable, order: readonly SortKey<string>[]): Key[] {
  const asked = order.map(({ by, descending = false }) => ({ ...expressionOf(list, by), descending }));
  return [...asked, { cypher: list.tie, type: 'string', descending: false }];
}

function expressionOf({ by, name }: Sortable, wanted: string): SortExpression {
  const expression = by[wanted];
  if (expression === undefined) throw new StoreError('FAILED', `${name} cannot be sorted by "${wanted}".`);
  return expression;
}

/** Behind the cursor: past it in the first key, or level there and past it in the second, and so on. */
function beyondOf(keys: readonly Key[], parameterOf: (place: number) => string): string {
  const [first, ...others] = keys.map((key, place) => ({ ...key, place })).reverse();
  const past = ({ cypher, descending, place }: Key & { place: number }) =>
    `${cypher} ${descending ? '<' : '>'} $${parameterOf(place)}`;
  return others.reduce(
    (inner, key) => `(${past(key)} OR (${key.cypher} = $${parameterOf(key.place)} AND ${inner}))`,
    past(first as Key & { place: number }),
  );
}

export function encodeCursor(name: string, key: CursorKey): string {
  return cursorOf(shortened(name), key);
}

function cursorOf(name: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([name, ...key]), 'utf8').toString('base64url');
}

/** Fails with BAD_CURSOR where it is not one of the list of that name with a key of these types. */
export function decodeCursor(cursor: string, name: string, keys: readonly Pick<SortExpression, 'type'>[]): CursorKey {
  const parsed = parse(cursor);
  const [of, ...key] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  const fits = key.length === keys.length && keys.every(({ type }, index) => typeof key[index] === type);
  if (of === shortened(name) && fits) return key as CursorKey;
  const quoted = cursor.slice(0, 80);
  throw new StoreError('BAD_CURSOR', `"${quoted}" is not a cursor of this list in this order; pass one that it gave, or none.`);
}

/** A few letters tell lists and orders apart: cursors are sent back and forth (FNV-1a, 32 bits). */
function shortened(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0).toString(36);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // told above, as any other cursor that does not fit
  }
}

/** One row more is read than wanted, which tells whether there is a next page. */
function sizeOf(page: Page): number {
  const size = 'last' in page ? page.last : page.first;
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new StoreError('FAILED', `A page has a whole number of rows, 0 or more, not ${String(size)}.`);
}
