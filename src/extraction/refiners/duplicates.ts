import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/** Two proposers that read the same words the same way made one mention: the surer one stays. */
export const duplicates: Refiner = {
  name: 'duplicates',
  refine(proposals) {
    const kept = new Map<string, Proposal>();
    for (const proposal of proposals) {
      const { passage, property, subject, snak, qualifiers, value } = proposal;
      const { start } = passage.sourceSpan(value.start, value.end);
      const key = `${start} ${property.id} ${subject?.key ?? ''} ${JSON.stringify(snak)} ${JSON.stringify(Object.entries(qualifiers).sort())}`;
      const known = kept.get(key);
      if (!known || proposal.confidence > known.confidence) kept.set(key, proposal);
    }
    return [...kept.values()];
  },
};
