import type { Span } from '../../domain';
import { changed } from '../../util/changed';
import type { Cell, Row } from '../parsed-document';
import type { UnplacedBlock } from '../unplaced';
import type { BlockReader, LineReading, Page } from './page';
import { hasTab, tabCells } from './tab-line';

/** So many lines are one table at most; the rest is another. */
const mostLines = 5_000;

/**
 * A table as browsers copy it and spreadsheets save it: a line a row, one tab between two cells, wherever those come to stand on the
 * screen. Rows of two cells are pairs of key and value, and three cells over rows of two a group with its first pair ("Body | Weight | 198 g").
 * A row with too few cells keeps the first behind its label, since which columns others span got lost.
 * Takes: "Model→Length→Height" over "Foo 2→33.8 m→11.8 m"; "Elevation→5,047 m" over "Prominence→1,356 m", a heading between them or not
 * Refuses: one such line alone, columns that several tabs line up on the screen, "Weight:→12 kg"
 */
export const readTabs: BlockReader = (page, line) => {
  if (!isRow(page, line)) return undefined;
  const run = runFrom(page, line);
  const rows = run.rows.filter(({ cells }) => cells.length > 1);
  if (rows.length < 2 || areLinedUp(page, rows)) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width === 2 && !isHeadedList(page, run.rows))
    return { next: run.next, blocks: run.rows.flatMap((row) => pairOf(page, row)) };
  return tableOf(page, run, isCategorised(rows) ? grouped(run.rows) : run.rows);
};

interface TabRow {
  readonly line: number;
  readonly cells: readonly Span[];
}

interface Run {
  readonly rows: readonly TabRow[];
  readonly next: number;
}

function isRow({ lines }: Page, line: number): boolean {
  return hasTab(lines, line) && !/^[|>]|:[ \t]*\t|\S {3,}\S/.test(lines.text(line));
}

/** Lines with tabs, and short ones between them that name a group or go on with the cell before. */
function runFrom(page: Page, first: number): Run {
  const { lines } = page;
  const rows: TabRow[] = [];
  let next = first;
  for (let line = first; rows.length < mostLines && !lines.isBlank(line); line++) {
    if (isRow(page, line)) next = line + 1;
    else if (lines.length(line) > 80 || line - next > 2) break;
    rows.push({ line, cells: tabCells(lines, line) });
  }
  return { rows: rows.filter(({ line }) => line < next), next };
}

/** Tabs that meet keep columns in line on the screen, unless all rows have as many cells. */
function areLinedUp({ lines }: Page, rows: readonly TabRow[]): boolean {
  const [first] = rows;
  const isEven = rows.every(({ cells }) => cells.length === first?.cells.length);
  return !isEven && rows.some(({ line }) => lines.text(line).includes('\t\t'));
}

function isCategorised(rows: readonly TabRow[]): boolean {
  const triples = rows.filter(({ cells }) => cells.length === 3);
  const isOfTwoKinds = rows.every(({ cells }) => cells.length === 2 || cells.length === 3);
  return isOfTwoKinds && rows[0]?.cells.length === 3 && triples.length < rows.length && triples.length * 2 <= rows.length;
}

/** The group before each pair that stands under it. */
function grouped(rows: readonly TabRow[]): readonly TabRow[] {
  let group: Span | undefined;
  return rows.map((row) => {
    if (row.cells.length === 3) group = row.cells[0];
    return row.cells.length === 2 && group ? changed(row, { cells: [group, ...row.cells] }) : row;
  });
}

/** Two columns under names of their own: "Peak→Elevation" over figures throughout. */
function isHeadedList(page: Page, rows: readonly TabRow[]): boolean {
  const [first, ...rest] = rows;
  const isOfFigure = ({ cells: [, value] }: TabRow) => value !== undefined && FIGURE.test(textOf(page, value));
  return first !== undefined && rest.length > 1 && !isOfFigure(first) && rest.every(isOfFigure);
}

function pairOf(page: Page, { line, cells }: TabRow): UnplacedBlock[] {
  const [key, value] = cells;
  if (!key || !value) return [{ type: 'paragraph', ...page.lines.span(line), content: page.clean(page.lines.span(line)) }];
  if (textOf(page, key) === '' || textOf(page, value) === '') return [];
  return [{ type: 'key-value', start: key.start, end: value.end, key: page.clean(key), value: page.clean(value) }];
}

function tableOf(page: Page, { next }: Run, rows: readonly TabRow[]): LineReading {
  const [first, ...rest] = rows as readonly [TabRow, ...TabRow[]];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const isHeaded = hasHeader(page, first, width) && !rest.some(({ cells }) => cells[0] === first.cells[0]);
  const table: UnplacedBlock = {
    type: 'table',
    start: page.lines.start(first.line),
    end: page.lines.end(next - 1),
    index: 0,
    header: isHeaded ? cellsOf(page, first, width) : [],
    rows: (isHeaded ? rest : rows).map((row): Row => changed(page.lines.span(row.line), { cells: cellsOf(page, row, width) })),
  };
  return { next, blocks: [table] };
}

/** The first row names the columns: it is as wide as any, or lacks the corner, and has hardly a figure behind its first cell. */
function hasHeader(page: Page, { cells }: TabRow, width: number): boolean {
  const figures = cells.slice(1).filter((cell) => FIGURE.test(textOf(page, cell)));
  return cells.length >= width - 1 && figures.length * 2 < cells.length - 1;
}

/** "128K", "$0.15", "~5", "33.8 m (110 ft 11 in)", not "787-9". */
const FIGURE = /^[~<>≈+-]?[$€£¥]?\d[\d.,]*(?![\d-])/;

function cellsOf(page: Page, { cells }: TabRow, width: number): Cell[] {
  const known = cells.length < width ? cells.slice(0, 2) : cells;
  return known.map((span, column) => {
    const content = page.clean(span);
    return changed(span, { column, content, lines: [content] });
  });
}

function textOf({ source }: Page, { start, end }: Span): string {
  return source.slice(start, end);
}
