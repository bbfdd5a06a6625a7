import type { Span } from '../../domain';
import { verbatimText, type PiecedText } from '../mapped-text';
import type { Reading } from '../unplaced';
import { inlineMarkdown, inlineMarkdownOfLines } from './inline-markdown';
import { runFrom, type Run } from './running-text';
import { ruleColumns } from './table-lines';
import { TextLines } from './text-lines';

/** A text laid out in lines, with what one must have seen of the whole to read a part. */
export class Page {
  readonly lines: TextLines;
  /** Names of link definitions, lower case. */
  readonly definitions: ReadonlySet<string>;
  private readonly rules: readonly number[];
  private tableEnds: readonly number[] | undefined;
  private lastRun: Run = { from: 0, to: 0 };

  constructor(
    readonly source: string,
    from = 0,
    to = source.length,
  ) {
    this.lines = new TextLines(source, from, to);
    this.definitions = definitionsOf(this.lines);
    this.rules = rulesOf(this.lines);
  }

  /** As it stands: code. */
  verbatim({ start, end }: Span): PiecedText {
    return verbatimText(this.source, start, end);
  }

  /** The run of plain lines that the line is in, as far as it was looked at from its beginning. */
  run(line: number): Run {
    if (line < this.lastRun.from || line >= this.lastRun.to) this.lastRun = runFrom(this, line);
    return this.lastRun;
  }

  /** Without its markup. */
  clean({ start, end }: Span): PiecedText {
    return inlineMarkdown(this.source, start, end, this.definitions);
  }

  /** Stretches of several lines as one running text. */
  cleanLines(spans: readonly Span[]): PiecedText {
    return inlineMarkdownOfLines(this.source, spans, this.definitions);
  }

  /** The first rule of a table ("|---|---|") at or after the line; Infinity where none follows. */
  nextRule(line: number): number {
    return firstFrom(this.rules, line);
  }

  /** Where the first HTML table that ends after the offset ends; Infinity where none does. */
  nextTableEnd(offset: number): number {
    this.tableEnds ??= [...this.source.matchAll(/<\/table\s{0,9}>/gi)].map((tag) => tag.index + tag[0].length);
    return firstFrom(this.tableEnds, offset);
  }
}

/** The first of rising numbers that is not below `least`, by halving. */
function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? Infinity;
}

/** What the reader knows of the lines before. */
export interface Before {
  /** Whether the line can begin something: it is the first, or a blank line, a heading, a table or a finished sentence stands before it. */
  readonly atBoundary: boolean;
  /** Nothing but blank lines so far. */
  readonly isFirst: boolean;
  /** Text of the first heading, which some pages repeat. */
  readonly title: string | undefined;
  /** Level of the last heading with a mark of its own ("##"); 0 where there was none. */
  readonly markedLevel: number;
  /** The block before was a heading read from its shape. */
  readonly afterBareHeading: boolean;
  readonly inReferences: boolean;
  /** Entries of the reference list so far. */
  readonly referenceCount: number;
}

/** Reads what begins at a line, or undefined where it is not this reader's. `next` is the line after it. */
export type BlockReader = (page: Page, line: number, before: Before) => LineReading | undefined;

export interface LineReading extends Reading {
  readonly next: number;
}

export const definition = /^\[([^\]^][^\]]{0,200})\]:\s{0,9}(\S+)/;

function rulesOf(lines: TextLines): readonly number[] {
  const rules: number[] = [];
  for (let line = 0; line < lines.count; line++) if (ruleColumns(lines, line) !== undefined) rules.push(line);
  return rules;
}

function definitionsOf(lines: TextLines): ReadonlySet<string> {
  const names = new Set<string>();
  for (let line = 0; line < lines.count; line++) {
    if (lines.source[lines.start(line)] !== '[') continue;
    const name = definition.exec(lines.text(line).slice(0, 500))?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names;
}
