import { changed } from '../../util/changed';
import { sentenceOf } from '../prose/sentence-of';
import type { Refiner } from './refiner';

/** "As of 2026, ...": the date from which a changeable statement speaks, when its sentence opens with one or says so. */
export const asOf: Refiner = {
  name: 'as-of',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      if (!proposal.property.changes || proposal.qualifiers['as_of'] !== undefined) return proposal;
      const date = sentenceOf(proposal, document)?.marks.dates.find((hit) => hit.preposition === 'as of');
      return date
        ? changed(proposal, {
            qualifiers: changed(proposal.qualifiers, { as_of: date.iso }),
            madeBy: [...proposal.madeBy, asOf.name],
          })
        : proposal;
    }),
};
