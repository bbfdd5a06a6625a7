import DataLoader from 'dataloader';
import type { Claim, ClaimId, DataItemId, DocumentId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function claimLoaders(store: Store, batches: Batches) {
  return {
    claim: new DataLoader<ClaimId, Claim | undefined>((ids) => store.claims(ids), batches),
    claimsOfDataItem: new DataLoader<DataItemId, Claim[]>((ids) => store.claimsOfDataItems(ids), batches),
    claimsOfDocument: new DataLoader<DocumentId, Claim[]>((ids) => store.claimsOfDocuments(ids), batches),
  };
}
