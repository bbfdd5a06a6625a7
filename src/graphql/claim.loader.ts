import DataLoader from 'dataloader';
import type { Claim, ClaimId, DataItemId, DocumentId } from '../domain';
import type { Store } from '../store/store';

export function claimLoaders(store: Store) {
  return {
    claim: new DataLoader<ClaimId, Claim | undefined>((ids) => store.claims(ids)),
    claimsOfDataItem: new DataLoader<DataItemId, Claim[]>((ids) => store.claimsOfDataItems(ids)),
    claimsOfDocument: new DataLoader<DocumentId, Claim[]>((ids) => store.claimsOfDocuments(ids)),
  };
}
