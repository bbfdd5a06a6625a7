import type { ParsedDocument, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';

/** The document with its tables' headers over the columns that they name. */
export function realigned(parsed: ParsedDocument, lexicon: Lexicon): ParsedDocument {
  const blocks = parsed.blocks.map((block) => (block.type === 'table' && isShifted(block, lexicon) ? shifted(block) : block));
  return blocks.some((block, index) => block !== parsed.blocks[index]) ? changed(parsed, { blocks }) : parsed;
}

/**
 * The empty cell over the labels of the rows got lost, and every header stands one column too far to the left: the last column has none, and
 * under the first header stand labels.
 */
function isShifted({ header, rows }: Table, lexicon: Lexicon): boolean {
  const [first, ...others] = header.filter(({ content }) => content.text !== '');
  const width = others.length + 2;
  if (!first || first.column !== 0 || header.length > width || others.some((cell, index) => cell.column !== index + 1))
    return false;
  if ((readLabel(first.content.text, lexicon)?.properties ?? []).length > 0) return false;
  const full = rows.filter(({ cells }) => cells.length === width && cells.at(-1)?.content.text !== '');
  const labelled = full.filter(({ cells: [label] }) => label && readLabel(label.content.text, lexicon)?.isExact);
  return full.length > 0 && full.length >= 0.8 * rows.length && labelled.length >= full.length / 2;
}

function shifted(table: Table): Table {
  const [first, ...others] = table.header;
  if (!first) return table;
  const names = [first, ...others].filter(({ content }) => content.text !== '');
  const empty = first.content.slice(0, 0);
  const corner = { column: 0, start: first.start, end: first.start, content: empty, lines: [empty] };
  return changed(table, { header: [corner, ...names.map((cell) => changed(cell, { column: cell.column + 1 }))] });
}
