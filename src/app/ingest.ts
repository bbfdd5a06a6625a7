import type { DocumentId, Message } from '../domain';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { readDocument } from './read-document';

export interface IngestOutcome {
  /** Undefined when the bytes could not be read. */
  readonly document?: DocumentId;
  readonly uri: string;
  readonly title?: string;
  readonly status: 'new' | 'unchanged' | 'supersedes' | 'refused';
  readonly claims: number;
  /** Values that no claim was made of. */
  readonly refused: number;
  readonly messages: readonly Message[];
}

/**
 * One document into the graph, whole or not at all. The same bytes again change nothing; other bytes under the same uri
 * supersede the version that was current. Reconciling what it touched (reconcileStale) is the caller's next step.
 */
export async function ingest(
  store: Store,
  vocabulary: Vocabulary,
  input: { readonly bytes: Uint8Array; readonly path: string; readonly at: string },
): Promise<IngestOutcome> {
  const read = readDocument(input.bytes, input.path, vocabulary);
  if (!('document' in read)) {
    return { uri: input.path, status: 'refused', claims: 0, refused: 0, messages: read.messages };
  }
  const { document, claims, subjects, sources, dataItems, refusals, messages } = read;
  const said = { document: document.id, uri: document.uri, title: document.title, refused: refusals.length, messages };
  const [current] = await store.currentDocuments([document.uri]);
  if (current === document.id) return { ...said, status: 'unchanged', claims: claims.length };
  const supersedes = current === undefined ? {} : { supersedes: current };
  await store.putDocument({ ...input, document, sources, subjects, dataItems, claims, ...supersedes });
  return { ...said, status: current === undefined ? 'new' : 'supersedes', claims: claims.length };
}
