import type { Span } from '../../domain';
import { frontMatterOf } from '../front-matter';
import type { Block, Cell, ParsedDocument, Row } from '../parsed-document';
import type { BlockReader, Page } from '../text/page';
import { looksLikeHeader } from '../text/read-table';
import { readText } from '../text/read-text';
import type { UnplacedBlock } from '../unplaced';
import type { PdfRow } from './find-table';
import { layoutOf } from './page-layout';
import { linesOf, type PdfCell, type PdfLine } from './page-lines';
import { isWrapped, partsOf, type PagePart } from './page-parts';
import type { PdfContent } from './pdf-pages';
import { withNarrowCells } from './split-cells';

/**
 * The pages of a PDF as one text and its blocks. The text has the PDF's own words and nothing else but white space: a tab parts the cells
 * of a line, a line end what was not broken for want of room alone, a blank line paragraphs, a form feed pages. What the layout tells (tables, headings by size, running titles) becomes
 * blocks here; the rest is read as any text is. A block's outermost section is its page: "page 3".
 */
export function readPdf(content: PdfContent): ParsedDocument {
  const written = new Written();
  const pages = content.pages.map((runs) => withNarrowCells(linesOf(runs)));
  const layout = layoutOf(pages);
  for (const page of pages) written.addPage(partsOf(page, layout));
  const { blocks, references } = readText(written.text, 0, [readerOf(written.known)]);
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const { frontMatter } = frontMatterOf({
    title: title?.type === 'heading' ? title.content.text : content.title,
    publisher: content.author,
    url: undefined,
    published: undefined,
    retrieved: undefined,
  });
  return {
    format: 'pdf',
    text: written.text,
    frontMatter,
    blocks: blocks.map((block) => onItsPage(block, written.pageStarts)),
    references,
    messages: [],
  };
}

/** A part of a page and where its cells stand in the text. */
interface Known {
  readonly part: PagePart;
  readonly places: ReadonlyMap<PdfCell, Span>;
}

/** The text as it grows, with what the layout told of it, by the offset where that begins. */
class Written {
  text = '';
  readonly pageStarts: number[] = [];
  readonly known = new Map<number, Known>();

  addPage(parts: readonly PagePart[]): void {
    if (this.pageStarts.length > 0) this.text += '\f';
    this.pageStarts.push(this.text.length);
    for (const part of parts) this.addPart(part);
  }

  private addPart(part: PagePart): void {
    const start = this.text.length;
    const places = new Map<PdfCell, Span>();
    part.lines.forEach(({ cells }, at) => {
      cells.forEach((cell, i) => {
        if (i > 0) this.text += '\t';
        places.set(cell, this.write(cell.text.trim()));
      });
      this.text += part.kind === 'text' && isWrapped(part.lines, at) ? ' ' : '\n';
    });
    this.text += '\n';
    if (part.kind !== 'text') this.known.set(start, { part, places });
  }

  private write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }
}

/** Reads what the layout told of, where it begins. */
function readerOf(known: ReadonlyMap<number, Known>): BlockReader {
  return (page, line) => {
    const found = known.get(page.lines.start(line));
    if (found === undefined) return undefined;
    const block = blockOf(page, line, found);
    return { next: line + found.part.lines.length, blocks: block === undefined ? [] : [block] };
  };
}

function blockOf(page: Page, line: number, { part, places }: Known): UnplacedBlock | undefined {
  const span = page.lines.span(line, line + part.lines.length - 1);
  switch (part.kind) {
    case 'heading':
      return {
        type: 'heading',
        level: part.level,
        ...span,
        content: page.cleanLines(part.lines.map((_, i) => page.lines.span(line + i))),
      };
    case 'table': {
      const columns = Math.max(...part.rows.flat().map(({ column }) => column + 1));
      const rows = part.rows.map((row) => rowOf(page, row, { columns, places }));
      const hasHeader = looksLikeHeader(rows[0]!, rows.slice(1)) || hasOwnFont(part.lines);
      return {
        type: 'table',
        ...span,
        index: 0,
        header: hasHeader ? rows[0]!.cells : [],
        rows: hasHeader ? rows.slice(1) : rows,
      };
    }
    case 'running':
    case 'text':
      return undefined;
  }
}

/** The first line is all in a font that the last one is not in: a header in bold. */
function hasOwnFont(lines: readonly PdfLine[]): boolean {
  return lines[0]!.font !== '' && lines.at(-1)!.font !== lines[0]!.font;
}

function rowOf(page: Page, row: PdfRow, table: { readonly columns: number; readonly places: Known['places'] }): Row {
  const cells: Cell[] = [];
  let end = table.places.get(row[0]!.cell)!.start;
  for (let column = 0; column < table.columns; column++) {
    const spans = row.filter((each) => each.column === column).map(({ cell }) => table.places.get(cell)!);
    cells.push(cellOf(page, column, spans.length === 0 ? [{ start: end, end }] : spans));
    end = Math.max(end, spans.at(-1)?.end ?? 0);
  }
  return { start: Math.min(...cells.map((cell) => cell.start)), end, cells };
}

function cellOf(page: Page, column: number, spans: readonly Span[]): Cell {
  const lines = spans.map((span) => page.clean(span));
  const content = spans.length === 1 ? lines[0]! : page.cleanLines(spans);
  return { column, start: spans[0]!.start, end: spans.at(-1)!.end, content, lines };
}

function onItsPage(block: Block, pageStarts: readonly number[]): Block {
  const page = pageStarts.findLastIndex((start) => start <= block.start) + 1;
  return { ...block, section: [`page ${page}`, ...block.section] };
}
