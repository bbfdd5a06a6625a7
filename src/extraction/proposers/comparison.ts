import type { RatioValue, Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { ChoiceMark } from '../marks';
import { chainFrom, DESCRIBED } from '../prose/chain';
import { bySentence } from '../prose/by-sentence';
import { clauseAt, type Sentence } from '../prose/sentence';
import type { Proposal, SubjectRef } from '../proposal';
import type { QuantityHit } from '../reading/quantities';
import { subjectOfName } from '../subject-ref';
import { hedgeOf, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Comparisons with another subject: the direction is a value of a property that compares, the amount stands beside it, and
 * what it is compared with behind it.
 * Takes: "over 60% cheaper than Foo 1", "more than twice as fast as both Foo and Bar", "ahead of Foo (77.9%) and Bar (73.8%)", "Foo and Bar both
 * undercut it by 33% on input", "has been surpassed by Foo 3", "slower and less accurate than Foo 4"
 * Refuses: "the larger Foo 2" (a description), "cheaper than ever", "faster inference" (nothing to compare with)
 */
export const comparison: Proposer = {
  name: 'comparison',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, proposeSentence);
  },
};

/** A direction inside the words of the comparison before it goes on with that: "ahead of Foo, and well ahead of Bar". */
function proposeSentence(sentence: Sentence): Proposal[] {
  const proposals: Proposal[] = [];
  for (const direction of directionsOf(sentence)) {
    if (proposals.some((other) => isInside(direction, other.evidence) && other.property === direction.property)) continue;
    const found = respectively(sentence, direction) ?? proposeDirection(sentence, direction);
    proposals.push(...(goesOn(sentence, direction, proposals) ?? found));
  }
  return proposals;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start < inner.start && inner.end <= outer.end;
}

/** "44% cheaper on input than Foo 1, and 58% cheaper on output": with nobody named behind it, compared with whom the first was. */
function goesOn(sentence: Sentence, direction: Direction, before: readonly Proposal[]): Proposal[] | undefined {
  const first = before.at(-1);
  const amount = amountOf(sentence, direction);
  if (!first?.subject || !amount) return undefined;
  const { text } = sentence.passage;
  const isJoined = /^(?: (?:on|for) \p{Ll}+(?: tokens)?)?(?:,| and|, and|,? but) (?:is )?(?:only )?$/u.test(
    text.slice(first.evidence.end, amount.start),
  );
  const isNamed = sentence.marks.names.some((name) => name.start >= direction.end && name.start < sentence.end);
  if (!isJoined || isNamed) return undefined;
  const { versus } = first.qualifiers;
  const others = [versus ?? []].flat().map((name) => ({ key: String(name), name: String(name), kind: '' }));
  const evidence = { start: amount.start, end: direction.end };
  return [
    proposalOf({
      sentence,
      direction,
      amount,
      evidence,
      subject: first.subject,
      versus: others,
      inferred: ['compared as before'],
    }),
  ];
}

/** "Foo and Bar cost 2x and 20x more, respectively": amounts and subjects in the same order. */
function respectively(sentence: Sentence, direction: Direction): Proposal[] | undefined {
  const clause = clauseAt(sentence, direction.start);
  const subjects = sentence.clauses.find((candidate) => candidate.subjects.length > 1)?.subjects ?? [];
  if (!clause || !/\brespectively\b/i.test(sentence.passage.text.slice(clause.start, clause.end))) return undefined;
  const amounts = sentence.marks.quantities.filter(
    (hit) => /^(?:%|x|points)$/.test(hit.unit ?? '') && hit.start >= clause.start && hit.numberStart < direction.end,
  );
  const page = sentence.document.subjectOf(sentence.passage.block);
  if (!page || subjects.length < 2 || amounts.length !== subjects.length) return undefined;
  return subjects.flatMap((subject, index) => {
    const own = amounts[index];
    const amount = own && amounts[0]?.approximate ? changed(own, { approximate: true }) : own;
    const versus = [subjectOfName(page, sentence.document)].filter((other) => other.key !== subject.key);
    const evidence = { start: amounts[0]?.start ?? direction.start, end: direction.end };
    return amount && versus.length > 0
      ? proposalOf({ sentence, direction, amount, evidence, subject, versus, inferred: ['in the order named'] })
      : [];
  });
}

/** A direction word with the property that its surroundings choose. */
interface Direction extends Span {
  readonly id: string;
  readonly property: Property;
}

function directionsOf(sentence: Sentence): Direction[] {
  const marks = sentence.marks.choices.filter((choice) => choice.property.datatype === 'ratio');
  if (marks.length === 0) return [];
  const places = new Map<number, ChoiceMark[]>();
  for (const mark of marks) {
    const covered = marks.some((other) => other.start <= mark.start && mark.end <= other.end && other.length > mark.length);
    if (!covered) places.set(mark.start, [...(places.get(mark.start) ?? []), mark]);
  }
  return [...places.values()].flatMap((readings) => {
    const chosen = chooseReading(readings, sentence);
    return chosen ? [narrowed(chosen, sentence)] : [];
  });
}

