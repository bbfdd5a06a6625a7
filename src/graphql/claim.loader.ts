import DataLoader from 'dataloader';
import { canonicalJson, type Claim, type ClaimId, type DataItemId } from '../domain';
import type { ClaimOwners, Page, Paged, Store } from '../store/store';
import { alike } from './alike';
import type { Batches } from './waves';

/** One owner of claims, and which of its claims. */
export interface OwnerAsked {
  readonly id: string;
  readonly owner: Omit<ClaimOwners, 'ids'>;
}
export interface ClaimPageAsked extends OwnerAsked {
  readonly page: Page;
}

export function claimLoaders(store: Store, batches: Batches) {
  return {
    claim: new DataLoader<ClaimId, Claim | undefined>((ids) => store.claims(ids), batches),
    claimsOfDataItem: new DataLoader<DataItemId, Claim[]>((ids) => store.claimsOfDataItems(ids), batches),
    claimPage: new DataLoader<ClaimPageAsked, Paged<Claim>, string>((asked) => pagesOf(store, asked), {
      ...batches,
      cacheKeyFn: canonicalJson,
    }),
    claimCount: new DataLoader<OwnerAsked, number, string>((asked) => countsOf(store, asked), {
      ...batches,
      cacheKeyFn: canonicalJson,
    }),
  };
}

function pagesOf(store: Store, asked: readonly ClaimPageAsked[]): Promise<(Paged<Claim> | Error)[]> {
  return alike(
    asked,
    ({ owner, page }) => [owner, page],
    (group) => store.pageClaimsOf({ ...group[0].owner, ids: idsOf(group) }, group[0].page),
  );
}

function countsOf(store: Store, asked: readonly OwnerAsked[]): Promise<(number | Error)[]> {
  return alike(
    asked,
    ({ owner }) => owner,
    (group) => store.countClaimsOf({ ...group[0].owner, ids: idsOf(group) }),
  );
}

function idsOf(asked: readonly OwnerAsked[]): string[] {
  return asked.map(({ id }) => id);
}
