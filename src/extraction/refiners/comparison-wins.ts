import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/** "53% faster than Foo" is no score of 53%: a number that a comparison took is nobody else's. */
export const comparisonWins: Refiner = {
  name: 'comparison-wins',
  refine(proposals) {
    const taken = new Map<object, Proposal[]>();
    for (const proposal of proposals) {
      if (proposal.property.datatype !== 'ratio') continue;
      taken.set(proposal.passage, [...(taken.get(proposal.passage) ?? []), proposal]);
    }
    return proposals.filter((proposal) => {
      if (proposal.property.datatype === 'ratio' || proposal.snak.kind !== 'value' || !('amount' in proposal.snak.value))
        return true;
      const { value } = proposal;
      return !(taken.get(proposal.passage) ?? []).some(
        (ratio) => ratio.value.start <= value.start && value.end <= ratio.value.end,
      );
    });
  },
};
