import type { ClaimId, Conflict, ConflictId, DataItemId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export function conflictLoaders(store: Store, loading: Loading) {
  return {
    conflict: new Loader<ConflictId, Conflict | undefined>('conflict', loading, (ids, along) => store.conflicts(ids, along)),
    conflictsOfDataItem: new Loader<DataItemId, Conflict[]>('conflictsOfDataItem', loading, (ids, along) =>
      store.conflictsOfDataItems(ids, along),
    ),
    conflictsOfClaim: new Loader<ClaimId, Conflict[]>('conflictsOfClaim', loading, (ids, along) =>
      store.conflictsOfClaims(ids, along),
    ),
  };
}
