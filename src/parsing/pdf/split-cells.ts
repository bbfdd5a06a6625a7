import type { PdfCell, PdfLine } from './page-lines';

/** How many lines above and below are looked at, and how far under one another they may stand, in sizes of the letters. */
const reach = 3;
const farthestLine = 4;
/** In points: cells that begin under one another begin at one place, as exactly as a PDF tells places. */
const samePlace = 0.6;

/**
 * Cells of a narrow table, which stand no wider apart than words may: a cell is split where what follows a gap begins under or over
 * the beginning of another cell, or of what follows a gap in two other lines.
 */
export function withNarrowCells(page: readonly PdfLine[]): PdfLine[] {
  return page.map((line, i) => {
    const near = page.slice(Math.max(0, i - reach), i + reach + 1).filter((other) => other !== line && isNear(line, other));
    return { ...line, cells: line.cells.flatMap((cell) => splitCell(cell, near)) };
  });
}

function isNear(line: PdfLine, other: PdfLine): boolean {
  return Math.abs(line.y - other.y) < reach * farthestLine * line.size;
}

function splitCell(cell: PdfCell, near: readonly PdfLine[]): PdfCell[] {
  const seams = cell.seams.filter((seam) => isColumn(seam.right, near));
  const starts = [{ at: 0, right: cell.left }, ...seams];
  return starts.map(({ at, right: left }, i) => {
    const next = seams[i];
    return { text: cell.text.slice(at, next?.at), left, right: next?.left ?? cell.right, seams: [] };
  });
}

function isColumn(left: number, near: readonly PdfLine[]): boolean {
  const isThere = (place: number) => Math.abs(place - left) < samePlace;
  if (near.some((line) => line.cells.slice(1).some((cell) => isThere(cell.left)))) return true;
  return near.filter((line) => line.cells.some((cell) => cell.seams.some((seam) => isThere(seam.right)))).length > 1;
}
