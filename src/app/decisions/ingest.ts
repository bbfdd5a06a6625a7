import type { Decision, Document, DocumentId } from '../../domain';
import { signed } from './sign';

/** Who hands a document in, and why. */
export interface HandedIn {
  readonly author: string;
  readonly reason: string;
  /** The revision that they saw. */
  readonly basedOn: number;
}

/** What of an ingestion its undoing needs: the version that was the current one. */
export interface IngestionDetail {
  readonly uri: string;
  /** The document itself where it was only read again; left out where the address was new. */
  readonly before?: DocumentId;
}

/** On record with the document, in one write. */
export function ingestionOf(
  { id, uri, publisher }: Document,
  before: DocumentId | undefined,
  { author, reason, basedOn }: HandedIn,
  { at, decisions }: { readonly at: string; readonly decisions: readonly Decision[] },
): Decision {
  const detail: IngestionDetail = { uri, ...(before === undefined ? {} : { before }) };
  const about = [id, ...(publisher === undefined ? [] : [publisher])];
  return signed({ act: 'ingest', target: id, detail: { ...detail }, about, author, reason, at, basedOn }, decisions);
}