/** Of the properties that a word may compare, the one whose own cue stands nearest; failing that one that needs none. */
function chooseReading(readings: readonly ChoiceMark[], sentence: Sentence): ChoiceMark | undefined {
  const forbidden = new Set(sentence.marks.anticues.map((mark) => mark.property));
  const allowed = readings.filter((reading) => !forbidden.has(reading.property));
  const cued = allowed
    .flatMap((reading) => cueGap(reading, sentence).map((gap) => ({ reading, gap })))
    .sort((a, b) => a.gap - b.gap)[0];
  if (allowed.length === 1) return allowed[0];
  return cued?.reading ?? allowed.find(({ property }) => property.cues.length === 0 || isNamed(property, sentence));
}

/** "undercut it by 33% on input": a property under the chosen one (price, price.input) whose cue stands behind, or else ahead ("On input, Foo is 33% cheaper"), takes over. */
function narrowed(chosen: ChoiceMark, sentence: Sentence): Direction {
  const { start, end, id, property } = chosen;
  const near = sentence.marks.cues.filter((mark) => mark.start >= start && mark.start - end < FARTHEST_CUE);
  const isUnder = (other: Property) => other.id.startsWith(`${property.id}.`) && other.values.some((value) => value.id === id);
  const next = sentence.marks.quantities.find((hit) => hit.numberStart > end + 25)?.start ?? Infinity;
  const opening = clauseAt(sentence, start)?.start ?? sentence.start;
  const ahead = sentence.marks.cues.filter(
    (mark) => mark.end <= start && mark.start >= Math.max(opening, start - FARTHEST_CUE) && !isPriced(mark, sentence),
  );
  const cue =
    near.find((mark) => mark.start < next && isUnder(mark.property)) ?? ahead.filter((mark) => isUnder(mark.property)).at(-1);
  return { start, end, id, property: cue?.property ?? property };
}

/** "60 cents per million output tokens, 60% cheaper": the words say what an amount buys. */
function isPriced(cue: Span, sentence: Sentence): boolean {
  return sentence.marks.money.some((hit) => hit.start < cue.start && cue.start < hit.end);
}

const FARTHEST_CUE = 90;

function cueGap(reading: ChoiceMark, sentence: Sentence): number[] {
  if (reading.property.cues.length === 0) return [];
  return sentence.marks.cues
    .filter((cue) => cue.property === reading.property)
    .map((cue) => (cue.start >= reading.start ? cue.start - reading.end : aheadOf(reading, cue, sentence.passage.text)))
    .filter((gap) => gap < FARTHEST_CUE);
}

const FARTHEST_AHEAD = 16;

/** "a context window 8x larger": a cue ahead counts as far off, and only shortly before. */
function aheadOf(reading: Span, cue: Span, text: string): number {
  const between = text.slice(cue.end, reading.start);
  return between.length > FARTHEST_AHEAD || /[(),;]/.test(between) ? Infinity : FARTHEST_CUE - 1;
}

/** "{benchmark}" as a cue: a term of that kind in the sentence, or carried over from one before, chooses the property. */
function isNamed(property: Property, sentence: Sentence): boolean {
  const qualifier = sentence.document.lexicon.namedBy.get(property);
  return (
    qualifier !== undefined &&
    (sentence.marks.terms.some((term) => term.qualifier === qualifier) || sentence.carried[qualifier] !== undefined)
  );
}

function proposeDirection(sentence: Sentence, direction: Direction): Proposal[] {
  const amount = amountOf(sentence, direction);
  if (!amount && needsAmount(sentence, direction)) return [];
  const compared = comparedWith(sentence, direction, amount);
  if (!compared) return [];
  const { subjects, versus, end, inferred } = compared;
  const evidence = {
    start: Math.min(direction.start, amount?.start ?? direction.start),
    end: Math.max(direction.end, amount?.end ?? 0, end),
  };
  const groups = amount || inferred.length > 0 ? versus.map((one) => [one]) : [versus];
  return spokenOfBefore(subjects, versus, sentence).flatMap((subject) =>
    groups.flatMap((group) => {
      const others = group.filter((other) => other.key !== subject.key);
      return others.length === 0 ? [] : proposalOf({ sentence, direction, amount, evidence, subject, versus: others, inferred });
    }),
  );
}

/** "as fast as Foo 2", "the price of Foo 2": more of it only when something says how much more. */
function needsAmount({ passage: { text } }: Sentence, { start, end }: Direction): boolean {
  return /^(?:as \p{L}+(?: \p{L}+)* as|the \p{L}+.*)$/iu.test(text.slice(start, end));
}

