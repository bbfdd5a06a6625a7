import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { labelKey } from '../lexicon/label-key';
import type { TermMark } from '../marks';
import { overlaps } from '../overlaps';
import { mayHold, type Passage } from '../passage';
import type { Proposal } from '../proposal';
import { distance } from '../prose/distance';
import { clauseAt, type Sentence } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import { telltale } from '../text/telltales';
import type { Refiner } from './refiner';

/**
 * Terms that say for which tier, on which platform, in which market a value holds, where the property's slots are split by it.
 * Takes: "(Batch: $0.075/$0.30)", "inference on the fine-tuned model doubles to $0.30", "retired from Foo Chat on May 2, 2026"
 * Refuses: a term of another clause, "$0.15, with the Batch API offering 50% off"
 */
export const separators: Refiner = {
  name: 'separators',
  refine: (proposals, document) =>
    proposals.map((said) => {
      const proposal = isComparison(said) ? said : withSection(said, document);
      const sentence = sentenceOf(proposal, document);
      return sentence && !isComparison(proposal) && proposal.property.datatype !== 'flag'
        ? withTerms(proposal, sentence)
        : proposal;
    }),
};

function isComparison({ property }: Proposal): boolean {
  return property.datatype === 'ratio';
}

/** A heading or a key that names one term ("Batch processing", "Prices in Europe", "Batch API: $0.075") speaks for what stands under it. */
function withSection(proposal: Proposal, document: DocumentReading): Proposal {
  const missing = proposal.property.separators.filter((name) => proposal.qualifiers[name] === undefined);
  if (missing.length === 0) return proposal;
  const { block } = proposal.passage;
  const caption = block.type === 'table' && (block.caption?.length ?? 0) < LONGEST_CAPTION ? block.caption : undefined;
  const heading =
    block.type === 'key-value'
      ? block.key.text
      : caption !== undefined && document.termsOf(caption).length > 0
        ? caption
        : block.section.at(-1);
  if (heading === undefined) return proposal;
  const named = document.termsOf(heading).filter((term) => !term.id.includes('{'));
  const qualifier = missing.find((name) => named.some((term) => term.qualifier === name));
  const [only, ...others] = named.filter((term) => term.qualifier === qualifier);
  if (!only || others.some((term) => term.id !== only.id) || namesItself(heading, proposal, document)) return proposal;
  return changed(proposal, {
    qualifiers: changed(proposal.qualifiers, { [only.qualifier]: only.id }),
    madeBy: [...proposal.madeBy, separators.name],
    inferred: [...proposal.inferred, `${only.qualifier} from ${block.type === 'key-value' ? 'the key' : 'the heading'}`],
  });
}

/** "Batch API" over a discount for batches says what the discount is, not where it holds. */
function namesItself(heading: string, { property }: Proposal, { lexicon }: DocumentReading): boolean {
  return lexicon.labels.get(labelKey(heading))?.includes(property) === true;
}

/** A longer caption tells more than what its table is of. */
const LONGEST_CAPTION = 60;

function withTerms(proposal: Proposal, sentence: Sentence): Proposal {
  const found = new Map<string, TermMark>();
  for (const name of proposal.property.separators) {
    if (proposal.qualifiers[name] !== undefined) continue;
    const term = boundTerm(name, proposal, sentence);
    const isTaken = [...found.values()].some((other) => term && overlaps(other, term));
    if (term && !isTaken) found.set(name, term);
  }
  const before = found.size === 0 ? spokenOf(proposal, sentence) : [];
  const terms = [...[...found].map(([name, term]) => [name, term.id] as const), ...before];
  if (terms.length === 0) return proposal;
  return changed(proposal, {
    qualifiers: changed(proposal.qualifiers, Object.fromEntries(terms)),
    madeBy: [...proposal.madeBy, separators.name],
  });
}

/** "With its 50% discount the price falls to", "Throughput there is limited to": the term that a sentence before named last. */
function spokenOf({ property, qualifiers, value }: Proposal, sentence: Sentence): (readonly [string, string])[] {
  const before = sentence.passage.text.slice(sentence.start, value.start);
  const name = property.separators.find((separator) => isSpokenOf(separator, before, sentence.passage));
  const id = name === undefined || qualifiers[name] !== undefined ? undefined : sentence.carried[name];
  return name === undefined || id === undefined || id.includes('{') ? [] : [[name, id]];
}

function isSpokenOf(separator: string, before: string, passage: Passage): boolean {
  if (separator === 'platform' && !mayHold(passage, THERE)) return false;
  return SPOKEN_OF[separator]?.test(before) === true;
}

const THERE = telltale(/there/);
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  tier: /^\W*(?:with|at|under) (?:its|this|that)\b/i,
  platform: /\b(?!that|if|whether|and|but|because)\p{L}+ there\b/iu,
};

/** In words, as `distance` counts them: a date may stand far from the place that it speaks of. */
const FARTHEST = { date: 60, other: 20 };

