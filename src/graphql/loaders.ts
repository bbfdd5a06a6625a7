import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { claimLoaders } from './claim.loader';
import { conflictLoaders } from './conflict.loader';
import { dataItemLoaders } from './data-item.loader';
import { decisionLoaders } from './decision.loader';
import { documentLoaders } from './document.loader';
import { listLoaders } from './list.loader';
import { resolutionLoaders } from './resolution.loader';
import { sourceLoaders } from './source.loader';
import { subjectLoaders } from './subject.loader';
import type { Loading } from './loader';

export type Loaders = ReturnType<typeof createLoaders>;

/** One loader an edge: whatever a query asks of many rows at one level is one batch read of the store. */
export function createLoaders(store: Store, vocabulary: Vocabulary, loading: Loading) {
  return {
    ...claimLoaders(store, loading),
    ...conflictLoaders(store, loading),
    ...dataItemLoaders(store, loading),
    ...decisionLoaders(store, loading),
    ...listLoaders(store, loading),
    ...documentLoaders(store, loading),
    ...resolutionLoaders(store, vocabulary, loading),
    ...sourceLoaders(store, loading),
    ...subjectLoaders(store, loading),
  };
}
