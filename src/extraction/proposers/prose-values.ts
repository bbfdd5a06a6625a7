import type { Qualifiers, Span, Value } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { CueMark, TermMark } from '../marks';
import type { Proposal } from '../proposal';
import { attach } from '../prose/attach';
import { distance } from '../prose/distance';
import { elliptical } from '../prose/ellipsis';
import { prosePassages } from '../prose/passages';
import { unlistedTerm } from '../prose/unlisted-term';
import { sentencesOf, type Sentence } from '../prose/sentence';
import type { DateHit } from '../reading/dates';
import type { MoneyHit } from '../reading/money';
import { conversionsIn, inOwnUnit } from '../reading/conversions';
import type { QuantityHit } from '../reading/quantities';
import { canonicalUnit } from '../reading/units';
import { asDate, asMoney, asQuantity, hedgeOf, valueSnak } from '../values';
import type { Proposer } from './proposer';

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
      return [...said, ...elliptical(sentences, said)];
    });
  },
};

/** A number, an amount of money or a date of a sentence, with the readings that its type allows. */
interface Reading {
  readonly span: Span;
  readonly number: Span;
  readonly hedge: Qualifiers;
  readonly pair: 0 | 1 | undefined;
  readonly modifier: string | undefined;
  /** A word follows that says what is counted: "37B active". */
  readonly isCounting: boolean;
  /** The datatype that it can be a value of. */
  readonly kind: 'quantity' | 'money' | 'date';
  read(property: Property, bare: boolean, unit?: string): Value | undefined;
  /** The property that its unit alone tells. */
  readonly told: Property | undefined;
  /** Where the number stands that is a property's value: of "8,611 m (28,251 ft)", that in its own unit. */
  numberFor?(property: Property): Span;
}

interface Candidate {
  readonly property: Property;
  readonly cue: Span | undefined;
  readonly term?: TermMark;
  readonly value: Value;
  readonly cost: number;
}

const FARTHEST_CUE = 12;

function proposeSentence(sentence: Sentence): Proposal[] {
  const readings = readingsOf(sentence);
  if (readings.length === 0) return [];
  const spans = readings.map((reading) => reading.number);
  const proposals = readings.flatMap((reading) => {
    const best = candidatesFor(reading, sentence, spans)
      .filter(({ property }) => !isForbidden(property, reading, sentence, spans))
      .sort((a, b) => a.cost - b.cost || lengthOf(b.cue) - lengthOf(a.cue))[0];
    return best ? proposalsOf(sentence, reading, best) : [];
  });
  return inOrderNamed(proposals, sentence);
}

/**
 * An anticue in the sentence, unless a new predicate or a number of its own parts it from the value: "1,847 m high and has a prominence
 * of", "235B parameters and 22B activated parameters".
 */
function isForbidden(property: Property, { number }: Reading, sentence: Sentence, values: readonly Span[]): boolean {
  return sentence.marks.anticues.some((mark) => {
    if (mark.property !== property) return false;
    const [from, to] = mark.start < number.start ? [mark.end, number.start] : [number.end, mark.start];
    const isAnothers = number.end < mark.start && values.some((value) => value.start >= from && value.end <= to);
    return (
      !isAnothers &&
      !/\b(?:and|but|while) (?:has|have|had|is|was|are|offers|with|the|it)\b|;/.test(sentence.passage.text.slice(from, to))
    );
  });
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}

/** "86.0% and 69.1% on MMLU and GPQA, respectively": values and terms go together in order. */
function inOrderNamed(proposals: readonly Proposal[], sentence: Sentence): Proposal[] {
  if (!/\brespectively\b/i.test(sentence.passage.text.slice(sentence.start, sentence.end))) return [...proposals];
  const { namedBy } = sentence.document.lexicon;
  return proposals.map((proposal) => {
    const qualifier = namedBy.get(proposal.property);
    const terms = sentence.marks.terms.filter((term) => term.qualifier === qualifier);
    const rivals = proposals.filter(
      (other) => other.property === proposal.property && other.subject?.key === proposal.subject?.key,
    );
    const term = terms[rivals.indexOf(proposal)];
    if (qualifier === undefined || !term || terms.length < 2 || rivals.length !== terms.length) return proposal;
    return changed(proposal, {
      qualifiers: changed(proposal.qualifiers, { [qualifier]: term.id }),
      inferred: [...proposal.inferred, 'in the order named'],
    });
  });
}

function readingsOf(sentence: Sentence): Reading[] {
  const { quantities, money, dates } = sentence.marks;
  if (quantities.length === 0 && money.length === 0 && dates.length === 0) return [];
  const { byUnit } = sentence.document.lexicon;
  const conversions = conversionsIn(sentence.passage.text, quantities);
  const again = new Set(conversions.values());
  return [
    ...quantities
      .filter((hit) => !again.has(hit))
      .map((hit) => {
        const told = hit.unit === undefined ? undefined : byUnit.get(canonicalUnit(hit.unit));
        return quantityReading(hit, told, conversions.get(hit));
      }),
    ...money.flatMap(moneyReadings),
    ...dates.filter((hit) => hit.preposition !== 'as of').map(dateReading),
  ].sort((a, b) => a.number.start - b.number.start);
}

