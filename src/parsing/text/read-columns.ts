import type { Span } from '../../domain';
import { changed } from '../../util/changed';
import type { Cell, Row } from '../parsed-document';
import type { UnplacedBlock } from '../unplaced';
import { byTabs, columnLine, type ColumnCell, type ColumnLine } from './column-line';
import type { BlockReader, Page } from './page';

/** So few are looked at to tell whether there is a table at all: this is asked at every line with gaps. */
const fewLines = 12;
const mostLines = 2_000;

/**
 * A table whose columns are kept by white space. Two columns without a header are pairs of key and value.
 * A single pair is one where a rule closes it.
 * Takes: "Model    Context   Input" over "Foo 2    128K      0.15" and more such lines, with or without a rule of dashes; "Weight ..... 12 kg"
 * Refuses: one such line alone, lines whose gaps do not stand under one another, sentences set two blanks apart
 */
export const readColumns: BlockReader = (page, line) => {
  const first = columnLine(page.lines, line);
  if (!first || first.cells.length < 2) return undefined;
  const sample = linesFrom(page, first, fewLines);
  if (sample.lines.length === 1 && sample.isRuled && first.cells.length === 2)
    return { next: sample.next, blocks: pairOf(page, first) };
  if (!isTable(sample)) return undefined;
  const whole = sample.lines.length < fewLines ? sample : linesFrom(page, first, mostLines);
  const found = isTable(whole) ? whole : sample;
  const columns = columnsOf(found.lines);
  const header = hasHeader(page, found, columns) ? found.lines[0] : undefined;
  const rows = header ? found.lines.slice(1) : found.lines;
  if (rows.length === 0 || (rows.length < 2 && !isOfFigures(page, rows[0] as ColumnLine))) return undefined;
  if (!header && columns.length === 2) return { next: found.next, blocks: rows.flatMap((row) => pairOf(page, row)) };
  const start = page.lines.start(line);
  const end = page.lines.end(found.next - 1);
  const cellsOf = (of: ColumnLine) => tableCells(page, of, columns);
  const tableRows = rows.map((row): Row => changed(page.lines.span(row.line), { cells: cellsOf(row) }));
  const blocks: UnplacedBlock[] = [
    { type: 'table', start, end, index: 0, header: header ? cellsOf(header) : [], rows: tableRows },
  ];
  return { next: found.next, blocks };
};

function isTable({ lines }: Found): boolean {
  const columns = columnsOf(lines);
  if (lines.length < 2 || columns.length < 2) return false;
  return lines.every(({ hasLeader, cells }) => hasLeader || cells.length < 2) || areAligned(lines, columns);
}

interface Found {
  readonly lines: readonly ColumnLine[];
  /** A rule stands under the first line. */
  readonly isRuled: boolean;
  readonly next: number;
}

/** The lines that go on with the first: with gaps of their own, or one cell alone over further such lines (the name of a group). */
function linesFrom(page: Page, first: ColumnLine, most: number): Found {
  const { lines } = page;
  const found = [first];
  let next = first.line + 1;
  const isRuled = isRule(page, next);
  if (isRuled) next += 1;
  for (; next < lines.count && found.length < most; next++) {
    if (lines.isBlank(next)) break;
    const line = columnLine(lines, next);
    if (line && beginsAnother(page, line, found)) break;
    if (line && line.cells.length > 1) found.push(line);
    else if (isRule(page, next) && found.length > 1 && (columnLine(lines, next + 1)?.cells.length ?? 0) > 1) continue;
    else if (!isGroup(page, next) || lines.text(next + 1) === lines.text(first.line)) break;
  }
  if (isRule(page, next) && found.length > 1) next += 1;
  return { lines: byTabs(found), isRuled, next };
}

/** The header once more, or one of fewer columns: tables follow each other without a blank line between. */
function beginsAnother({ source, lines }: Page, line: ColumnLine, found: readonly ColumnLine[]): boolean {
  const [first, second] = found;
  if (!first?.tabs || !line.tabs || !second) return false;
  if (lines.text(line.line) === lines.text(first.line)) return true;
  return (
    line.cells.length < first.cells.length &&
    line.cells.length === columnLine(lines, line.line + 1)?.cells.length &&
    !line.cells.some(({ start, end }) => FIGURE.test(source.slice(start, end)))
  );
}

