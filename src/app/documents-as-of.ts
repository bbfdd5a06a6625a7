import type { DocumentFacts } from '../domain';
import type { Store } from '../store/store';

/** A version that had been put at an earlier revision. */
export interface DocumentAsItWas {
  readonly document: DocumentFacts;
  /** Whether it was the one of its address that counted. */
  readonly isCurrent: boolean;
  /** The revision that put it last until then. */
  readonly added: number;
}

export async function documentsAsOf(store: Store, revision: number): Promise<DocumentAsItWas[]> {
  const { documents, put } = await store.asOf(revision);
  const versions = [...put];
  const facts = await store.documentFacts(versions.map(([id]) => id));
  return versions.flatMap(([id, added], place) => {
    const document = facts[place];
    return document === undefined ? [] : [{ document, isCurrent: documents.has(id), added }];
  });
}
