import type { Span } from '../../domain';
import { labelKey } from '../lexicon/label-key';
import type { CueMark } from '../marks';
import { distance } from '../prose/distance';
import type { Sentence } from '../prose/sentence';
import { objectsOf } from '../prose/objects';
import type { Candidate } from './candidate';
import { isOfAnother } from './cue-of-another';
import { framedCandidate } from './framed-candidate';
import { tellsOfAnother } from './other-object';
import { labelledAmount } from './labelled-amount';
import { namedCandidate } from './named-candidate';
import { pairCandidate } from './pair-candidate';
import type { Reading } from './readings';
import { termBehind } from './term-behind';

/**
 * The properties that a number may be a value of: the one that its unit tells, those whose cue stands right and near, those that a term
 * tells, and the one that a price says itself.
 * Takes: "weighs about 2 kg", "2 m tall", "max output: 16,384"
 * Refuses: "weighs less than the 2 kg Foo", "costs $5 less", "examples from 28 sets"
 */
export function candidatesFor(reading: Reading, sentence: Sentence, values: readonly Span[]): Candidate[] {
  const { text } = sentence.passage;
  const candidates: Candidate[] = [];
  if (isBought(reading, sentence) || isDifference(reading, text) || isInCue(reading, sentence) || isCondition(reading, sentence))
    return candidates;
  if (reading.told) {
    const value = reading.read(reading.told, false);
    if (value) candidates.push({ property: reading.told, cue: undefined, value, cost: isRate(reading.unit) ? 1 : FARTHEST_CUE });
  }
  for (const cue of sentence.marks.cues) {
    if (cue.property.datatype !== reading.kind || !standsRight(cue, reading, sentence)) continue;
    if (isOfAnother(cue, reading, sentence, values) || isOfPrice(cue, reading, sentence)) continue;
    const far =
      reading.kind === 'date' && objectsOf(cue, reading.span, sentence).length > 0
        ? BESIDE
        : distance(text, reading.number, cue, values);
    const cost = far - Math.min(2, (cue.length - 1) / 2);
    if (cost > FARTHEST_CUE) continue;
    const value = reading.read(cue.property, cost <= 3 && !reading.countsThings && leadsToNumber(text, cue, reading));
    if (value && !sentence.document.lexicon.namedBy.has(cue.property))
      candidates.push({ property: cue.property, cue, value, cost });
  }
  for (const [property, qualifier] of sentence.document.lexicon.namedBy) {
    const named = property.datatype === reading.kind ? namedCandidate(property, qualifier, reading, sentence, values) : undefined;
    if (named) candidates.push(named);
  }
  for (const other of [
    pairCandidate(reading, sentence),
    framedCandidate(reading, sentence),
    termBehind(reading, sentence),
    labelledAmount(reading, sentence),
  ])
    if (other) candidates.push(other);
  return candidates;
}

/** "A million output tokens cost $4": what a price is told for is no value. */
function isBought({ kind, span, unit }: Reading, { passage: { text } }: Sentence): boolean {
  return (
    kind === 'quantity' &&
    unit === 'tokens' &&
    /^,?(?: will| would)?(?: costs?)?,? [$\u20AC\u00A3]\d/.test(text.slice(span.end, span.end + 24))
  );
}

/** "$10 for a million output tokens; above 200,000 tokens": what an amount of money buys names no other number. */
function isOfPrice(cue: Span, { kind }: Reading, { marks }: Sentence): boolean {
  return kind === 'quantity' && marks.money.some((hit) => hit.numberEnd <= cue.start && cue.end <= hit.end);
}

/** "$3 for prompts up to 128,000 tokens": what a price holds for is no value. */
function isCondition({ number, kind }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  return (
    kind === 'quantity' &&
    marks.money.some((hit) => hit.end <= number.start) &&
    HOLDS_FOR.test(text.slice(Math.max(start, number.start - 50), number.start))
  );
}
const HOLDS_FOR =
  /\b(?:for|on|with|when|if) (?:[\p{L}-]+ ){1,3}(?:up to|under|over|above|below|beyond|exceeding|(?:longer|shorter|larger|smaller|fewer|more) than) $/u;

