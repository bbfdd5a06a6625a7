import { createHash } from 'node:crypto';
import type { DocumentId, SourceId } from './ids';
import type { Span } from './span';

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'csv' | 'jsonl' | 'pdf';

/** One version of one text. `id` is derived from the content alone (identityOf). */
export interface Document {
  readonly id: DocumentId;
  /** Where it came from: a URL from the front matter, else the `file:` URL of the file. */
  readonly uri: string;
  readonly title: string;
  readonly format: DocumentFormat;
  readonly publisher?: SourceId;
  /** ISO dates, day or coarser, as far as the document tells them. */
  readonly published?: string;
  readonly retrieved?: string;
  /** The whole text as decoded; every evidence span points into it. */
  readonly text: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly references: readonly Reference[];
}

/** What whoever brought a document in said about it; it outranks what the document says itself. */
export interface GivenFacts {
  /** As served: "text/html; charset=utf-8". */
  readonly mediaType?: string;
  readonly uri?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** ISO date, day or coarser. */
  readonly published?: string;
}

/** A document without its text. */
export type DocumentFacts = Omit<Document, 'text'>;

/** An entry of a document's own reference list. */
export interface Reference {
  /** As cited in the text: "1", "18". */
  readonly label: string;
  readonly source: SourceId;
  readonly title: string;
  readonly retrieved?: string;
  /** The whole entry, with whatever it quotes from the cited work. */
  readonly span: Span;
}

/** A document is its content: the same bytes are the same document, wherever they lie. */
export function identityOf(bytes: Uint8Array): Pick<Document, 'id' | 'sha256'> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: `document:${sha256.slice(0, 20)}`, sha256 };
}
