import { questionsOf, type Question } from '../reconciliation';
import type { Store } from '../store/store';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { conflictsIn, gatherOnly } from './gather';

/** The decisions that would settle most slots, most first; among equals the one on the heavier conflict. Writes nothing. */
export async function ask(store: Store, vocabulary: Vocabulary): Promise<Question[]> {
  const conflicts = await conflictsIn(store, { status: 'OPEN' });
  const disputed = present(await store.dataItems(unique(conflicts.map((conflict) => conflict.dataItem))));
  return questionsOf(await gatherOnly(store, vocabulary, disputed, await store.decisions()));
}
