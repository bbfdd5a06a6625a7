import DataLoader from 'dataloader';
import { canonicalJson, type Claim, type ClaimId, type DataItemId } from '../domain';
import type { ClaimOwners, Page, Paged, Store } from '../store/store';
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
    claimPage: new DataLoader<ClaimPageAsked, Paged<Claim>, string>(
      (asked) => alike(asked, ({ owner, page }, ids) => store.pageClaimsOf({ ...owner, ids }, page)),
      { ...batches, cacheKeyFn: canonicalJson },
    ),
    claimCount: new DataLoader<OwnerAsked, number, string>(
      (asked) => alike(asked, ({ owner }, ids) => store.countClaimsOf({ ...owner, ids })),
      { ...batches, cacheKeyFn: canonicalJson },
    ),
  };
}

/**
 * One read for all owners of whom the same is asked: as many as the query has such fields, not as it has rows. A read that
 * fails (a bad cursor) fails for those that asked it.
 */
async function alike<Asked extends OwnerAsked, Answer>(
  asked: readonly Asked[],
  read: (what: Asked, ids: readonly string[]) => Promise<Answer[]>,
): Promise<(Answer | Error)[]> {
  const groups = new Map<string, [Asked, ...Asked[]]>();
  for (const one of asked) {
    const key = canonicalJson({ ...one, id: '' });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const answers = new Map<Asked, Answer | Error>();
  const readGroup = async (group: [Asked, ...Asked[]]): Promise<void> => {
    const ids = group.map(({ id }) => id);
    const found = await read(group[0], ids).catch((error: unknown) => group.map(() => error as Error));
    group.forEach((one, place) => answers.set(one, found[place] as Answer | Error));
  };
  await Promise.all([...groups.values()].map(readGroup));
  return asked.map((one) => answers.get(one) as Answer | Error);
}
