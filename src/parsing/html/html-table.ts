import { changed } from '../../util/changed';
import type { Cell, Row } from '../parsed-document';
import { joinTexts, type PiecedText } from '../mapped-text';
import type { UnplacedBlock } from '../unplaced';
import { blockNames, type HtmlElement, type HtmlNode } from './html-tree';
import { InlineHtml, inlineText } from './inline-html';
import { isSilent } from './main-content';

type UnplacedTable = Extract<UnplacedBlock, { type: 'table' }>;

/** Cells that spans may add to one table; beyond it a span counts as one cell. */
const mostRepeats = 20_000;
const widestSpan = 100;

/** A table with its spans resolved. Undefined for one that only lays out a page: of a single cell, or with a table in it. */
export function readHtmlTable(source: string, element: HtmlElement): UnplacedTable | undefined {
  const found = rowsOf(element);
  if (isLayout(found)) return undefined;
  const rows = new Grid(source).fill(found);
  const headerRows = countHeaderRows(source, found);
  const caption = element.children.find((child) => child.kind === 'element' && child.name === 'caption');
  const text = caption?.kind === 'element' ? inlineText(source, caption).text : '';
  return {
    type: 'table',
    start: element.start,
    end: element.end,
    index: 0,
    header: joinHeader(rows.slice(0, headerRows)),
    rows: rows.slice(headerRows),
    ...(text === '' ? {} : { caption: text }),
  };
}

/** Cells whose texts can be joined. */
interface ReadCell extends Cell {
  readonly content: PiecedText;
}
interface ReadRow extends Row {
  readonly cells: readonly ReadCell[];
}
interface FoundRow {
  readonly element: HtmlElement;
  readonly cells: readonly HtmlElement[];
  readonly isInHead: boolean;
}

function rowsOf(table: HtmlElement, isInHead = false): FoundRow[] {
  return table.children
    .flatMap((child): FoundRow[] => {
      if (child.kind === 'text' || isSilent(child, true)) return [];
      if (child.name === 'tr') return [{ element: child, cells: cellsOf(child), isInHead }];
      return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child, child.name === 'thead') : [];
    })
    .filter((row) => row.cells.length > 0);
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'),
  );
}

function isLayout(rows: readonly FoundRow[]): boolean {
  if (rows.length === 0 || (rows.length === 1 && rows[0]!.cells.length === 1)) return true;
  return rows.some((row) => row.cells.some(holdsTable));
}

function holdsTable(element: HtmlElement): boolean {
  return element.children.some((child) => child.kind === 'element' && (child.name === 'table' || holdsTable(child)));
}

/**
 * Rows in <thead>, else the first rows that are all <th>, up to one that heads a group of rows, else a first row that shows itself as one: in
 * bold letters, or with nothing over the labels of the rows. A table of headings alone has none.
 */
function countHeaderRows(source: string, rows: readonly FoundRow[]): number {
  const inHead = rows.findIndex((row) => !row.isInHead);
  if (inHead !== 0) return inHead === -1 ? rows.length : inHead;
  const first = rows.findIndex((row) => !row.cells.every((cell) => cell.name === 'th'));
  if (first === -1) return 0;
  const groups = rows.slice(1, first).findIndex((row) => row.cells.length === 1);
  if (groups !== -1) return groups + 1;
  return first === 0 && looksLikeHeader(source, rows) ? 1 : first;
}

/** Takes: "<td></td><td>Foo 2</td>", "<td><b>Model</b></td><td><b>Context</b></td>". Refuses: rows that are all bold, or all without a label. */
function looksLikeHeader(source: string, [first, second]: readonly FoundRow[]): boolean {
  if (!first || !second || first.cells.length < 2) return false;
  const isNaming = ({ cells }: FoundRow) =>
    isBlank(source, cells[0]) || cells.every((cell) => isBlank(source, cell) || isBold(source, cell));
  return isNaming(first) && !isNaming(second) && first.cells.slice(1).every((cell) => !isBlank(source, cell));
}

function isBlank(source: string, node: HtmlNode | undefined): boolean {
  if (!node) return true;
  return node.kind === 'text'
    ? source.slice(node.start, node.end).trim() === ''
    : node.children.every((child) => isBlank(source, child));
}

