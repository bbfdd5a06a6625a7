import type { Claim } from '../../domain';
import type { Soon } from '../../util/soon';
import type { OwnerAsked } from '../claims/claim.loader';
import { pageOf, type Connection, type PageRequest } from './connection';
import type { Context } from '../context';

/** A page of one owner's claims, read together with those of all other rows beside it. */
export function pageOfClaims({ loaders }: Context, asked: OwnerAsked, request: PageRequest): Soon<Connection<Claim>> {
  return pageOf(
    request,
    (page) => loaders.claimPage.load({ ...asked, page }),
    () => loaders.claimCount.load(asked),
  );
}
