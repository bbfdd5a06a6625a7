import { type Claim, type ClaimId, type DataItemId } from '../../domain';
import type { Along, ClaimPageAsked, OwnerAsked } from '../../store/along';
import type { Paged } from '../../store/port/page-reads';
import type { Store } from '../../store/store';
import { alike } from './alike';
import { batchRead } from '../loading/loader';

export const claimLoaders = {
  claim: batchRead<ClaimId, Claim | undefined>(({ store }, ids, along) => store.claims(ids, along)),
  claimsOfDataItem: batchRead<DataItemId, Claim[]>(({ store }, ids, along) => store.claimsOfDataItems(ids, along)),
  claimPage: batchRead<ClaimPageAsked, Paged<Claim>>(({ store }, asked, along) => pagesOf(store, asked, along), pageKey),
  claimCount: batchRead<OwnerAsked, number>(({ store }, asked) => countsOf(store, asked), ownerKey),
};

/** Asked for once a row of the list above: put together by hand, which takes a tenth of the time of any general way. */
function ownerKey({ id, owner: { kind, property = '' } }: OwnerAsked): string {
  return `${id} ${kind} ${property}`;
}

function pageKey(asked: ClaimPageAsked): string {
  const { page } = asked;
  const place = 'last' in page ? `last ${String(page.last)} ${page.before ?? ''}` : `${String(page.first)} ${page.after ?? ''}`;
  return `${ownerKey(asked)} ${place}`;
}

function pagesOf(store: Store, asked: readonly ClaimPageAsked[], along: Along | undefined): Promise<(Paged<Claim> | Error)[]> {
  return alike(
    asked,
    ({ owner, page }) => [owner, page],
    (group) => store.pageClaimsOf({ ...group[0].owner, ids: idsOf(group) }, group[0].page, along),
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
