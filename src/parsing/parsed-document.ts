import type { DocumentFormat, Message, Span } from '../domain';

/** A document read into blocks. Every block can say where each of its characters stands in the source text. */
export interface ParsedDocument {
  readonly format: DocumentFormat;
  /** The decoded source, whole: spans point into it. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** In document order, flat; a block's `section` tells its headings. */
  readonly blocks: readonly Block[];
  readonly references: readonly ParsedReference[];
  readonly messages: readonly Message[];
}

/** As far as the document tells. Dates ISO, day or coarser. */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  readonly retrieved?: string;
}

/**
 * Text without markup, which knows where it came from. Markdown links, HTML tags and entities are gone from `text`;
 * `sourceSpan` maps back, so that a quote is always a slice of the source.
 */
export interface MappedText {
  readonly text: string;
  /** Source offsets of text[start, end): from the first character's place to the end of the last one's. */
  sourceSpan(start: number, end: number): Span;
  /** A part that still knows its place. */
  slice(start: number, end: number): MappedText;
}

export type Block = Heading | Paragraph | ListItem | KeyValue | Table | Code;

interface Placed extends Span {
  /** Headings above, outermost first, as clean text. */
  readonly section: readonly string[];
}
export interface Heading extends Placed {
  readonly type: 'heading';
  readonly level: number;
  readonly content: MappedText;
}
export interface Paragraph extends Placed {
  readonly type: 'paragraph';
  readonly content: MappedText;
  /** Set when the paragraph stands in an entry of the reference list. */
  readonly reference?: string;
}
export interface ListItem extends Placed {
  readonly type: 'list-item';
  readonly content: MappedText;
  readonly depth: number;
}
/** "Context window: 128,000 tokens", also several on one line parted by "·" or "|", and HTML's dt/dd. */
export interface KeyValue extends Placed {
  readonly type: 'key-value';
  readonly key: MappedText;
  readonly value: MappedText;
}
export interface Table extends Placed {
  readonly type: 'table';
  /** From 0, in document order. */
  readonly index: number;
  readonly caption?: string;
  /** Empty when the table has no header row. Header cells split over lines are already joined. */
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}
export interface Row extends Span {
  readonly cells: readonly Cell[];
}
/** `column` counts from 0 with spans resolved; a cell that spans rows or columns appears at each place it covers. */
export interface Cell extends Span {
  readonly column: number;
  readonly content: MappedText;
  /** The lines of a many-line cell ("Image input", "Text input"), else one. */
  readonly lines: readonly MappedText[];
}
export interface Code extends Placed {
  readonly type: 'code';
  readonly content: MappedText;
}

export interface ParsedReference extends Span {
  readonly label: string;
  readonly title: string;
  readonly retrieved?: string;
  readonly url?: string;
}
