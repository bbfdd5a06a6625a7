import { canonicalJson } from '../../domain';
import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/** Two proposers that read the same words the same way made one mention: the surer one stays. */
export const duplicates: Refiner = {
  name: 'duplicates',
  refine(proposals) {
    const kept = new Map<string, Proposal>();
    for (const proposal of proposals) {
      const { passage, property, subject, snak, qualifiers, value } = proposal;
      const place = passage.sourceSpan(value.start, value.end);
      const key = canonicalJson([place.start, property.id, subject?.key, snak, qualifiers]);
      const known = kept.get(key);
      if (!known || proposal.confidence > known.confidence) kept.set(key, proposal);
    }
    return [...kept.values()];
  },
};
