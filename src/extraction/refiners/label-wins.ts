import { overlaps } from '../overlaps';
import type { Proposal } from '../proposal';
import { keyValue } from '../proposers/key-value';
import type { Refiner } from './refiner';

/**
 * A number right behind its label is of that and of nothing else that the words behind it speak of.
 * Takes: the 128,000 of "Context length: 128,000 tokens, output 8,192" for the output too, away
 * Refuses: the 8,192 there
 */
export const labelWins: Refiner = {
  name: 'label-wins',
  refine: (proposals) => {
    const labelled = proposals.filter(isLabelled);
    if (labelled.length === 0) return proposals;
    return proposals.filter(
      (proposal) =>
        isLabelled(proposal) ||
        !isCounted(proposal) ||
        !labelled.some(
          (one) => one.passage === proposal.passage && one.property !== proposal.property && overlaps(one.value, proposal.value),
        ),
    );
  },
};

function isLabelled(proposal: Proposal): boolean {
  return proposal.madeBy[0] === keyValue.name && isCounted(proposal);
}

function isCounted({ property: { datatype } }: Proposal): boolean {
  return datatype === 'quantity' || datatype === 'money';
}
