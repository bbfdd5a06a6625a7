import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { claimLoaders } from './claim.loader';
import { conflictLoaders } from './conflict.loader';
import { dataItemLoaders } from './data-item.loader';
import { decisionLoaders } from './decision.loader';
import { documentLoaders } from './document.loader';
import { resolutionLoaders } from './resolution.loader';
import { sourceLoaders } from './source.loader';
import { subjectLoaders } from './subject.loader';
import type { Batches } from './waves';

export type Loaders = ReturnType<typeof createLoaders>;

/** One loader an edge: whatever a query asks of many rows at one level is one batch read of the store. */
export function createLoaders(store: Store, vocabulary: Vocabulary, batches: Batches) {
  return {
    ...claimLoaders(store, batches),
    ...conflictLoaders(store, batches),
    ...dataItemLoaders(store, batches),
    ...decisionLoaders(store, batches),
    ...documentLoaders(store, batches),
    ...resolutionLoaders(store, vocabulary, batches),
    ...sourceLoaders(store, batches),
    ...subjectLoaders(store, batches),
  };
}
