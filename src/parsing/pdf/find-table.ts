import type { PdfCell, PdfLine } from './page-lines';

export interface PdfTable {
  /** Lines of the page that are its. */
  readonly lines: readonly PdfLine[];
  readonly rows: readonly PdfRow[];
}

/** A row's lines with the column of each of their cells. */
export type PdfRow = readonly { readonly cell: PdfCell; readonly column: number }[];

/** In sizes of the letters: how far under one another rows and the lines of one cell stand. */
const farthestRow = 4;
const farthestCellLine = 1.6;

/**
 * The table that begins at a line: two rows or more whose cells stand under one another. A line with fewer cells goes on with the row
 * above where it is closer to it than rows are to one another, or has nothing in the first column. Refused: words that stand apart in
 * one line only, as in "1.2   Results".
 */
export function tableFrom(page: readonly PdfLine[], from: number): PdfTable | undefined {
  const lines = linesOfTable(page, from);
  if (lines.length < 2) return undefined;
  const columns = columnsOf(lines);
  const rows = rowsOf(lines, columns);
  return rows.length < 2 || columns.length < 2 ? undefined : { lines, rows };
}

/** From the first line to the last that has several cells under those of the table; what is between goes on with a cell. */
function linesOfTable(page: readonly PdfLine[], from: number): PdfLine[] {
  let to = from;
  for (let at = from; at < page.length && (at === from || isNear(page[at - 1]!, page[at]!)); at++) {
    const line = page[at]!;
    if (line.cells.length > 1 && (at === from || isAligned(page[to]!, line))) to = at;
    else if (line.cells.length > 1 || !goesOnWithCell(page[to]!, line)) break;
  }
  if (page[from]!.cells.length < 2 || to === from) return [];
  while (to + 1 < page.length && isTail(page, from, to)) to++;
  return page.slice(from, to + 1);
}

/** The last row's cells may have further lines. */
function isTail(page: readonly PdfLine[], from: number, to: number): boolean {
  const line = page[to + 1]!;
  const widest = page.slice(from, to + 1).findLast((each) => each.cells.length > 1)!;
  return (
    line.cells.length === 1 &&
    isNear(page[to]!, line) &&
    line.y - page[to]!.y < farthestCellLine * line.size &&
    goesOnWithCell(widest, line) &&
    line.cells[0]!.left > widest.cells[1]!.left - line.size
  );
}

function isNear(above: PdfLine, below: PdfLine): boolean {
  const distance = below.y - above.y;
  return distance > 0 && distance < farthestRow * Math.max(above.size, below.size);
}

/** Two cells each under, or over, one of the other line: no sentence is broken like that twice. */
function isAligned(above: PdfLine, below: PdfLine): boolean {
  const hits = below.cells.map((cell) => above.cells.findIndex((other) => overlaps(cell, other)));
  return new Set(hits.filter((hit) => hit !== -1)).size > 1;
}

/** One stretch of text under one cell alone. */
function goesOnWithCell(above: PdfLine, line: PdfLine): boolean {
  return line.cells.length === 1 && above.cells.filter((cell) => overlaps(cell, line.cells[0]!)).length === 1;
}

function overlaps(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left < b.right && b.left < a.right;
}

interface Column {
  left: number;
  right: number;
}

/** Cells that overlap from line to line are one column; a heading over several columns makes none of its own. */
function columnsOf(lines: readonly PdfLine[]): Column[] {
  const most = Math.max(...lines.map((line) => line.cells.length));
  const columns: Column[] = lines.find((line) => line.cells.length === most)!.cells.map(({ left, right }) => ({ left, right }));
  for (const cell of lines.flatMap((line) => line.cells)) {
    const met = columns.filter((column) => overlaps(column, cell));
    if (met.length === 1) widen(met[0]!, cell);
    else if (met.length === 0) columns.push({ left: cell.left, right: cell.right });
  }
  return columns.sort((a, b) => a.left - b.left);
}

function widen(column: Column, cell: Column): void {
  column.left = Math.min(column.left, cell.left);
  column.right = Math.max(column.right, cell.right);
}

function rowsOf(lines: readonly PdfLine[], columns: readonly Column[]): PdfRow[] {
  const gaps = lines.slice(1).map((line, i) => line.y - lines[i]!.y);
  const closest = Math.min(...gaps);
  const areRowsApart = Math.max(...gaps) > closest * 1.25;
  const rows: { cell: PdfCell; column: number }[][] = [];
  lines.forEach((line, i) => {
    const cells = line.cells.map((cell) => ({ cell, column: columnOf(cell, columns) }));
    const gap = gaps[i - 1] ?? Infinity;
    const isClose = gap < farthestCellLine * line.size && (gap < closest * 1.1 || cells[0]!.column > 0);
    const goesOn = isClose && cells.length < columns.length && (areRowsApart || cells[0]!.column > 0);
    if (goesOn) rows.at(-1)!.push(...cells);
    else rows.push(cells);
  });
  return rows;
}

/** The first column that the cell meets. */
function columnOf(cell: PdfCell, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => overlaps(column, cell)),
  );
}
