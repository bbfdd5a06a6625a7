import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/** "53% faster than Foo" is no score of 53%: a number that a comparison took is nobody else's. */
export const comparisonWins: Refiner = {
  name: 'comparison-wins',
  refine(proposals) {
    const taken = new Map<Proposal['passage'], Map<number, number>>();
    for (const { property, passage, value } of proposals) {
      if (property.datatype !== 'ratio') continue;
      const ends = taken.get(passage) ?? new Map<number, number>();
      for (let at = value.start; at < value.end; at += 1) ends.set(at, Math.max(value.end, ends.get(at) ?? 0));
      taken.set(passage, ends);
    }
    return proposals.filter(({ property, passage, snak, value }) => {
      if (property.datatype === 'ratio' || snak.kind !== 'value' || !('amount' in snak.value)) return true;
      return value.end > (taken.get(passage)?.get(value.start) ?? 0);
    });
  },
};
