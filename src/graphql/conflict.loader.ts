import DataLoader from 'dataloader';
import type { ClaimId, Conflict, ConflictId, DataItemId } from '../domain';
import type { Store } from '../store/store';

export function conflictLoaders(store: Store) {
  return {
    conflict: new DataLoader<ConflictId, Conflict | undefined>((ids) => store.conflicts(ids)),
    conflictsOfDataItem: new DataLoader<DataItemId, Conflict[]>((ids) => store.conflictsOfDataItems(ids)),
    conflictsOfClaim: new DataLoader<ClaimId, Conflict[]>((ids) => store.conflictsOfClaims(ids)),
  };
}
