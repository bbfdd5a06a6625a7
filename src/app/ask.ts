import { questionsOf, type Question } from '../reconciliation';
import type { Store } from '../store/store';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { conflictsIn, gatherOnly } from './gather';

export interface AskOptions {
  /** Slots in dispute beyond which nothing is asked: each answer that is tried judges all of them again. */
  readonly most?: number;
}

export class TooMuchOpenError extends Error {}

/**
 * The decisions that would settle most slots, most first; among equals the one on the heavier conflict. Writes nothing. Throws
 * TooMuchOpenError where more is in dispute than was allowed for.
 */
export async function ask(store: Store, vocabulary: Vocabulary, { most = Infinity }: AskOptions = {}): Promise<Question[]> {
  const conflicts = await conflictsIn(store, { status: 'OPEN' });
  const slots = unique(conflicts.map((conflict) => conflict.dataItem));
  if (slots.length > most)
    throw new TooMuchOpenError(
      `${slots.length} slots are in dispute; up to ${most} can be asked about here, and all of them by the command "claimgraph ask".`,
    );
  const disputed = present(await store.dataItems(slots));
  return questionsOf(await gatherOnly(store, vocabulary, disputed, await store.decisions()));
}
