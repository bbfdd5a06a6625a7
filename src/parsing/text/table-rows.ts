import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { Cell, MappedText, Row } from '../parsed-document';
import type { Page } from './page';
import { pipeLine } from './table-lines';

const lineBreak = /<br\s{0,9}\/?>/gi;

/** A row that grows line by line: a pipe ends a cell, a line end does not, unless the line is a row by itself. */
export class GrowingRow {
  private readonly finished: Span[][] = [];
  private readonly places: number[] = [];
  private current: Span[] = [];
  private first = -1;
  private last = -1;

  constructor(private readonly page: Page) {}

  get isEmpty(): boolean {
    return this.first === -1;
  }
  /** With the cell that still grows. */
  get cells(): number {
    return this.finished.length + (this.current.length > 0 ? 1 : 0);
  }
  get firstLine(): number {
    return this.first;
  }
  /** The only text of the row so far; undefined when there are several cells or none. */
  get onlyText(): string | undefined {
    const parts = [...this.finished.flat(), ...this.current];
    return parts.length === 1 ? this.page.source.slice(parts[0]!.start, parts[0]!.end) : undefined;
  }

  /** `goesOn`: a framed line is the rest of the row, and its first pipe ends the cell that grows. */
  add(line: number, goesOn = false): void {
    const { lines } = this.page;
    const { pipes, isFramed } = pipeLine(lines, line);
    if (this.isEmpty) this.first = line;
    this.last = line;
    let at = lines.start(line);
    pipes.forEach((pipe, i) => {
      if (!isFramed || goesOn || i > 0) this.endCell(at, pipe);
      at = pipe + 1;
    });
    this.addText(at, lines.end(line));
  }

  /** `startsAt` is the line where the row's span begins when it took over an earlier one. */
  build(startsAt = this.first): Row {
    if (this.current.length > 0) this.endCell(this.current[0]!.start, this.current[0]!.start);
    const cells = this.finished.map((parts, column) => this.cell(parts, column));
    return { start: this.page.lines.start(startsAt), end: this.page.lines.end(this.last), cells };
  }

  private endCell(from: number, pipe: number): void {
    this.addText(from, pipe);
    this.places.push(Math.min(from, pipe));
    this.finished.push(this.current);
    this.current = [];
  }

  private addText(from: number, to: number): void {
    const text = this.page.source.slice(from, to);
    const start = from + (text.length - text.trimStart().length);
    const end = from + text.trimEnd().length;
    if (end > start) this.current.push({ start, end });
  }

  private cell(parts: readonly Span[], column: number): Cell {
    const first = parts[0];
    if (first === undefined) {
      const place = this.places[column] ?? 0;
      const empty = this.page.clean({ start: place, end: place });
      return { column, start: place, end: place, content: empty, lines: [empty] };
    }
    const content = parts.length === 1 ? this.page.clean(first) : this.page.cleanLines(parts);
    return { column, start: first.start, end: parts[parts.length - 1]!.end, content, lines: this.cellLines(parts, content) };
  }

  private cellLines(parts: readonly Span[], content: MappedText): MappedText[] {
    const broken = parts.flatMap((part) => splitAtBreaks(this.page.source, part));
    return broken.length === 1 ? [content] : broken.map((part) => this.page.clean(part));
  }
}

function splitAtBreaks(source: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of allMatches(lineBreak, source.slice(start, end))) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...parts, { start: from, end }];
}
