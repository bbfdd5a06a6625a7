import type { Span } from './span';

/** The words that say it. `quote` is always exactly `document.text.slice(start, end)`. */
export interface Evidence extends Span {
  readonly quote: string;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  /** Where in a table it stands: table index in the document, row and column from 0, header rows not counted. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column?: number };
  /** Labels of the document's references cited for it, or whose entry it stands in. */
  readonly cites: readonly string[];
}
