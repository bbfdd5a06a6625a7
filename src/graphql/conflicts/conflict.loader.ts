import type { ClaimId, Conflict, ConflictId, DataItemId } from '../../domain';
import { batchRead } from '../loading/loader';

export const conflictLoaders = {
  conflict: batchRead<ConflictId, Conflict | undefined>(({ store }, ids, along) => store.conflicts(ids, along)),
  conflictsOfDataItem: batchRead<DataItemId, Conflict[]>(({ store }, ids, along) => store.conflictsOfDataItems(ids, along)),
  conflictsOfClaim: batchRead<ClaimId, Conflict[]>(({ store }, ids, along) => store.conflictsOfClaims(ids, along)),
};
