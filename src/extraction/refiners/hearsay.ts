import { changed } from '../../util/changed';
import type { Proposal } from '../proposal';
import { clauseAt } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import type { Refiner } from './refiner';

/**
 * What is only rumoured, guessed or expected is not said.
 * Takes: "is rumoured to have 20 billion parameters", "may support video", "we expect it to cost", "could reach 80%", "promises 90 tokens per second by summer"
 * Refuses: "is estimated at 8B" (an estimate is a claim), "can reach", "in May 2025"
 */
export const hearsay: Refiner = {
  name: 'hearsay',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      const sentence = proposal.refusal ? undefined : sentenceOf(proposal, document);
      if (!sentence) return proposal;
      const { text } = sentence.passage;
      const clause = clauseAt(sentence, proposal.value.start) ?? sentence;
      const isRumour =
        RUMOUR.test(text.slice(sentence.start, sentence.end)) || PROMISED.test(text.slice(clause.start, clause.end));
      return isRumour || isUncertain(text.slice(clause.start, Math.max(clause.start, proposal.value.start)))
        ? refused(proposal)
        : proposal;
    }),
};

const RUMOUR = /\b(?:rumou?r(?:s|ed)?|speculat(?:es?|ed|ion)|allegedly|supposedly|guess(?:es|ed|work)?|leak(?:s|ed)?)\b/i;
const UNCERTAIN =
  /\b(?:may|might|could) (?:also |well |even )?(?:have|be|support|cost|reach|come|get|offer|include|add|accept|run|score)\b|\b(?:we|i|analysts|observers|many|people) expect\b|\b(?:is|are|was|were) (?:widely )?(?:expected|likely|thought|believed|said) to\b/i;

/** What is promised for a later time is not so yet; "promises 180 tokens per second" of what is there is what its maker says. */
const PROMISED =
  /\b(?:promises?|promised|hopes?|hoped|aims|intends)\b.*\b(?:by (?:the |early |mid-?|late )?(?:summer|spring|autumn|fall|winter|end|next|\d{4}|q[1-4])|next (?:year|month|quarter|week)|later this)\b/i;

function isUncertain(before: string): boolean {
  return UNCERTAIN.test(before);
}

function refused(proposal: Proposal): Proposal {
  return changed(proposal, { refusal: { rule: 'hearsay', reason: 'it is rumoured or expected, not said to be so' } });
}
