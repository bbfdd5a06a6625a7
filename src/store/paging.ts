import type { Row } from './driver';
import type { Page, Paged } from './store';
import { StoreError } from './store-error';

/** The sort key of a row: what the next page starts after. Strings compare by code point, as both engines do. */
export type CursorKey = readonly (string | number)[];

/**
 * Cursors are opaque outside: base64url of the sort key. Because a cursor is a key and not an offset, rows that are
 * written or removed elsewhere make no other row appear twice or be skipped.
 */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** `shape` says what the key must look like: "string" or "number" a member. Anything else is BAD_CURSOR. */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): CursorKey {
  const key = parse(cursor);
  const fits = Array.isArray(key) && key.length === shape.length && shape.every((type, index) => typeof key[index] === type);
  if (!fits)
    throw new StoreError('BAD_CURSOR', `"${cursor.slice(0, 80)}" is not a cursor of this list; pass one that it gave, or none.`);
  return key as CursorKey;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // told above, as any other cursor that does not fit
  }
}

/** Rows to ask the engine for: one more than wanted, which tells whether there is a next page. */
export function limitOf(page: Page): number {
  if (!Number.isSafeInteger(page.first) || page.first < 0) {
    throw new StoreError('FAILED', `A page has a whole number of rows, 0 or more, not ${String(page.first)}.`);
  }
  return page.first + 1;
}

export function pagedOf<Answer>(
  rows: readonly Row[],
  page: Page,
  read: (row: Row) => Answer,
  keyOf: (row: Row) => CursorKey,
): Paged<Answer> {
  const kept = rows.slice(0, page.first);
  return { rows: kept.map(read), cursors: kept.map((row) => encodeCursor(keyOf(row))), hasNext: rows.length > page.first };
}
