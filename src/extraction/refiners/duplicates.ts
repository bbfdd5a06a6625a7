import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/** Two proposers that read the same words the same way made one mention: the surer one stays, at the place of the first. */
export const duplicates: Refiner = {
  name: 'duplicates',
  refine(proposals) {
    const kept: Proposal[] = [];
    const byPlace = new Map<number, number[]>();
    for (const proposal of proposals) {
      const { start } = proposal.passage.sourceSpan(proposal.value.start, proposal.value.end);
      const here = byPlace.get(start) ?? [];
      const same = here.find((index) => saysTheSame(kept[index] as Proposal, proposal));
      if (same === undefined) {
        if (here.push(kept.length) === 1) byPlace.set(start, here);
        kept.push(proposal);
      } else if (proposal.confidence > (kept[same] as Proposal).confidence) kept[same] = proposal;
    }
    return kept;
  },
};

/** The same property of the same subject, with the same value and qualifiers. */
function saysTheSame(a: Proposal, b: Proposal): boolean {
  return (
    a.property === b.property &&
    (a.subject?.key ?? '') === (b.subject?.key ?? '') &&
    JSON.stringify(a.snak) === JSON.stringify(b.snak) &&
    JSON.stringify(Object.entries(a.qualifiers).sort()) === JSON.stringify(Object.entries(b.qualifiers).sort())
  );
}
