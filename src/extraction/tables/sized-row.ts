import type { Row, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import type { CellName } from '../names/name-cell';
import { nameOfLabel } from './label-column';

/**
 * The name that a row is labelled with; where one label stands for several rows that differ in size, with the size, which is part of
 * the name then: "Foo 3" over "8B" and "70B" is Foo 3 8B and Foo 3 70B.
 */
export function nameOfRow(table: Table, row: Row, labelColumn: number, lexicon: Lexicon): CellName | undefined {
  const label = row.cells.find(({ column }) => column === labelColumn);
  const named = label && nameOfLabel(label, table, lexicon);
  const own = sizeOf(row, labelColumn);
  if (!named || own === undefined || named.name.includes(own)) return named;
  const sizes = sizesIn(table, labelColumn).get(label.content.text);
  return sizes !== undefined && sizes.size > 1 ? changed(named, { name: `${named.name} ${own}` }) : named;
}

const SIZES = new WeakMap<Table, ReadonlyMap<string, ReadonlySet<string>>>();

/** By label, the sizes of its rows. */
function sizesIn(table: Table, labelColumn: number): ReadonlyMap<string, ReadonlySet<string>> {
  const known = SIZES.get(table);
  if (known) return known;
  const sizes = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const label = row.cells.find(({ column }) => column === labelColumn)?.content.text;
    const size = sizeOf(row, labelColumn);
    if (label !== undefined && size !== undefined) sizes.set(label, (sizes.get(label) ?? new Set()).add(size));
  }
  SIZES.set(table, sizes);
  return sizes;
}

function sizeOf({ cells }: Row, labelColumn: number): string | undefined {
  return cells.find(({ column, content }) => column !== labelColumn && SIZE.test(content.text.trim()))?.content.text.trim();
}

const SIZE = /^\d{1,4}(?:\.\d{1,2})?[BM]$/;
