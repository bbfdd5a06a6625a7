import { changed } from '../../util/changed';
import { sentenceOf } from '../prose/sentence-of';
import type { Refiner } from './refiner';

/** "a median output speed of 202": the kind of average, when it stands within forty characters before the value's words. */
export const statistic: Refiner = {
  name: 'statistic',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      if (proposal.property.datatype !== 'quantity' || proposal.qualifiers['statistic'] !== undefined) return proposal;
      const terms = sentenceOf(proposal, document)?.marks.terms.filter((term) => term.qualifier === 'statistic') ?? [];
      const near = terms.find(
        (term) =>
          term.end <= proposal.value.start && proposal.evidence.start - term.end < 40 && proposal.value.start - term.end < 80,
      );
      return near
        ? changed(proposal, {
            qualifiers: changed(proposal.qualifiers, { statistic: near.id }),
            madeBy: [...proposal.madeBy, statistic.name],
          })
        : proposal;
    }),
};