function quantityReading(hit: QuantityHit, told: Property | undefined, again: QuantityHit | undefined): Reading {
  const chosen = (property: Property) => inOwnUnit(hit, again, property.unit);
  return {
    span: again ? { start: hit.start, end: again.end } : hit,
    number: { start: hit.numberStart, end: hit.numberEnd },
    hedge: hedgeOf(hit),
    pair: undefined,
    modifier: hit.modifier,
    isCounting: hit.nextWord !== undefined,
    kind: 'quantity',
    told,
    read: (property, bare, unit) => asQuantity(chosen(property), property, bare, unit),
    numberFor: (property) => ({ start: chosen(property).numberStart, end: chosen(property).numberEnd }),
  };
}

/** "$0.50 per million input and output tokens" is the price of either; of a pair, each is the price of one. */
function moneyReadings(hit: MoneyHit): Reading[] {
  if (hit.modifier !== 'both') return [moneyReading(hit, hit.modifier)];
  return hit.pair === undefined ? [moneyReading(hit, 'input'), moneyReading(hit, 'output')] : [moneyReading(hit, undefined)];
}

function moneyReading(hit: MoneyHit, modifier: string | undefined): Reading {
  return {
    span: hit,
    number: { start: hit.numberStart, end: hit.numberEnd },
    hedge: hedgeOf(hit),
    pair: hit.pair,
    modifier,
    isCounting: false,
    kind: 'money',
    told: undefined,
    read: (property, bare) => asMoney(hit, property, bare),
  };
}

function dateReading(hit: DateHit): Reading {
  return {
    span: hit,
    number: hit,
    hedge: hit.approximate ? { approximate: true } : {},
    pair: undefined,
    modifier: undefined,
    isCounting: false,
    kind: 'date',
    told: undefined,
    read: (property) => (property.datatype === 'date' ? asDate(hit) : undefined),
  };
}

function candidatesFor(reading: Reading, sentence: Sentence, values: readonly Span[]): Candidate[] {
  const { text } = sentence.passage;
  const candidates: Candidate[] = [];
  if (reading.told) {
    const value = reading.read(reading.told, false);
    if (value) candidates.push({ property: reading.told, cue: undefined, value, cost: 1 });
  }
  for (const cue of sentence.marks.cues) {
    if (cue.property.datatype !== reading.kind || !standsRight(cue, reading, sentence)) continue;
    const cost = distance(text, reading.number, cue, values) - Math.min(2, (cue.length - 1) / 2);
    if (cost > FARTHEST_CUE) continue;
    const value = reading.read(cue.property, cost <= 3 && leadsToNumber(text, cue, reading));
    if (value && !sentence.document.lexicon.namedBy.has(cue.property))
      candidates.push({ property: cue.property, cue, value, cost });
  }
  for (const [property, qualifier] of sentence.document.lexicon.namedBy) {
    const named = property.datatype === reading.kind ? namedCandidate(property, qualifier, reading, sentence, values) : undefined;
    if (named) candidates.push(named);
  }
  const paired = pairCandidate(reading, sentence);
  return paired ? [...candidates, paired] : candidates;
}

/** "weighs about 2 kg" and "2 m tall", not "weighs less than the 2 kg Foo", "tall, at 2 m" or "costs $5 less"; a date behind its verb, unless it opens the sentence. */
function standsRight(
  { side, start, end }: CueMark,
  { span, kind }: Reading,
  { passage: { text }, start: opening }: Sentence,
): boolean {
  if (side === 'ahead')
    return (
      end <= span.start && AHEAD.test(text.slice(end, span.start)) && !IS_DIFFERENCE.test(text.slice(span.end, span.end + 12))
    );
  if (side === 'behind') return start >= span.end && /^[\s)-]{0,2}$/.test(text.slice(span.end, start));
  return side === undefined || kind !== 'date' || start < span.start || OPENS.test(text.slice(opening, span.start));
}

/** "In 2019 it was released", not "announced on 4 March and released". */
const OPENS = /^\W*(?:(?:In|On|Since|By) )?$/;
const AHEAD = /^(?: (?:in at|at|to|for|just|only|a|an|the|its|some|from|as little as|as much as|up))*[ ]?$/;
const IS_DIFFERENCE = /^ (?:less|more|cheaper|dearer|extra|off|below|above the|under|over)\b/;

/** A cue before a number without unit must lead to it: "max output: 16,384", not "examples from 28 sets". */
function leadsToNumber(text: string, cue: Span, { number, isCounting }: Reading): boolean {
  if (cue.end > number.start) return true;
  const between = text.slice(cue.end, number.start);
  return LEADING.test(between) && !(isCounting && between.includes('('));
}

