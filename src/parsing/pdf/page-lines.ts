import type { PdfRun } from './pdf-pages';

/** Runs that follow one another without a gap that a word space could not fill. */
export interface PdfCell {
  text: string;
  readonly left: number;
  right: number;
  /** Where it may be two cells after all, from left to right. */
  readonly seams: readonly Seam[];
}

/** A gap wider than most word spaces: between its ends, before the character `at` of the cell's text. */
export interface Seam {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  /** Of its foot, from the page's top. */
  readonly y: number;
  size: number;
  /** Of its first letters; '' once another font joins in. */
  font: string;
  cells: PdfCell[];
}

interface GrowingCell extends PdfCell {
  readonly seams: Seam[];
}
interface GrowingLine extends PdfLine {
  cells: GrowingCell[];
}

/** In sizes of the letters. A gap as wide as `cellGap` parts cells, since not even justified text has it. */
const wordGap = 0.12;
const seamGap = 0.3;
const cellGap = 1.3;
const sameLine = 0.45;
const lookBack = 8;
const mark = /^(?:[•◦▪▫‣·●○∙–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/;

/**
 * The lines of a page in the order in which it is drawn, which is that of reading: down one column, then down the next. A run beside
 * one of the last lines belongs to it, since some programs draw a table cell by cell, each with all of its lines.
 */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: GrowingLine[] = [];
  for (const drawn of runs) {
    const run = { ...drawn, text: drawn.text.replace(/[\s\p{Cc}]+/gu, ' ') };
    if (run.text === ' ') continue;
    const line = lineOf(lines, run);
    if (line === undefined) lines.push(beginLine(run));
    else addRun(line, run);
  }
  return lines;
}

function beginLine(run: PdfRun): GrowingLine {
  return { y: run.y, size: run.size, font: run.font, cells: [beginCell(run)] };
}

function beginCell({ text, x, width }: PdfRun): GrowingCell {
  return { text, left: x, right: x + width, seams: [] };
}

function lineOf(lines: readonly GrowingLine[], run: PdfRun): GrowingLine | undefined {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - lookBack); i--) {
    if (isBeside(lines[i]!, run)) return lines[i];
  }
  return undefined;
}

function isBeside(line: PdfLine, run: PdfRun): boolean {
  const size = Math.max(line.size, run.size);
  return Math.abs(line.y - run.y) < sameLine * size && run.x > line.cells.at(-1)!.right - 0.5 * size;
}

function addRun(line: GrowingLine, run: PdfRun): void {
  const cell = line.cells.at(-1)!;
  const gap = (run.x - cell.right) / Math.max(line.size, run.size);
  if (gap >= cellGap && !mark.test(cell.text)) line.cells.push(beginCell(run));
  else {
    // A raised figure is a citation or a note: it must not lengthen the figure before it.
    const isRaised = run.size < 0.85 * line.size && /^\d/.test(run.text) && /\d$/.test(cell.text);
    const isParted = /\s$/.test(cell.text) || /^\s/.test(run.text);
    if (gap >= seamGap && !mark.test(cell.text)) cell.seams.push({ at: cell.text.length, left: cell.right, right: run.x });
    cell.text += (!isParted && (gap > wordGap || isRaised) ? ' ' : '') + run.text;
    cell.right = run.x + run.width;
  }
  if (run.font !== line.font) line.font = '';
  line.size = Math.max(line.size, run.size);
}
