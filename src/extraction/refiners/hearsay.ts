import { changed } from '../../util/changed';
import type { Proposal } from '../proposal';
import { mayHold } from '../passage';
import { clauseAt, type Sentence } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import { telltale } from '../text/telltales';
import type { Refiner } from './refiner';

/**
 * What is only rumoured, guessed or expected is not said.
 * Takes: "is rumoured to have 20 billion parameters", "may support video", "we expect it to cost", "could reach 80%", "promises 90 tokens per second by summer"
 * Refuses: "is estimated at 8B" (an estimate is a claim), "can reach", "in May 2025", "you may run it at home" (a permission)
 */
export const hearsay: Refiner = {
  name: 'hearsay',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      const sentence = proposal.refusal ? undefined : sentenceOf(proposal, document);
      if (!sentence) return proposal;
      return isHearsay(proposal, sentence) ? refused(proposal) : proposal;
    }),
};

function isHearsay({ value }: Proposal, sentence: Sentence): boolean {
  const { passage } = sentence;
  const clause = clauseAt(sentence, value.start) ?? sentence;
  const said = (start: number, end: number) => passage.text.slice(start, end);
  return (
    (mayHold(passage, RUMOURS) && RUMOUR.test(said(sentence.start, sentence.end))) ||
    (mayHold(passage, PROMISES) && PROMISED.test(said(clause.start, clause.end))) ||
    (mayHold(passage, DOUBTS) && UNCERTAIN.test(said(clause.start, Math.max(clause.start, value.start))))
  );
}

const RUMOURS = telltale(/rumou?r|speculat|allegedly|supposedly|guess|leak/);
const RUMOUR = /\b(?:rumou?r(?:s|ed)?|speculat(?:es?|ed|ion)|allegedly|supposedly|guess(?:es|ed|work)?|leak(?:s|ed)?)\b/i;
const DOUBTS = telltale(/\b(?:may|might|could|likely|thought|believed|said)\b|expect/);
const UNCERTAIN =
  /(?<!\b(?:you|users|developers|customers|companies|anyone|everyone|one) )\b(?:may|might|could) (?:also |well |even )?(?:have|be|support|cost|reach|come|get|offer|include|add|accept|run|score)\b|\b(?:we|i|analysts|observers|many|people) expect\b|\b(?:is|are|was|were) (?:widely )?(?:expected|likely|thought|believed|said) to\b/i;

/** What is promised for a later time is not so yet; "promises 180 tokens per second" of what is there is what its maker says. */
const PROMISES = telltale(/promise|hope|aims|intends/);
const PROMISED =
  /\b(?:promises?|promised|hopes?|hoped|aims|intends)\b.*\b(?:by (?:the |early |mid-?|late )?(?:summer|spring|autumn|fall|winter|end|next|\d{4}|q[1-4])|next (?:year|month|quarter|week)|later this)\b/i;

function refused(proposal: Proposal): Proposal {
  return changed(proposal, { refusal: { rule: 'hearsay', reason: 'it is rumoured or expected, not said to be so' } });
}
