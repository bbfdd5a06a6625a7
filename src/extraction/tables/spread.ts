import type { ParsedDocument, Row, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { readTable } from './axis';

/**
 * The document with the one value of a row for each of the things over the columns: where a table was copied as text, a cell that spans them
 * all stands between two tabs like any other.
 * Takes: "Height→11.8 m" under "Variant→Foo 1→Foo 2"
 * Refuses: "Foo 2→4,302 m" in a table with a row a thing, rows with two values for three, HTML (which says how far a cell spans)
 */
export function spread(parsed: ParsedDocument, lexicon: Lexicon): ParsedDocument {
  const isSingle = ({ cells: [label, value], end }: Row) =>
    label !== undefined && value?.end === end && parsed.text.slice(label.end, value.start).includes('\t');
  const spreadOver = (table: Table): Table => {
    if (!table.rows.some(isSingle) || readTable(table, lexicon)?.orientation !== 'columns') return table;
    return changed(table, { rows: table.rows.map((row) => (isSingle(row) ? overAll(row, table) : row)) });
  };
  const blocks = parsed.blocks.map((block) => (block.type === 'table' ? spreadOver(block) : block));
  return blocks.some((block, index) => block !== parsed.blocks[index]) ? changed(parsed, { blocks }) : parsed;
}

function overAll(row: Row, { header }: Table): Row {
  const [label, value] = row.cells;
  if (!label || !value) return row;
  const columns = header.map(({ column }) => column).filter((column) => column > label.column);
  return changed(row, { cells: [label, ...columns.map((column) => changed(value, { column }))] });
}
