import type { Cell, MappedText } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { nameOfCell, type CellName, type NamePlace } from './name-cell';

/** The name that a cell is, without the remark in the lines under it: "Foo 2 Pro", and below it "Best for long documents". */
export function nameInCell(cell: Cell, lexicon: Lexicon, place: NamePlace = 'cell'): CellName | undefined {
  const remark = cell.lines.findIndex(isRemark);
  if (remark === -1) return nameOfCell(cell.content.text, lexicon, place);
  const name = cell.lines.slice(0, remark).map((line) => line.text);
  return nameOfCell(name.join(' '), lexicon, place);
}

/** The lines under the name in a cell that say something of it; none where the cell is a name alone. */
export function remarksOf(cell: Cell): readonly MappedText[] {
  const remark = cell.lines.findIndex(isRemark);
  return remark === -1 ? [] : cell.lines.slice(remark);
}

/** The texts of a cell that names are looked for in: a name and the remark under it never run into each other, nor do lines of a list. */
export function namingContents(cell: Cell): readonly MappedText[] {
  return cell.lines.length > 1 && (cell.lines.some(isRemark) || cell.content.text.includes(',')) ? cell.lines : [cell.content];
}

/**
 * A line under another that reads on in words, or is an identifier: a name broken over lines does neither.
 * Takes: Best for agents   for everyday work   foo-2-mini   vendor/foo-2   Refuses: Sonnet   mini   Pro (preview)
 */
function isRemark({ text }: MappedText, line: number): boolean {
  if (line === 0) return false;
  const words = text.split(' ');
  return words.length === 1 ? IDENTIFIER.test(text) : words.some((word) => /^\p{Ll}{2}/u.test(word));
}

const IDENTIFIER = /^[a-z][a-z0-9]*(?:[-/.:][a-z0-9.]+)+$/;
