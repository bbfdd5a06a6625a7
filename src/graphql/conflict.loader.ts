import DataLoader from 'dataloader';
import type { ClaimId, Conflict, ConflictId, DataItemId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function conflictLoaders(store: Store, batches: Batches) {
  return {
    conflict: new DataLoader<ConflictId, Conflict | undefined>((ids) => store.conflicts(ids), batches),
    conflictsOfDataItem: new DataLoader<DataItemId, Conflict[]>((ids) => store.conflictsOfDataItems(ids), batches),
    conflictsOfClaim: new DataLoader<ClaimId, Conflict[]>((ids) => store.conflictsOfClaims(ids), batches),
  };
}
