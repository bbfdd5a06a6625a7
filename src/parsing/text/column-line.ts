import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { TextLines } from './text-lines';

/** What stands between two gaps of a line: its place in the source, and in columns of the page. */
export interface ColumnCell extends Span {
  readonly left: number;
  readonly right: number;
}

/** A line cut at its gaps. */
export interface ColumnLine {
  readonly line: number;
  readonly cells: readonly ColumnCell[];
  /** A row of dots leads from its first cell to the second. */
  readonly hasLeader: boolean;
  /** Where tabs alone part its cells: after how many of them each begins. */
  readonly tabs?: readonly number[];
}

/** Two blanks, a tab, or a row of dots that leads the eye. */
const gap = /\t[ \t]*| {2,}(?:[.·_]{3,} *)?| ?[.·_]{4,} */g;
const longest = 400;

/**
 * The cells of a line that white space parts: "Foo 2      128K   $0.15", "Weight ...... 12 kg". Undefined for a line without gaps, for
 * one that another reader knows ("Weight ..... : 12 kg", "- an item", "| a | b |"), and for sentences set two blanks apart.
 */
export function columnLine(lines: TextLines, line: number): ColumnLine | undefined {
  const length = lines.length(line);
  if (length === 0 || length > longest) return undefined;
  const text = lines.text(line);
  if (!/ {2}|\t|\.{4}/.test(text) || /^(?:[#>|•*+-]|\d{1,3}[.)] )|(?:^|\s):\s|:(?:\s{2}|\t)/.test(text)) return undefined;
  const cells: ColumnCell[] = [];
  let at = 0;
  let hasLeader = false;
  for (const match of allMatches(gap, text)) {
    if (isBetweenSentences(text, match.index, match[0])) continue;
    if (match.index > at) cells.push(cellOf(lines, line, text, at, match.index));
    at = match.index + match[0].length;
    hasLeader ||= /[.·_]{3}/.test(match[0]);
  }
  if (at < text.length) cells.push(cellOf(lines, line, text, at, text.length));
  const tabs = / {2}/.test(text) || hasLeader ? undefined : tabsBefore(text, lines.start(line), cells);
  return { line, cells, hasLeader, ...(tabs ? { tabs } : {}) };
}

function tabsBefore(text: string, start: number, cells: readonly ColumnCell[]): readonly number[] | undefined {
  if (!text.includes('\t')) return undefined;
  return cells.map((cell) => text.slice(0, cell.start - start).split('\t').length - 1);
}

/**
 * Lines whose cells are parted by tabs, as rows of a table are copied: the nth cell stands in the nth column, however long the texts before
 * it are. As they are where tabs in a row lead to a place, in one line more of them than in another.
 */
export function byTabs(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const counts = new Set(lines.map(({ tabs }) => tabs?.at(-1) ?? 0));
  const hasGaps = lines.some(({ tabs }) => tabs?.some((count, index) => count > index));
  if (lines.some(({ tabs }) => tabs === undefined) || (hasGaps && counts.size > 1)) return lines;
  return lines.map((line) => ({ ...line, cells: line.cells.map((cell, index) => inColumn(cell, line.tabs?.[index] ?? index)) }));
}

function inColumn({ start, end }: ColumnCell, column: number): ColumnCell {
  return { start, end, left: 2 * column, right: 2 * column + 1 };
}

function isBetweenSentences(text: string, at: number, between: string): boolean {
  return between === '  ' && /[.!?]["')\]]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 2));
}

function cellOf(lines: TextLines, line: number, text: string, from: number, to: number): ColumnCell {
  const start = lines.start(line);
  const before = lines.indent(line) + widthOf(text.slice(0, from));
  return { start: start + from, end: start + to, left: before, right: before + (to - from) };
}

/** A tab leads to the next multiple of eight. */
function widthOf(text: string): number {
  if (!text.includes('\t')) return text.length;
  let width = 0;
  for (const character of text) width = character === '\t' ? (Math.floor(width / 8) + 1) * 8 : width + 1;
  return width;
}
