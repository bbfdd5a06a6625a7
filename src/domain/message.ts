import type { Span } from './span';

/** A problem in a document or a file of data; collected, never thrown. */
export interface Message {
  readonly severity: 'error' | 'warning' | 'info';
  /** kebab-case and stable: "front-matter-malformed". */
  readonly rule: string;
  readonly reason: string;
  readonly span?: Span;
  /** 1-based, when there is a place to point at. */
  readonly line?: number;
  readonly column?: number;
}
