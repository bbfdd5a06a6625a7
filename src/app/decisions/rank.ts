import type { ClaimId } from '../../domain';
import { aboutClaim } from './about';
import { notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

export async function rankMeant({ claim: id, rank }: Asked<'rank'>, { store }: Surroundings): Promise<Meaning | Problem> {
  const [claim] = await store.claims([id as ClaimId]);
  if (claim === undefined) return notFound(id);
  return {
    target: claim.id,
    detail: { rank },
    about: await aboutClaim(store, claim),
    touched: [claim.dataItem],
    unchanged: { dataItems: [claim.dataItem], decidedOn: [claim.id] },
  };
}
