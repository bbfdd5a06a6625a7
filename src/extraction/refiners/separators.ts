import type { TermMark } from '../passage';
import type { Proposal } from '../proposal';
import { distance } from '../prose/distance';
import { clauseAt, type Sentence } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import type { Refiner } from './refiner';

/**
 * Terms that say for which tier, on which platform, in which market a value holds, where the property's slots are split by it.
 * Takes: "(Batch: $0.075/$0.30)", "inference on the fine-tuned model doubles to $0.30", "retired from Foo Chat on May 2, 2026"
 * Refuses: a term of another clause, "$0.15, with the Batch API offering 50% off"
 */
export const separators: Refiner = {
  name: 'separators',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      const sentence = sentenceOf(proposal, document);
      return sentence && !isComparison(proposal) && proposal.property.datatype !== 'flag'
        ? withTerms(proposal, sentence)
        : proposal;
    }),
};

function isComparison({ property }: Proposal): boolean {
  return property.datatype === 'ratio';
}

function withTerms(proposal: Proposal, sentence: Sentence): Proposal {
  const missing = proposal.property.separators.filter((name) => proposal.qualifiers[name] === undefined);
  const found = missing.flatMap((name) => {
    const term = boundTerm(name, proposal, sentence);
    return term ? [[name, term.id] as const] : [];
  });
  if (found.length === 0) return proposal;
  return {
    ...proposal,
    qualifiers: { ...proposal.qualifiers, ...Object.fromEntries(found) },
    madeBy: [...proposal.madeBy, separators.name],
  };
}

const FARTHEST = 14;

function boundTerm(name: string, proposal: Proposal, sentence: Sentence): TermMark | undefined {
  const { text } = sentence.passage;
  const { value, evidence, property } = proposal;
  const clause = clauseAt(sentence, value.start) ?? sentence;
  const terms = sentence.marks.terms.filter(
    (term) => term.qualifier === name && !term.id.includes('{') && !namesProperty(term, proposal, sentence),
  );
  const inside = terms.find((term) => term.start >= evidence.start && term.end <= evidence.end);
  if (inside) return inside;
  const before = terms.filter((term) => term.end <= value.start && (term.start >= clause.start - 2 || isLabel(text, term)));
  const nearest = before.at(-1);
  if (nearest && distance(text, nearest, value, []) <= FARTHEST && (property.datatype !== 'quantity' || leadsTo(text, nearest)))
    return nearest;
  return terms.find(
    (term) =>
      term.start >= value.end && AFTER.test(text.slice(Math.max(value.end, Math.min(evidence.end, term.start)), term.start)),
  );
}

/** "Batch: $0.075": the term is a label of what follows. */
function isLabel(text: string, term: TermMark): boolean {
  return /^(?:s|\)| [\p{L}-]+){0,2}: ?/u.test(text.slice(term.end, term.end + 24));
}

/** "On Foo Cloud, ...": a quantity is bound only by a preposition. */
function leadsTo(text: string, term: TermMark): boolean {
  return (
    /\b(?:on|in|via|through|at|for|under) (?:the )?$/i.test(text.slice(Math.max(0, term.start - 12), term.start)) ||
    /^(?:['\u2019]s|:)/.test(text.slice(term.end, term.end + 2))
  );
}

const AFTER = /^(?: tokens?)? ?\(?(?:for|with|on|via|through|in|under|using|when|if)? ?(?:the |a )?\(?$/;

/** The same words name the property itself ("Batch API offers 50% off"). */
function namesProperty(term: TermMark, { property }: Proposal, sentence: Sentence): boolean {
  return sentence.marks.cues.some((cue) => cue.property === property && cue.start < term.end && term.start < cue.end);
}
