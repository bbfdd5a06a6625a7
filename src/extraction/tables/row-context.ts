import type { Cell, Row, Table } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { LabelReading } from '../lexicon/read-label';
import type { TableReading } from './axis';
import { underTitle } from './table-title';

/** A row with the table that it stands in. */
export interface RowContext {
  readonly table: Table;
  readonly row: Row;
  /** Of the row, from 0. */
  readonly index: number;
  readonly reading: TableReading;
  readonly document: DocumentReading;
}

/** What the header above a cell says. */
export function headerOf({ reading }: RowContext, cell: Cell): LabelReading | undefined {
  return reading.headers.get(cell.column);
}

/** What a cell is read as: by the header above it, and where that only says for what it holds by the title of the table. */
export function labelOver({ reading, table, document }: RowContext, { column }: Cell): LabelReading | undefined {
  const header = table.header.find((cell) => cell.column === column);
  return underTitle(
    header?.content.text ?? '',
    reading.headers.get(column),
    header ? reading.title : undefined,
    document.lexicon,
  );
}