function isRule({ lines }: Page, line: number): boolean {
  return /^[-=\u2500\u2501_+ ]{4,}$/.test(lines.length(line) < 300 ? lines.text(line) : '');
}

/** One or two words alone, with a line of several cells under it. */
function isGroup({ lines }: Page, line: number): boolean {
  const words = lines.length(line) > 40 ? [] : lines.text(line).split(' ');
  if (words.length === 0 || words.length > 3 || !/^\p{Lu}[^.:!?]*$/u.test(lines.text(line))) return false;
  return (columnLine(lines, line + 1)?.cells.length ?? 0) > 2;
}

interface Column {
  left: number;
  right: number;
}

/** Columns are where the fullest line has cells, widened by what stands under or over just one of them. */
function columnsOf(lines: readonly ColumnLine[]): Column[] {
  const fullest = lines.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
  const columns: Column[] = fullest.cells.map(({ left, right }) => ({ left, right }));
  for (const { cells } of lines)
    for (const cell of cells) {
      const [only, another] = columns.filter((column) => overlaps(column, cell));
      if (!only || another) continue;
      only.left = Math.min(only.left, cell.left);
      only.right = Math.max(only.right, cell.right);
    }
  return columns;
}

function overlaps(a: Column, b: Column): boolean {
  return a.left < b.right && b.left < a.right;
}

/** Nearly every cell stands under one column alone, and no line has two cells under one. */
function areAligned(lines: readonly ColumnLine[], columns: readonly Column[]): boolean {
  const cells = lines.flatMap((line) => line.cells);
  const placed = cells.filter((cell) => columns.filter((column) => overlaps(column, cell)).length === 1);
  if (placed.length < 0.8 * cells.length) return false;
  if (columns.length > 2) return true;
  const seconds = lines.map((line) => line.cells[1]).filter((cell) => cell !== undefined);
  return isSame(seconds.map(({ left }) => left)) || isSame(seconds.map(({ right }) => right));
}

function isSame(places: readonly number[]): boolean {
  return places.every((place) => place === places[0]);
}

/** The first line names the columns: a rule stands under it, it has nothing over the first column, or no figures where the others have some. */
function hasHeader(page: Page, { lines, isRuled }: Found, columns: readonly Column[]): boolean {
  const [first, ...rest] = lines;
  if (!first || first.hasLeader || rest.length === 0) return false;
  if (isRuled || columnOf(first.cells[0] as ColumnCell, columns) > 0) return true;
  const hasFigures = ({ cells }: ColumnLine) =>
    cells.slice(1).some(({ start, end }) => FIGURE.test(page.source.slice(start, end)));
  return !hasFigures(first) && rest.filter(hasFigures).length > rest.length / 2;
}

/** A single row is one of a table only where all behind its name are figures: no letterhead. */
function isOfFigures({ source }: Page, { cells }: ColumnLine): boolean {
  return cells.length > 2 && cells.slice(1).every(({ start, end }) => FIGURE.test(source.slice(start, end)));
}

/** What a column holds and no name of one begins with: "128K", "$0.15", "~5", "-3". */
const FIGURE = /^[~<>≈+-]?[$€£¥]?\d|^[$€£¥]/;

/** The column under which a cell stands; failing that the nearest. */
function columnOf(cell: ColumnCell, columns: readonly Column[]): number {
  const gapTo = (column: Column) => Math.max(column.left - cell.right, cell.left - column.right);
  return columns.reduce((best, column, index) => (gapTo(column) < gapTo(columns[best] as Column) ? index : best), 0);
}

function tableCells(page: Page, { cells }: ColumnLine, columns: readonly Column[]): Cell[] {
  return cells.map(({ start, end, left, right }) => {
    const content = page.clean({ start, end });
    return { start, end, column: columnOf({ start, end, left, right }, columns), content, lines: [content] };
  });
}

function pairOf(page: Page, { cells }: ColumnLine): UnplacedBlock[] {
  const [key, value] = cells as readonly (Span | undefined)[];
  if (!key || !value) return [];
  return [{ type: 'key-value', start: key.start, end: value.end, key: page.clean(key), value: page.clean(value) }];
}
