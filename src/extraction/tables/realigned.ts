import type { Cell, ParsedDocument, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';
import { isNamingKey } from '../names/naming-key';

/** The document with its tables' headers over the columns that they name. */
export function realigned(parsed: ParsedDocument, lexicon: Lexicon): ParsedDocument {
  const blocks = parsed.blocks.map((block) => {
    if (block.type !== 'table') return block;
    const table = hasHeaderAmongRows(block, lexicon) ? headed(block) : block;
    return isShifted(table, lexicon) ? shifted(table) : table;
  });
  return blocks.some((block, index) => block !== parsed.blocks[index]) ? changed(parsed, { blocks }) : parsed;
}

/**
 * A first row that nothing marks as the header, though it is one: of three columns and more, with a word for the things over their names or
 * their labels ("Name | Foo 2 | Bar 3", "Peak | Height | First climbed"), or with labels alone over values.
 */
function hasHeaderAmongRows({ header, rows: [first, second] }: Table, lexicon: Lexicon): boolean {
  const [corner, ...others] = first?.cells ?? [];
  if (header.length > 0 || !corner || others.length < 2 || !second || others.some(({ content }) => content.text.trim() === ''))
    return false;
  if (
    second.cells.length !== others.length + 1 ||
    others.some(({ content }) => /^[~$\u20AC\u00A3]?\d[\d.,]* ?\p{L}{0,3}$/u.test(content.text))
  )
    return false;
  const isLabel = ({ content }: Cell) => readLabel(content.text, lexicon)?.isExact === true;
  if (corner.content.text === second.cells[0]?.content.text) return false;
  const isNaming = isNamingKey(corner.content.text, lexicon.vocabulary.subjectNouns) || CORNER.test(corner.content.text.trim());
  return isNaming ? !isLabel(corner) : others.every(isLabel) && !second.cells.some(isLabel);
}
const CORNER =
  /^(?:name|model|product|features?|spec(?:ification)?s?|propert(?:y|ies)|parameters?|attributes?|criteri(?:on|a)|category|variant|version)$/i;

function headed(table: Table): Table {
  const [first, ...rows] = table.rows;
  return first ? changed(table, { header: first.cells, rows }) : table;
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
