import type { Span } from '../../domain';

/**
 * A text as lines without their surrounding white space and line ends (LF, CRLF or CR). Offsets are kept as numbers, so
 * that a text of millions of lines stays small; `text` is cut out when asked for.
 */
export class TextLines {
  readonly count: number;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly indents: Uint32Array;

  /** The lines of source[from, to). */
  constructor(
    readonly source: string,
    from = 0,
    to = source.length,
  ) {
    const breaks = lineBreaks(source, from, to);
    this.count = breaks.length;
    this.starts = new Uint32Array(this.count);
    this.ends = new Uint32Array(this.count);
    this.indents = new Uint32Array(this.count);
    let start = from;
    breaks.forEach((end, line) => {
      this.measure(line, start, end);
      start = source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    });
  }

  /** First character that is not white space; where the line is blank, its end. */
  start(line: number): number {
    return this.starts[line]!;
  }
  /** After the last character that is not white space. */
  end(line: number): number {
    return this.ends[line]!;
  }
  /** Columns before the first character, a tab being four. */
  indent(line: number): number {
    return this.indents[line]!;
  }
  text(line: number): string {
    return line < this.count ? this.source.slice(this.start(line), this.end(line)) : '';
  }
  length(line: number): number {
    return line < this.count ? this.end(line) - this.start(line) : 0;
  }
  /** Beyond the last line everything is blank. */
  isBlank(line: number): boolean {
    return line < 0 || line >= this.count || this.start(line) === this.end(line);
  }
  span(first: number, last = first): Span {
    return { start: this.start(first), end: this.end(last) };
  }
  /** The first line from here on that is not blank, else `count`. */
  nextFilled(line: number): number {
    while (line < this.count && this.isBlank(line)) line++;
    return line;
  }

  private measure(line: number, start: number, end: number): void {
    let first = start;
    let indent = 0;
    while (first < end && isSpace(this.source.charCodeAt(first))) indent += this.source.charCodeAt(first++) === 9 ? 4 : 1;
    let last = end;
    while (last > first && isSpace(this.source.charCodeAt(last - 1))) last--;
    this.starts[line] = first;
    this.ends[line] = last;
    this.indents[line] = indent;
  }
}

/** Where each line ends, before its line break. */
function lineBreaks(source: string, from: number, to: number): number[] {
  const ends: number[] = [];
  let feed = indexFrom(source, '\n', from);
  let carriage = indexFrom(source, '\r', from);
  for (let end = Math.min(feed, carriage); end < to; end = Math.min(feed, carriage)) {
    ends.push(end);
    const next = carriage + 1 === feed && end === carriage ? end + 2 : end + 1;
    if (feed < next) feed = indexFrom(source, '\n', next);
    if (carriage < next) carriage = indexFrom(source, '\r', next);
  }
  ends.push(to);
  return ends;
}

function indexFrom(source: string, character: string, from: number): number {
  const at = source.indexOf(character, from);
  return at === -1 ? Infinity : at;
}

/** Blanks, tab, no-break space, byte order mark, and the fixed-width spaces. */
function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 9 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 11 ||
    unit === 12 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}