/** "tokens/s" is hardly said of anything else; a cue says better than another unit whose the value is. */
function isRate(unit: string | undefined): boolean {
  return unit !== undefined && /^[a-z]{3,}\/[a-z]/i.test(unit);
}

const FARTHEST_CUE = 12;
/** A verb with nothing but whom it is about before the date. */
const BESIDE = 4;

/** The ten of "10 to 80 percent", where that is a cue: the words that name a property are no value of one. */
function isInCue({ number }: Reading, { marks }: Sentence): boolean {
  return marks.cues.some(
    ({ start, end, isSpread }) =>
      !isSpread && start <= number.start && number.end <= end && start < end - (number.end - number.start),
  );
}

/** "weighs about 2 kg" and "2 m tall", not "weighs less than the 2 kg Foo" or "tall, at 2 m"; a date behind its verb, unless it opens the sentence. */
function standsRight({ side, start, end }: CueMark, { span, kind }: Reading, sentence: Sentence): boolean {
  const {
    passage: { text },
    start: opening,
    document,
  } = sentence;
  if (side === 'ahead' && kind === 'money' && isOfStranger(text.slice(Math.max(opening, start - 60), start), document))
    return false;
  if (side === 'ahead') return end <= span.start && AHEAD.test(text.slice(end, span.start));
  if (side === 'behind') return start >= span.end && /^[\s)-]{0,2}$/.test(text.slice(span.end, start));
  if (kind === 'date' && tellsOfAnother({ start, end }, sentence)) return false;
  return side === undefined || kind !== 'date' || start < span.start || OPENS.test(text.slice(opening, span.start));
}

/** "The restoration cost", "a car park charges": of something that is no subject, no version of one, and no word for the price. */
function isOfStranger(before: string, { lexicon }: Sentence['document']): boolean {
  const noun = /(?:^|[.;,:] )(?:The|A|An|the|a|an) (?:[\p{Ll}-]+ ){0,2}(\p{Ll}+) $/u.exec(before)?.[1];
  if (noun === undefined || VERSIONS.test(noun) || lexicon.vocabulary.subjectNouns.includes(noun)) return false;
  return !lexicon.labels.has(labelKey(noun));
}
const VERSIONS = /^(?:models?|versions?|variants?|editions?|trims?|ones?|units?|now|then|also|still|only|itself)$/;

/** "In 2019 it was released", not "announced on 4 March and released". */
const OPENS = /^\W*(?:(?:In|On|Since|By) )?$/;

const AHEAD = /^(?: (?:in at|at|to|for|just|only|a|an|the|its|some|from|as little as|as much as|up))*[ ]?$/;

/** "costs $5 less", "44 g heavier": how far from another it is, not what it is. Shares and multiples may be values all the same. */
function isDifference({ span, unit }: Reading, text: string): boolean {
  return unit !== '%' && unit !== 'x' && unit !== 'points' && IS_DIFFERENCE.test(text.slice(span.end, span.end + 24));
}

const IS_DIFFERENCE =
  /^ (?:less|more|fewer|cheaper|dearer|extra|off|heavier|lighter|taller|shorter|longer|wider|narrower|deeper|thicker|thinner|slower|faster|larger|smaller|bigger|stronger|weaker|[a-z]{2,12}er than|lower than|higher than|below the|above the|more than|less than)\b(?! or\b)(?! than \d)/;

/** A cue before a number without unit must lead to it: "max output: 16,384", not "examples from 28 sets". */
function leadsToNumber(text: string, cue: Span, { number, isCounting }: Reading): boolean {
  if (cue.end > number.start) return true;
  const between = text.slice(cue.end, number.start);
  return LEADING.test(between) && !(isCounting && between.includes('('));
}

const LEADING =
  /^s?[\s\W]*(?:(?:of|is|are|was|it|they|at|to|reaches|reached|hits|around|about|roughly|approximately|nearly|over|up|just|sits|stands|limited|set|by|an?|the|costs?|priced|billed|charged|remains?|stays?|has|have|been|(?:fell|fallen|rose|risen|dropped|gone|went|cut|lowered|raised)(?: from)?|tops|maxes|out|comes?|runs?|extends|goes?|stops|capped|tends|rated)\b[\s\W]*){0,4}$/i;