/** "..., namely Foo 2 Air. It is 60% cheaper than Foo 2": "it" is nobody whom it is compared with, so the one named last before. */
function spokenOfBefore(
  subjects: readonly SubjectRef[],
  versus: readonly SubjectRef[],
  { passage, start, document }: Sentence,
): readonly SubjectRef[] {
  const isThemselves = subjects.every(({ key }) => versus.some((other) => other.key === key));
  if (!isThemselves || !/^\W*(?:it|its)\b/i.test(passage.text.slice(start, start + 8))) return subjects;
  const before = passage.names.findLast((mark) => mark.end <= start && versus.every(({ key }) => key !== mark.name.key));
  return before ? [subjectOfName(before.name, document, 'named last before')] : subjects;
}

/** The percentage, factor or difference before the direction ("60% cheaper", "10 points behind"), or after it with "by". */
function amountOf(sentence: Sentence, direction: Span): QuantityHit | undefined {
  const { text } = sentence.passage;
  return sentence.marks.quantities.find((hit) => {
    if (hit.unit !== '%' && hit.unit !== 'x' && hit.unit !== 'points') return false;
    if (hit.numberStart <= direction.start)
      return /^[\s-]*(?:(?:times|as|cost|the|an?|points?|per token)\s*){0,2}$/.test(
        text.slice(hit.end, Math.max(hit.end, direction.start)),
      );
    return /^ (?:[^,.;:()]{1,50} )?by $/.test(text.slice(direction.end, hit.start));
  });
}

interface Compared {
  readonly subjects: readonly SubjectRef[];
  readonly versus: readonly SubjectRef[];
  /** Where the words of the comparison end. */
  readonly end: number;
  readonly inferred: readonly string[];
}

function comparedWith(sentence: Sentence, direction: Direction, amount: QuantityHit | undefined): Compared | undefined {
  const { text } = sentence.passage;
  const clause = clauseAt(sentence, direction.start);
  const subjects = clause?.subjects ?? [];
  const amountEnd = Math.max(direction.end, amount?.end ?? 0);
  const within = sentence.marks.names.find((name) => name.start >= direction.end && name.end <= (amount?.start ?? 0));
  const from = within ? direction.end : amountEnd;
  const first = within ?? sentence.marks.names.find((name) => name.start >= from);
  const between = first ? text.slice(from, first.start) : undefined;
  if (
    first &&
    between !== undefined &&
    !IS_KIN.test(text.slice(first.end, first.end + 12)) &&
    LINKED.test(between) &&
    !isMereDescription(text, direction, between, amount)
  ) {
    const chain = chainFrom(
      text,
      first,
      sentence.marks.names.filter((name) => name.start > first.start),
    );
    const others = chain.map((name) => subjectOfName(name.name, sentence.document));
    const end = chain.at(-1)?.end ?? from;
    return PASSIVE.test(between)
      ? { subjects: others, versus: subjects.slice(0, 1), end, inferred: [] }
      : { subjects, versus: others, end, inferred: [] };
  }
  return withoutName(sentence, direction, subjects, amount);
}

