import type { PdfLine } from './page-lines';

/** What one must have seen of the whole document to read a page of it. */
export interface PageLayout {
  /** From line to line of running text, in sizes of its letters. */
  readonly leading: number;
  /** 1 for the largest letters, up to 4; undefined for letters not larger than those of the running text. */
  headingLevel(size: number): number | undefined;
  /** Whether the line stands apart at the head or foot of the page and is a page number or repeated on other pages. */
  isRunning(page: readonly PdfLine[], at: number): boolean;
}

const usualLeading = 1.2;
/** Letters must be so much larger than those of most of the text. */
const headingRatio = 1.12;
const deepestLevel = 4;
/** Between a running title and the page's text, in sizes of the title's letters. */
const freeSpace = 1.8;
const pageNumber = /^(?:page\s)?\d{1,4}(?:\s?(?:of|\/|\|)\s?\d{1,4})?$|^[-–—]\s?\d{1,4}\s?[-–—]$/i;

export function layoutOf(pages: readonly (readonly PdfLine[])[]): PageLayout {
  const lines = pages.flat();
  const bodySize = mostOf(lines.map((line) => [rounded(line.size), lengthOf(line)])) ?? 0;
  const larger = new Set(lines.map((line) => rounded(line.size)).filter((size) => size > bodySize * headingRatio));
  const sizes = [...larger].sort((a, b) => b - a);
  const repeated = repeatedLines(pages);
  return {
    leading: leadingOf(pages),
    headingLevel: (size) => {
      const rank = sizes.indexOf(rounded(size));
      return rank === -1 ? undefined : Math.min(deepestLevel, rank + 1);
    },
    isRunning: (page, at) => isAtEdge(page, at) && (repeated.has(shapeOf(page[at]!)) || pageNumber.test(textOf(page[at]!))),
  };
}

function leadingOf(pages: readonly (readonly PdfLine[])[]): number {
  const steps = pages.flatMap((page) =>
    page.slice(1).map((line, i): [number, number] => [rounded((line.y - page[i]!.y) / line.size), 1]),
  );
  return mostOf(steps.filter(([step]) => step > 0.9 && step < 2.2)) ?? usualLeading;
}

/** Shapes of lines at the edges of at least three pages and of every third. */
function repeatedLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.filter((_, at) => isAtEdge(page, at)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([shape]) => shape));
}

/** The highest or the lowest line of the page, with free space between it and the others. */
function isAtEdge(page: readonly PdfLine[], at: number): boolean {
  const { y, size } = page[at]!;
  const distances = page.filter((_, other) => other !== at).map((line) => line.y - y);
  return (
    distances.every((distance) => distance > freeSpace * size) || distances.every((distance) => distance < -freeSpace * size)
  );
}

function shapeOf(line: PdfLine): string {
  return textOf(line).replace(/\d+/g, '#');
}

function textOf(line: PdfLine): string {
  return line.cells.map((cell) => cell.text.trim()).join(' ');
}

function lengthOf(line: PdfLine): number {
  return line.cells.reduce((sum, cell) => sum + cell.text.length, 0);
}

function rounded(size: number): number {
  return Math.round(size * 10) / 10;
}

/** The key with the most weight; of several the first. */
function mostOf(weighed: readonly (readonly [key: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [key, weight] of weighed) weights.set(key, (weights.get(key) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}
