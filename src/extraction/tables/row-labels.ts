import type { Cell, Row } from '../../parsing/parsed-document';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import type { TableReading } from './axis';
import { conversionsAmong } from './conversions';
import type { RowContext } from './row-context';

const ROW_CONVERSIONS = new WeakMap<TableReading, ReadonlySet<LabelReading>>();

/** Row labels that only give another row over again in another unit: asked once a table. */
export function rowConversions({ table: whole, reading, document }: RowContext): ReadonlySet<LabelReading> {
  const known = ROW_CONVERSIONS.get(reading);
  if (known) return known;
  const cells = whole.rows.flatMap((row) => row.cells.find((cell) => cell.column === reading.labelColumn) ?? []);
  const conversions = conversionsAmong(cells.flatMap((cell) => readLabel(cell.content.text, document.lexicon) ?? []));
  ROW_CONVERSIONS.set(reading, conversions);
  return conversions;
}

/** Beside rows that are terms of one qualifier, a row with an unknown label is another term of it: benchmarks nobody has listed yet. */
export function unlistedTerm(label: Cell, { table: whole, reading, document }: RowContext): LabelReading | undefined {
  for (const [property, qualifier] of document.lexicon.namedBy) {
    const isTerm = (row: Row) =>
      row.cells.some(
        (cell) =>
          cell.column === reading.labelColumn &&
          readLabel(cell.content.text, document.lexicon)?.qualifiers[qualifier] !== undefined,
      );
    if (whole.rows.filter(isTerm).length < 2) continue;
    const name = label.content.text.replace(/\s+/g, ' ').trim();
    if (name === '' || name.length > 60) return undefined;
    return { properties: [property], qualifiers: { [qualifier]: name }, isExact: true };
  }
  return undefined;
}