const LINKED = new RegExp(
  `^(?: (?:and|but) (?:(?:less|more) [\\p{L}-]+|\\p{L}+er)(?= than))?(?: (?:(?:in|on|at|with) [\\p{L}\\p{N} -]{1,40} )?(?:than|as|to|of|over|from|versus|vs\\.?|by|compared (?:to|with)|relative to|that of|those of|the [\\d.,]+[KMBx%]*(?:[ -][\\p{L}/]+){0,2} of|the scores? (?:reported )?(?:for|of)|scores? (?:of|for)))*(?: both)? ?${DESCRIBED}(?:[\\p{L}-]+ ){0,3}(?:models? (?:such as|like) )?${DESCRIBED}(?:both )?\\(?$`,
  'u',
);
/** "later training of the Foo 2 series" compares with nobody. */
const IS_KIN = /^['’]?s? (?:family|series|line|lineup)\b/;
const PASSIVE = /^ by\b/;

/** "the larger Foo 2": an adjective without "than" describes; with an amount it compares. */
function isMereDescription(text: string, direction: Span, between: string, amount: QuantityHit | undefined): boolean {
  const adjective = /(?:er|ive|able|priced)$/i.test(text.slice(direction.start, direction.end));
  return adjective && !amount && !/\b(?:than|as|to|of)\b/.test(between);
}

/**
 * Nothing named behind it: what is compared with was spoken of before. For the page's own subject that is whoever the sentences
 * before were about ("both": the last two); for another subject it is the page's ("undercut it by 33%").
 * A bare adjective ("lower latency") compares with nobody; "Foo stopped at 32,000, so the new window is 8x larger" does not say whose.
 */
function withoutName(
  sentence: Sentence,
  direction: Direction,
  subjects: readonly SubjectRef[],
  amount: QuantityHit | undefined,
): Compared | undefined {
  const { text } = sentence.passage;
  const words = text.slice(direction.start, direction.end);
  if (!amount && /^(?:[a-z]+er|(?:more|less) [a-z]+|ahead of|below|behind)$/i.test(words)) return undefined;
  if (!amount && /^the /i.test(words)) return undefined;
  const page = sentence.document.subjectOf(sentence.passage.block);
  const end = direction.end;
  if (!page || subjects.length === 0) return undefined;
  const against = againstWhom(sentence);
  if (against && subjects.every((subject) => subject.key !== against.key))
    return { subjects, versus: [against], end, inferred: [] };
  if (subjects.every((subject) => subject.key !== page.key)) {
    const opening = text.slice(clauseAt(sentence, direction.start)?.start ?? sentence.start, direction.start);
    const isSaid =
      subjects.every((subject) => subject.inferred === undefined) && !/, so (?:that )?(?:the|this|its)\b/.test(opening);
    return isSaid
      ? { subjects, versus: [subjectOfName(page, sentence.document)], end, inferred: ['compared with the subject of the page'] }
      : undefined;
  }
  const others = sentence.recent.filter((subject) => subject.key !== page.key);
  const isBoth = /^ (?:both|their|them)\b/.test(text.slice(direction.end, direction.end + 8)) || /\btheir\b/.test(words);
  const versus = others.slice(0, isBoth ? 2 : 1);
  return versus.length === 0 || (!isBoth && !amount)
    ? undefined
    : { subjects, versus, end, inferred: ['compared with whom the sentences before are about'] };
}

/** "Against Foo 1, which costs more, Foo 2 is 60% cheaper": named ahead of the sentence. */
function againstWhom(sentence: Sentence): SubjectRef | undefined {
  const [first] = sentence.marks.names;
  const opening = first && sentence.passage.text.slice(sentence.start, first.start);
  return first && /^\W*(?:against|compared (?:to|with)|versus|relative to|next to|unlike)(?: the)? $/i.test(opening ?? '')
    ? subjectOfName(first.name, sentence.document)
    : undefined;
}

interface Parts {
  readonly sentence: Sentence;
  readonly direction: Direction;
  readonly amount: QuantityHit | undefined;
  readonly evidence: Span;
  readonly subject: SubjectRef;
  readonly versus: readonly SubjectRef[];
  readonly inferred: readonly string[];
}

function proposalOf({ sentence, direction, amount, evidence, subject, versus, inferred }: Parts): Proposal {
  const value: RatioValue = {
    type: 'ratio',
    ...(amount ? { amount: signed(amount, direction), unit: amount.unit ?? 'x' } : {}),
    direction: direction.id,
    written: amount?.written ?? sentence.passage.text.slice(direction.start, direction.end),
  };
  return {
    passage: sentence.passage,
    property: direction.property,
    snak: valueSnak(value),
    value: { start: Math.min(direction.start, amount?.start ?? direction.start), end: Math.max(direction.end, amount?.end ?? 0) },
    evidence,
    subject,
    qualifiers: {
      ...(amount ? hedgeOf(amount) : {}),
      ...termOf(sentence, direction),
      versus: versus.length === 1 && versus[0] ? versus[0].name : versus.map((other) => other.name),
    },
    hasCue: true,
    confidence: amount ? 0.88 : 0.75,
    madeBy: [comparison.name],
    inferred: [...inferred, ...(subject.inferred === undefined ? [] : [subject.inferred])],
  };
}

/** A difference in points has a sign; a ratio tells its direction apart. */
function signed(amount: QuantityHit, direction: Direction): number {
  return amount.unit === 'points' && /^(?:lower|worse|smaller|slower)/.test(direction.id) ? -amount.amount : amount.amount;
}

/** The benchmark, or what else splits the slots of the comparison, named nearest in the same sentence, else carried from before. */
function termOf(sentence: Sentence, direction: Direction): Record<string, string> {
  const wanted = direction.property.separators.filter((name) => name !== 'versus');
  return Object.fromEntries(
    wanted.flatMap((qualifier) => {
      const terms = sentence.marks.terms
        .filter((term) => term.qualifier === qualifier)
        .sort((a, b) => gap(a, direction) - gap(b, direction));
      const nearest = terms.find((term) => term.start >= direction.end && gap(term, direction) < 80) ?? terms[0];
      const id = nearest?.id ?? sentence.carried[qualifier];
      return id === undefined ? [] : [[qualifier, id]];
    }),
  );
}

function gap(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : Math.max(0, b.start - a.end);
}
