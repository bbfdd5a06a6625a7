import type { Span, Value } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import { asBefore } from '../prose/as-before';
import { attach, type Attachment } from '../prose/attach';
import { elliptical } from '../prose/ellipsis';
import { inParallel } from '../prose/in-parallel';
import { prosePassages } from '../prose/passages';
import { sentencesOf, type Sentence } from '../prose/sentence';
import type { Candidate, Chosen } from '../prose-values/candidate';
import { withAlike } from '../prose-values/alike-value';
import { candidatesFor } from '../prose-values/candidates';
import { inOrderNamed, namesInTurn } from '../prose-values/in-turn';
import { isForbidden } from '../prose-values/forbidden';
import { withLater } from '../prose-values/later-value';
import { readingsOf, type Reading } from '../prose-values/readings';
import { valueSnak } from '../values';
import type { Proposer } from './proposer';
import { inferredFor, subjectOfName } from '../subject-ref';

/**
 * Numbers, amounts of money and dates in running text: each goes to the property whose cue stands nearest, among those that
 * its unit allows.
 * Takes: "a 128K context window", "$0.15/$0.60 per million tokens", "scored 82.0% on MMLU", "released on July 18, 2024"
 * Refuses: "57 academic subjects" without such a property, "a 100K-token document costs $0.015" (its words forbid a price)
 */
export const proseValues: Proposer = {
  name: 'prose-value',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return prosePassages(block, document).flatMap((passage) => {
      const sentences = sentencesOf(passage, document);
      const said = sentences.flatMap(proposeSentence);
      const parallel = inParallel(sentences, said);
      const all = parallel.length === 0 ? said : inOrder([...said, ...parallel]);
      return [...all, ...elliptical(sentences, all), ...asBefore(sentences, all)];
    });
  },
};

function inOrder(proposals: Proposal[]): Proposal[] {
  return proposals.sort((a, b) => a.value.start - b.value.start);
}

function proposeSentence(sentence: Sentence): Proposal[] {
  const readings = readingsOf(sentence);
  if (readings.length === 0) return [];
  const spans = readings.map((reading) => reading.number);
  const chosen = readings.map((reading): Chosen => ({ reading, best: bestFor(reading, sentence, spans) }));
  const told = withAlike(withLater(chosen, sentence), sentence);
  const turns = namesInTurn(told, sentence);
  const proposals = told.flatMap(({ reading, best }) => {
    const turn = turns.get(reading);
    if (turn) return proposalsOf(sentence, reading, turn.best, { subjects: [turn.subject ?? []].flat() });
    return best ? proposalsOf(sentence, reading, best) : [];
  });
  return inOrderNamed(ofTheOnlyName(proposals, sentence), sentence);
}

/** "Input is billed at $0.30 and output at $2.50 for Foo 2": what is of nobody is the only name's, where another amount of the sentence is. */
function ofTheOnlyName(proposals: readonly Proposal[], { marks, document }: Sentence): readonly Proposal[] {
  const [only, another] = new Set(marks.names.map((mark) => mark.name));
  if (!only || another) return proposals;
  const typeOf = ({ snak }: Proposal) => (snak.kind === 'value' ? snak.value.type : undefined);
  return proposals.map((proposal) => {
    const isNobodys = proposal.subject === undefined && proposal.refusal === undefined && typeOf(proposal) === 'money';
    const isBeside = isNobodys && proposals.some((other) => other.subject?.key === only.key && typeOf(other) === 'money');
    if (!isBeside) return proposal;
    const subject = subjectOfName(only, document, 'the only name of the sentence');
    return changed(proposal, { subject, inferred: inferredFor(subject) });
  });
}

function bestFor(reading: Reading, sentence: Sentence, spans: readonly Span[]): Candidate | undefined {
  return candidatesFor(reading, sentence, spans)
    .filter(({ property }) => !isForbidden(property, reading, sentence, spans))
    .sort((a, b) => a.cost - b.cost || lengthOf(b.cue) - lengthOf(a.cue))[0];
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}

function proposalsOf(sentence: Sentence, reading: Reading, best: Candidate, owner?: Attachment): Proposal[] {
  const { property, cue, term, value, cost } = best;
  const near = cue && cost < 12 ? cue : reading.span;
  const { subjects, isClass } = owner ?? attach(sentence, reading.span, near);
  const proposal = {
    passage: sentence.passage,
    property,
    snak: valueSnak(value),
    value: reading.numberFor?.(property) ?? reading.number,
    evidence: { start: Math.min(reading.span.start, near.start), end: Math.max(reading.span.end, near.end) },
    qualifiers: term ? changed(reading.hedge, { [term.qualifier]: term.id }) : reading.hedge,
    hasCue: true,
    confidence: Math.max(0.5, 0.95 - cost / 30),
    madeBy: [proseValues.name],
  };
  const refusal = isClass ? { rule: 'class-of-things', reason: 'it is said of a whole class, not of one of them' } : undefined;
  const refused = refusal ?? inPassing(sentence, reading, value);
  if (refused || subjects.length === 0)
    return [
      changed(proposal, refused ? { subject: undefined, inferred: [], refusal: refused } : { subject: undefined, inferred: [] }),
    ];
  return subjects.map((subject) => changed(proposal, { subject, inferred: inferredFor(subject) }));
}

/** "at its 2024 launch", "at its launch in 2024 it was": a year that only describes is not offered as the date. */
function inPassing(sentence: Sentence, reading: Reading, value: Value): Proposal['refusal'] {
  if (value.type !== 'date' || value.granularity !== 'year') return undefined;
  const { text } = sentence.passage;
  const follows = /^[ -]\p{L}/u.test(text.slice(reading.number.end, reading.number.end + 2));
  const isSaid = /\b(?:in|on|since|until|by|of|from|:|is|was) $/i.test(
    text.slice(Math.max(0, reading.number.start - 8), reading.number.start),
  );
  const isWhen =
    /\b(?:(?:at|since|before|after) (?:its|the) (?:launch|release|debut|introduction)|when it (?:was )?\p{L}+ed) in $/iu.test(
      text.slice(Math.max(0, reading.number.start - 40), reading.number.start),
    );
  return (follows && !isSaid) || isWhen
    ? { rule: 'date-in-passing', reason: 'the year only describes what follows it' }
    : undefined;
}
