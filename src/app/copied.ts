import { claimIdOf, contentHash, contentOf, type Document } from '../domain';
import type { Store } from '../store/store';
import { present } from '../util/present';
import { readingOf } from './decisions/correct';
import type { ReadDocument } from './said';

/**
 * A version of its own of an address whose text has become that of another document: named by its bytes and its address, since the
 * bytes alone name the other. It speaks with the voice of the other: a copy is no second one.
 */
export async function copied(store: Store, read: ReadDocument, original: Pick<Document, 'publisher'>): Promise<ReadDocument> {
  const id = `document:${contentHash(read.document.id, read.document.uri)}` as const;
  const { publisher } = original;
  const voice = publisher === undefined ? [] : present(await store.sources([publisher]));
  return {
    ...read,
    document: { ...read.document, id, ...(publisher === undefined ? {} : { publisher }) },
    claims: read.claims.map((claim) => ({ ...claim, id: claimIdOf(id, contentOf(readingOf(claim))), document: id })),
    sources: [...read.sources.filter((source) => source.id !== publisher), ...voice],
  };
}
