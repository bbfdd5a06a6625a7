import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { claimLoaders } from '../claims/claim.loader';
import { conflictLoaders } from '../conflicts/conflict.loader';
import { dataItemLoaders } from '../data-items/data-item.loader';
import { decisionLoaders } from '../decisions/decision.loader';
import { documentLoaders } from '../documents/document.loader';
import { listLoaders } from '../lists/list.loader';
import { resolutionLoaders } from '../data-items/resolution.loader';
import { sourceLoaders } from '../sources/source.loader';
import { subjectLoaders } from '../subjects/subject.loader';
import type { Along } from '../../store/along';
import { pastLoaders } from '../facts/past.loader';
import type { Loading } from './loader';
import { ridesAhead } from './look-ahead';
import type { Batches } from './waves';

export type Loaders = ReturnType<typeof loadersOf>;

/** One loader an edge: whatever a query asks of many rows at one level is one batch read of the store. */
export function createLoaders(
  store: Store,
  vocabulary: Vocabulary,
  batches: Batches,
): { readonly loaders: Loaders; readonly loading: Loading } {
  const take: Along['take'] = (edge, key, row) => loaders[edge].prime(key as never, row as never);
  const loading: Loading = {
    ...batches,
    along(aheads) {
      const rides = ridesAhead(aheads, vocabulary);
      const members = loading.reads?.members;
      return rides.length === 0 && members === undefined ? undefined : { rides, members, take };
    },
  };
  const loaders: Loaders = loadersOf(store, vocabulary, loading);
  return { loaders, loading };
}

function loadersOf(store: Store, vocabulary: Vocabulary, loading: Loading) {
  const decided = Object.assign(decisionLoaders(store, loading), pastLoaders(store, vocabulary, loading));
  const verdicts = Object.assign(
    conflictLoaders(store, loading),
    dataItemLoaders(store, loading),
    resolutionLoaders(store, vocabulary, loading),
    decided,
  );
  return Object.assign(
    claimLoaders(store, loading),
    documentLoaders(store, loading),
    Object.assign(sourceLoaders(store, loading), subjectLoaders(store, loading), listLoaders(store, loading)),
    verdicts,
  );
}
