import { tableFrom, type PdfTable } from './find-table';
import type { PageLayout } from './page-layout';
import type { PdfLine } from './page-lines';

/** What a page consists of, from its first line to its last. `running` is a running title or a page number: text, but nothing said. */
export type PagePart =
  | { readonly kind: 'text' | 'running'; readonly lines: readonly PdfLine[] }
  | { readonly kind: 'heading'; readonly lines: readonly PdfLine[]; readonly level: number }
  | ({ readonly kind: 'table' } & PdfTable);

const longestHeading = 150;
const mostHeadingLines = 3;
/** In sizes of the letters: a line as short as this was not broken for want of room. */
const shortestWrapped = 20;

export function partsOf(page: readonly PdfLine[], layout: PageLayout): PagePart[] {
  const parts: PagePart[] = [];
  for (let at = 0; at < page.length;) {
    const part = partFrom(page, at, layout);
    parts.push(part);
    at += part.lines.length;
  }
  return parts;
}

function partFrom(page: readonly PdfLine[], at: number, layout: PageLayout): PagePart {
  if (layout.isRunning(page, at)) return { kind: 'running', lines: [page[at]!] };
  const table = tableFrom(page, at);
  if (table !== undefined) return { kind: 'table', ...table };
  return headingFrom(page, at, layout) ?? { kind: 'text', lines: paragraphFrom(page, at, layout) };
}

/** Letters larger than those of the running text, over a line or a few of the same size. */
function headingFrom(page: readonly PdfLine[], at: number, layout: PageLayout): PagePart | undefined {
  const { size } = page[at]!;
  const level = layout.headingLevel(size);
  if (level === undefined || page[at]!.cells.length > 2) return undefined;
  let to = at + 1;
  while (to < page.length && Math.abs(page[to]!.size - size) < 0.2 && isClose(page[to - 1]!, page[to]!, layout)) to++;
  const lines = page.slice(at, to);
  const text = lines.flatMap((line) => line.cells.map((cell) => cell.text)).join(' ');
  const isTitle = lines.length <= mostHeadingLines && text.length <= longestHeading && /\p{L}/u.test(text);
  return isTitle ? { kind: 'heading', lines, level } : undefined;
}

/** Lines as far as they stand close, in one size; a line all in another font (a title in bold) stands by itself. */
function paragraphFrom(page: readonly PdfLine[], at: number, layout: PageLayout): PdfLine[] {
  let to = at + 1;
  while (to < page.length && goesOn(page, to, layout)) to++;
  return page.slice(at, to);
}

function goesOn(page: readonly PdfLine[], at: number, layout: PageLayout): boolean {
  const above = page[at - 1]!;
  const line = page[at]!;
  const isOtherFont = above.font !== '' && line.font !== '' && above.font !== line.font;
  const isOther = isOtherFont || layout.isRunning(page, at) || layout.headingLevel(line.size) !== undefined;
  if (isOther || (line.cells.length > 1 && tableFrom(page, at) !== undefined)) return false;
  return isClose(above, line, layout) || isNextColumn(above, line);
}

function isClose(above: PdfLine, line: PdfLine, { leading }: PageLayout): boolean {
  const distance = line.y - above.y;
  return distance > 0 && distance < leading * 1.3 * Math.max(above.size, line.size);
}

/** A sentence that goes on at the top of the next column. */
function isNextColumn(above: PdfLine, line: PdfLine): boolean {
  return line.y < above.y && !/[.!?:]["”’)]?$/.test(above.cells.at(-1)!.text) && /^\p{Ll}/u.test(line.cells[0]!.text);
}

/** Whether the line was broken because the first word of the next had no room: `lines` tell how much there is. */
export function isWrapped(lines: readonly PdfLine[], at: number): boolean {
  const line = lines[at]!;
  const next = lines[at + 1];
  const { left, right, text } = line.cells[0]!;
  if (next === undefined || line.cells.length > 1 || next.cells.length > 1) return false;
  if (right - left < shortestWrapped * line.size || next.y < line.y || beginsPair.test(next.cells[0]!.text)) return false;
  const letter = (right - left) / text.length;
  const firstWord = /^\S*/.exec(next.cells[0]!.text.trimStart())![0].length;
  const margin = Math.max(...lines.map((each) => each.cells.at(-1)!.right));
  return right + (firstWord + 1) * letter * 0.9 > margin;
}

const beginsPair = /^\p{L}[^:.]{0,40}:\s|^\s*[•◦▪▫‣·●○∙–—*-]\s|^\s*\(?\d{1,3}[.)]\s/u;