/** Nothing in it but bold letters, in whatever boxes. */
function isBold(source: string, element: HtmlElement): boolean {
  const [only, ...others] = element.children.filter((child) => !isBlank(source, child));
  if (only?.kind !== 'element' || others.length > 0) return false;
  return only.name === 'strong' || only.name === 'b' || isBold(source, only);
}

/** Header cells one over the other are one: "Price per 1M tokens Input". */
function joinHeader(rows: readonly ReadRow[]): Cell[] {
  if (rows.length <= 1) return [...(rows[0]?.cells ?? [])];
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const stacked = rows.flatMap((row) => row.cells[column] ?? []);
    const distinct = stacked.filter(
      (cell, i) => cell.content.text !== '' && stacked.findIndex((other) => other.start === cell.start) === i,
    );
    const parts = distinct.length === 0 ? stacked.slice(0, 1) : distinct;
    const content = joinTexts(parts.map((cell) => cell.content));
    return { column, start: parts[0]!.start, end: parts[parts.length - 1]!.end, content, lines: [content] };
  });
}

/** Lays cells out in columns; a cell that spans rows or columns stands at each place that it covers. */
class Grid {
  private repeats = 0;
  private hanging = new Map<number, { readonly cell: ReadCell; rows: number }>();

  constructor(private readonly source: string) {}

  fill(rows: readonly FoundRow[]): ReadRow[] {
    return rows.map((row) => ({ start: row.element.start, end: row.element.end, cells: this.row(row) }));
  }

  private row(row: FoundRow): ReadCell[] {
    const cells: ReadCell[] = [];
    for (const element of row.cells) {
      this.takeHanging(cells);
      this.place(cells, element);
    }
    this.takeHanging(cells);
    return cells;
  }

  private place(cells: ReadCell[], element: HtmlElement): void {
    const read = readCell(this.source, element);
    const width = this.span(element, 'colspan');
    const height = this.span(element, 'rowspan');
    for (let i = 0; i < width; i++) {
      const cell = changed(read, { column: cells.length });
      if (height > 1) this.hanging.set(cells.length, { cell, rows: height - 1 });
      cells.push(cell);
    }
  }

  private takeHanging(cells: ReadCell[]): void {
    for (let above = this.hanging.get(cells.length); above !== undefined; above = this.hanging.get(cells.length)) {
      if (--above.rows === 0 || ++this.repeats > mostRepeats) this.hanging.delete(cells.length);
      cells.push(above.cell);
    }
  }

  private span(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
    const written = Number.parseInt(element.attributes.get(name) ?? '1', 10);
    const span = Number.isNaN(written) || written < 1 ? 1 : Math.min(written, name === 'colspan' ? widestSpan : 5_000);
    if (name === 'colspan') this.repeats += span - 1;
    return this.repeats > mostRepeats ? 1 : span;
  }
}

function readCell(source: string, element: HtmlElement): ReadCell {
  const lines = cellLines(source, element);
  const content = lines.length === 1 ? lines[0]! : inlineText(source, element);
  const { start, end } = content.sourceSpan(0, content.text.length);
  return { column: 0, start, end, content, lines };
}

/** Lines as blocks and <br> break them; an empty cell has one empty line. An image alone speaks by its description. */
function cellLines(source: string, element: HtmlElement): PiecedText[] {
  const lines: PiecedText[] = [];
  const inline = new InlineHtml(source);
  const flush = () => {
    const line = inline.take();
    if (line !== undefined) lines.push(line);
  };
  const walk = (parent: HtmlElement) => {
    for (const child of parent.children) {
      if (child.kind === 'text') inline.addText(child);
      else if (child.name === 'img') describeImage(inline, child);
      else if (isSilent(child, true)) continue;
      else if (blockNames.has(child.name) || child.name === 'br') {
        flush();
        walk(child);
        flush();
      } else if (holdsBreak(child)) walk(child);
      else inline.addElement(child);
    }
  };
  walk(element);
  flush();
  return lines.length === 0 ? [inlineText(source, element)] : lines;
}

function describeImage(inline: InlineHtml, image: HtmlElement): void {
  const description = image.attributes.get('alt')?.trim() ?? '';
  if (description !== '' && description.length <= 40) inline.replace(description, image.start, image.end);
}

function holdsBreak(element: HtmlElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' &&
      (child.name === 'br' || child.name === 'img' || blockNames.has(child.name) || holdsBreak(child)),
  );
}