function boundTerm(name: string, proposal: Proposal, sentence: Sentence): TermMark | undefined {
  const { text } = sentence.passage;
  const { value, evidence, property } = proposal;
  const clause = clauseAt(sentence, value.start) ?? sentence;
  const terms = sentence.marks.terms.filter(
    (term) =>
      term.qualifier === name &&
      !term.id.includes('{') &&
      !namesProperty(term, proposal, sentence) &&
      (property.datatype === 'date' || !isOffered(term, sentence)),
  );
  const inside = terms.find((term) => term.start >= evidence.start && term.end <= evidence.end);
  if (inside) return inside;
  const reach = property.datatype === 'date' || isAnnounced(text, clause.start) ? sentence.start : clause.start;
  const opening = terms.find(
    (term) =>
      opensSentence(text, sentence, term) ||
      (property.datatype === 'money' && term.start - sentence.start < 3 && term.end <= value.start && isLabel(text, term)),
  );
  if (opening) return opening;
  const nearest = terms.filter((term) => term.end <= value.start && (term.start >= reach - 2 || isLabel(text, term))).at(-1);
  if (nearest && property.datatype !== 'date' && PRICED.test(text.slice(nearest.end, evidence.start))) return nearest;
  if (nearest && isNear(text, nearest, proposal) && (property.datatype !== 'quantity' || leadsTo(text, nearest, evidence.start)))
    return nearest;
  const opens =
    evidence.start <= sentence.start + 1 &&
    terms.find((term) => /^, (?:the )?$/.test(text.slice(value.end, Math.max(value.end, term.start))));
  if (opens) return opens;
  return terms.find(
    (term) =>
      term.start >= value.end &&
      !HAS_OWN.test(text.slice(term.end, term.end + 4)) &&
      AFTER.test(text.slice(Math.max(value.end, Math.min(evidence.end, term.start)), term.start)),
  );
}

/** "the fine-tuned model costs twice as much to use: $0.30": a colon carries on. */
function isAnnounced(text: string, at: number): boolean {
  return text.slice(at, at + 2) === ': ' || text.slice(at - 2, at) === ': ';
}

/** "On Foo Cloud, ...": all of the sentence is about it. */
function opensSentence(text: string, sentence: Sentence, term: TermMark): boolean {
  return (
    /^\W*(?:on|in|via|through|under|with) (?:the )?$/i.test(text.slice(sentence.start, term.start)) &&
    /^(?: \w+){0,2},/.test(text.slice(term.end, term.end + 24))
  );
}

function isNear(text: string, term: TermMark, { value, property }: Proposal): boolean {
  return distance(text, term, value, []) <= (property.datatype === 'date' ? FARTHEST.date : FARTHEST.other);
}

/** "Batch: $0.075": the term is a label of what follows. */
function isLabel(text: string, term: TermMark): boolean {
  return /^(?:s|\)| [\p{L}-]+){0,2}: ?/u.test(text.slice(term.end, term.end + 24));
}

/** "on Foo Cloud", "Foo Cloud: ", "Foo Cloud's", "Foo Cloud batch jobs": a quantity is bound only so. */
function leadsTo(text: string, term: TermMark, from: number): boolean {
  const before = text.slice(Math.max(0, term.start - 12), term.start);
  const after = from > term.end ? text.slice(term.end, from) : text.slice(term.end, term.end + 2);
  return (
    /\b(?:on|in|via|through|at|for|under) (?:the )?$/i.test(before) ||
    /^(?:['\u2019]s|:)/.test(after) ||
    after === ' ' ||
    PRICED.test(after)
  );
}

/** "the fine-tuned model then costs $0.30", "the Batch API takes 50% off ($0.075": the term is the subject of a verb of price. */
const PRICED =
  /^(?: then| now| always)? (?:costs?|charges?|bills|asks|runs? at|is priced|comes? to|takes \d+% off)\b(?:[^.;]|\.\d)*$/;

const AFTER =
  /^(?: tokens?)? ?\(?(?:for|with|on|via|through|in|under|using|when|if|if you (?:want|need|choose|go for|opt for))? ?(?:the |a )?\(?$/;

/** "(children €5)", "batch: $2": the term has a value of its own. */
const HAS_OWN = /^(?::|:? ?[$€£¥]?\d)/;

/** "available through the Foo API at $2.70": the place is where it is to be had, not for which the price holds. Not "on Foo Cloud, where". */
function isOffered(term: TermMark, sentence: Sentence): boolean {
  if (/^,? where\b/.test(sentence.passage.text.slice(term.end, term.end + 8))) return false;
  const { namedBy } = sentence.document.lexicon;
  return sentence.marks.cues.some(
    (cue) =>
      namedBy.get(cue.property) === term.qualifier &&
      cue.property.datatype === 'flag' &&
      cue.end <= term.start &&
      term.start - cue.end < 30 &&
      !/\b(?:retired|removed|withdrawn)\b/i.test(sentence.passage.text.slice(cue.start, cue.end)),
  );
}

/** The same words name the property itself ("Batch API offers 50% off"). */
function namesProperty(term: TermMark, { property }: Proposal, sentence: Sentence): boolean {
  return sentence.marks.cues.some((cue) => cue.property === property && overlaps(cue, term));
}