const LEADING =
  /^s?[\s\W]*(?:(?:of|is|are|was|at|to|reaches|reached|hits|around|about|roughly|approximately|nearly|over|up|just|sits|stands|limited|set|by|an?|the|costs?|priced|billed|charged|remains?|stays?)\b[\s\W]*){0,4}$/i;

/** A property that a term tells: a percentage beside a benchmark. Far from one, the score needs a cue of its own. */
function namedCandidate(
  property: Property,
  qualifier: string,
  reading: Reading,
  sentence: Sentence,
  values: readonly Span[],
): Candidate | undefined {
  const { text } = sentence.passage;
  const cue = sentence.marks.cues.find((mark) => mark.property === property) ?? comparedBy(qualifier, reading.number, sentence);
  const listed = nearestOf(
    sentence.marks.terms.filter((term) => term.qualifier === qualifier),
    reading,
    text,
    values,
  );
  const isNear = listed && listed.cost <= 7;
  const nearest = isNear
    ? listed
    : (nearestOf(unlistedTerm(sentence, reading.number, qualifier), reading, text, values) ?? listed);
  if (!nearest || (nearest.cost > 7 && !cue)) return cue && carriedCandidate(reading, sentence, property, qualifier, cue, values);
  const isScored = sentence.marks.cues.some(
    (mark) => mark.property === property && /^s? $/.test(text.slice(mark.end, reading.number.start)),
  );
  const value = reading.read(property, nearest.cost <= 3 || isScored, nearest.term.unit);
  return value && { property, cue: nearest.term, term: nearest.term, value, cost: Math.min(nearest.cost, 11) };
}

/** The first of those that stand nearest. */
function nearestOf(
  terms: readonly TermMark[],
  { number }: Reading,
  text: string,
  values: readonly Span[],
): { readonly term: TermMark; readonly cost: number } | undefined {
  let nearest: { readonly term: TermMark; readonly cost: number } | undefined;
  for (const term of terms) {
    const cost = distance(text, number, term, values);
    if (!nearest || cost < nearest.cost) nearest = { term, cost };
  }
  return nearest;
}

/** "That puts it ahead of Foo (77.9%)": comparing by the qualifier says as much as a cue. */
function comparedBy(qualifier: string, number: Span, sentence: Sentence): Span | undefined {
  const directions = sentence.marks.choices.filter(
    ({ property }) => property.datatype === 'ratio' && property.separators.includes(qualifier),
  );
  return directions.filter((direction) => direction.end <= number.start).at(-1) ?? directions[0];
}

/** The term was named in a sentence before: "reported scores of 75.5% for Foo on the same test". */
function carriedCandidate(
  reading: Reading,
  sentence: Sentence,
  property: Property,
  qualifier: string,
  cue: Span,
  values: readonly Span[],
): Candidate | undefined {
  const carried = sentence.carried[qualifier];
  const value = carried === undefined ? undefined : reading.read(property, false);
  const cost = distance(sentence.passage.text, reading.number, cue, values);
  if (!value || carried === undefined || cost > 24) return undefined;
  const term = { kind: 'term', qualifier, id: carried, start: cue.start, end: cue.end, at: 0, length: 1 } as const;
  return { property, cue, term, value, cost: Math.min(cost, 11) };
}

/**
 * What the phrase itself says: "$0.15 input / $0.60 output", "per million output tokens". A bare pair is the first two
 * prices of the vocabulary that share the unit, in its order: input before output.
 */
function pairCandidate(reading: Reading, sentence: Sentence): Candidate | undefined {
  const properties = sentence.document.lexicon.priced;
  const { modifier, pair } = reading;
  if (reading.kind !== 'money') return undefined;
  if (modifier !== undefined) {
    const last = modifier.split(' ').at(-1) ?? modifier;
    const said =
      properties.find((property) => property.id.endsWith(`.${modifier.replace(' ', '_')}`)) ??
      properties.find((property) => property.id.endsWith(`.${last}`));
    const value = said && reading.read(said, true);
    return said && value && { property: said, cue: reading.span, value, cost: 0 };
  }
  if (pair === undefined) return undefined;
  const shared = properties.filter((property) => property.unit?.includes('/') && reading.read(property, true) !== undefined);
  const property = shared[pair];
  const value = property && reading.read(property, true);
  return property && value && { property, cue: reading.span, value, cost: 0.5 };
}

function proposalsOf(sentence: Sentence, reading: Reading, best: Candidate): Proposal[] {
  const { property, cue, term, value, cost } = best;
  const near = cue && cost < 12 ? cue : reading.span;
  const { subjects, isClass } = attach(sentence, reading.span, near);
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
  return subjects.map((subject) =>
    changed(proposal, { subject, inferred: subject.inferred === undefined ? [] : [subject.inferred] }),
  );
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
