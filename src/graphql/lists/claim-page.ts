import type { Claim } from '../../domain';
import type { Soon } from '../../util/soon';
import type { OwnerAsked, Ride } from '../../store/along';
import type { Ahead } from '../loading/look-ahead';
import { given, propertyAsked } from '../input';
import { pageAsked, pageOf, type Connection, type PageRequest } from './connection';
import type { Vocabulary } from '../../vocabulary';
import type { Context } from '../context';

/** The same page, as it may ride along with its owner. */
export function claimsAsked(args: PageRequest & { readonly property?: string | null }, vocabulary: Vocabulary): Ride {
  return { edge: 'claimPage', page: pageAsked(args), ...given({ property: propertyAsked(vocabulary, args.property) }) };
}

/** A page of one owner's claims, read together with those of all other rows beside it. */
export function pageOfClaims(
  { loaders }: Context,
  asked: OwnerAsked & { readonly ahead?: Ahead },
  request: PageRequest,
): Soon<Connection<Claim>> {
  return pageOf(
    request,
    (page) => loaders.claimPage.load({ id: asked.id, owner: asked.owner, page }, asked.ahead),
    () => loaders.claimCount.load(asked),
  );
}
