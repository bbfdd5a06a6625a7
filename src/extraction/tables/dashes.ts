import type { Cell, Table } from '../../parsing/parsed-document';
import { readWholeFlag } from '../reading/flags';

/**
 * Whether a dash says no. Takes: "—" where other cells of the table are ticked and none says no.
 * Refuses: "—" beside "✓" and "✗" (nobody knows), and among numbers (none was told).
 */
export function isDashForNo(cell: Cell, table: Table): boolean {
  return DASH.test(cell.content.text) && isTickedOnly(table);
}
const DASH = /^\s*[-–—−]\s*$/;

/** Asked for each dash of a table, so told once. */
function isTickedOnly(table: Table): boolean {
  const known = TICKED.get(table);
  if (known !== undefined) return known;
  const told = table.rows.flatMap(({ cells }) =>
    cells.map(({ content: { text } }) => (MARK.test(text) ? readWholeFlag(text) : undefined)),
  );
  const isTicked =
    told.some((flag) => flag?.is === true) && !told.some((flag) => flag?.is === false && flag.status === undefined);
  TICKED.set(table, isTicked);
  return isTicked;
}
const TICKED = new WeakMap<Table, boolean>();
/** A yes or no of its own, short, and no number: "1" may count something. */
const MARK = /^\s*\D{1,40}$/;
