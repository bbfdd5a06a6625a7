import type { DataItemId, Revision } from '../domain';
import { neighboursOf, reconcile } from '../reconciliation';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';

/** Slots judged in one go: bounds memory; a chunk is one transaction. */
const CHUNK = 2_000;

/** Judges every slot whose claims changed since its last verdict. A slot is judged together with the slots that it is compared with. */
export async function reconcileStale(
  store: Store,
  vocabulary: Vocabulary,
  options: { readonly cause: Revision['cause']; readonly now: () => string; readonly onProgress?: (done: number, all: number) => void },
): Promise<number> {
  const stale = await store.staleDataItems();
  for (let start = 0; start < stale.length; start += CHUNK) {
    await reconcileDataItems(store, vocabulary, stale.slice(start, start + CHUNK), { cause: options.cause, at: options.now() });
    options.onProgress?.(Math.min(start + CHUNK, stale.length), stale.length);
  }
  return stale.length;
}
