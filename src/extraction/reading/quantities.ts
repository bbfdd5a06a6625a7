import { changed } from '../../util/changed';
import type { Decimal } from '../../vocabulary/units/convert';
import { NAMES } from './currencies';
import { fractionAt } from './fractions';
import type { NumberHit, ReadingOptions } from './hit';
import { inTwoUnits } from './in-two-units';
import { prepareText } from './normalise';
import { amountOf, endOfRun, NUMBER_WORDS, readDigits, readNumberWord, readNumeral, type Numeral } from './numeral';
import { qualify } from './qualify';
import { placeOf, SPELLED_PLACE } from './places';
import { isTelephoneNumber, TELEPHONE } from './telephone';
import { readUnit, type UnitRead } from './units';
import { UNITS, type UnitLexicon } from '../../vocabulary/units/known-units';

export interface QuantityHit extends NumberHit {
  /** Canonical unit when the text names a well-known one: "tokens", "%", "tokens/s", "/1" for "0.82/1", "rank" for "#12". */
  readonly unit: string | undefined;
  /** That unit as written. */
  readonly unitWord: string | undefined;
  /** "input" of "128K input tokens". */
  readonly modifier: string | undefined;
  /** The first word after the number when it is no known unit, lower case: "contributors". */
  readonly nextWord: string | undefined;
  /** The exact digits, for conversion without rounding. */
  readonly decimal: Decimal;
  readonly upperDecimal: Decimal | undefined;
}

export interface QuantityOptions extends ReadingOptions {
  readonly units?: UnitLexicon;
}

/**
 * Every quantity in the text, in order, none overlapping another. Money is not among them: see money.ts.
 * Takes: 128K tokens   ~16,400   8-billion-parameter   82.0%   0.82/1   1450-1560   70%+   10 points   33×   twice   166 t/s   #12   ranked fourth   78th percentile   ★★★★
 * Refuses: GPT-4o   o4-mini   v0613   2024-07-18   555-0123   12:30   1.2.3   $5   15 cents
 */
export function readQuantities(text: string, options: QuantityOptions = {}): QuantityHit[] {
  const prepared = options.prepared ?? prepareText(text, options.masks);
  const hits: QuantityHit[] = [];
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(prepared); found; found = CANDIDATE.exec(prepared)) {
    const hit = readAt(prepared, found.index, found[0], options.units);
    if (hit) hits.push(text === prepared ? hit : changed(hit, { written: text.slice(hit.numberStart, hit.numberEnd) }));
    CANDIDATE.lastIndex = hit ? Math.max(hit.end, hit.numberEnd) : resumeAfter(prepared, found.index, found[0]);
  }
  return hits;
}

/** With a capital or without: a case-blind pattern is several times slower. */
const SPELLED = [...NUMBER_WORDS.keys(), 'twice', 'double', 'thrice', 'half', 'halves', 'halving', 'halved']
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');
const MILLION_AHEAD = '[Aa](?= (?:million|billion|trillion)\\b)';
const PART_AHEAD = '[Aa]n?(?= (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\\b)';
const CANDIDATE = new RegExp(`\\d|\\b(?:${SPELLED}|${PART_AHEAD}|${MILLION_AHEAD}|${SPELLED_PLACE})\\b|[★⭐][★☆⭐]{0,9}`, 'g');

/** "forty-one", "one's", "double-check": a piece of another word; but "two-hour" is two hours. */
function isJoined(text: string, at: number, word: string): boolean {
  return /['-]/.test(text.charAt(at - 1)) || text.charAt(at + word.length) === "'";
}

function resumeAfter(text: string, at: number, candidate: string): number {
  TELEPHONE.lastIndex = at;
  if (TELEPHONE.test(text)) return TELEPHONE.lastIndex;
  return /\d/.test(candidate) ? endOfRun(text, at) : at + candidate.length;
}

function readAt(text: string, at: number, candidate: string, units?: UnitLexicon): QuantityHit | undefined {
  if (/[★⭐]/.test(candidate)) return stars(text, at, candidate);
  const off = /^[Hh]al/.test(candidate) ? halfOff(text, at, candidate) : undefined;
  if (off) return off;
  const part = /[A-Za-z]/.test(candidate) ? fractionAt(text, at) : undefined;
  if (part) return multipleHit(text, at, part.end, part.digits);
  if (/[A-Za-z]/.test(candidate) && isJoined(text, at, candidate)) return undefined;
  const place = placeOf(candidate);
  if (place !== undefined) return placeHit(text, at, candidate, place);
  const multiple = MULTIPLES[candidate.toLowerCase()];
  if (multiple !== undefined) return multipleHit(text, at, at + candidate.length, multiple);
  if (isTelephoneNumber(text, at)) return undefined;
  const spelled = /\d/.test(candidate) ? undefined : readNumberWord(text, at);
  const begin = text[at - 1] === '.' && !/[\w.]/.test(text[at - 2] ?? ' ') ? at - 1 : at;
  const numeral = spelled ?? readNumeral(text, begin);
  if (!numeral || isMoney(text, numeral)) return undefined;
  return machNumber(text, numeral) ?? ordinal(text, numeral) ?? outOf(text, numeral) ?? counted(text, numeral, units);
}

/** "half off", "at half price", "half the standard rate", "halves the price of input": what is taken off, as a share. */
function halfOff(text: string, at: number, word: string): QuantityHit | undefined {
  const end = at + word.length;
  const isOff = /^half$/i.test(word) ? HALF_OFF.test(text.slice(end, end + 32)) : HALVED.test(text.slice(end, end + 32));
  return isOff ? hitOf(text, { start: at, end, digits: '50', exponent: 0 }, { unit: '%', word, end }) : undefined;
}
const HALF_OFF =
  /^(?: off\b|[ -]price\b| the (?:standard|regular|normal|usual|list|base|on-demand|real-time) (?:price|rate|cost)s?\b)/;
const HALVED = /^ (?:all |both )?(?:the |its |their )?(?:\p{Ll}+ ){0,2}(?:price|cost|rate|bill)s?\b/u;

const MULTIPLES: Readonly<Record<string, string>> = { twice: '2', double: '2', thrice: '3', half: '0.5' };

/** "twice as fast", "double the price", "half the cost": not "half of it", "a half", "double-check". */
function multipleHit(text: string, at: number, end: number, digits: string): QuantityHit | undefined {
  if (!/^ (?:as|the|that|its|their|what|of)\b/.test(text.slice(end, end + 7))) return undefined;
  return hitOf(text, { start: at, end, digits, exponent: 0 }, { unit: 'x', word: text.slice(at, end), end });
}

function placeHit(text: string, at: number, word: string, place: number): QuantityHit {
  const end = at + word.length;
  return hitOf(text, { start: at, end, digits: String(place), exponent: 0 }, { unit: 'rank', word, end });
}

function stars(text: string, at: number, run: string): QuantityHit {
  const digits = String([...run].filter((mark) => mark !== '☆').length);
  return hitOf(
    text,
    { start: at, end: at + run.length, digits, exponent: 0 },
    { unit: 'stars/5', word: run, end: at + run.length },
  );
}

/** "Mach 0.85", whose unit stands ahead. */
function machNumber(text: string, numeral: Numeral): QuantityHit | undefined {
  const isMach = text.startsWith('Mach ', numeral.start - 5) && !/\w/.test(text[numeral.start - 6] ?? ' ');
  return isMach ? hitOf(text, numeral, { unit: 'Mach', word: 'Mach', end: numeral.end }) : undefined;
}

/** "#12", "12th", "78th percentile", "No. 3"; a date's "18th" is masked by the caller or stands after a month. */
function ordinal(text: string, numeral: Numeral): QuantityHit | undefined {
  ORDINAL.lastIndex = numeral.end;
  const ending = numeral.spelled ? null : ORDINAL.exec(text);
  if (ending) {
    const unit = /percentile/i.test(ending[0]) ? 'percentile' : 'rank';
    const end = numeral.end + ending[0].length;
    return changed(hitOf(text, numeral, { unit, word: text.slice(numeral.end, end), end }), { start: numeral.start });
  }
  const before = text.slice(Math.max(0, numeral.start - 8), numeral.start);
  const sign = /(?:#|\bNo\. ?|\b[Nn]umber )$/.exec(before)?.[0];
  if (sign === undefined || numeral.exponent !== 0) return undefined;
  const hit = hitOf(text, numeral, { unit: 'rank', word: sign.trim(), end: numeral.end });
  return changed(hit, { start: Math.min(hit.start, numeral.start - sign.length) });
}
const ORDINAL = /(?:st|nd|rd|th)(?: percentile)?\b/iy;

/** "0.82/1", "4.5/5", "7 out of 10": the unit is "/1", "/5", "/10". Not "3/4", nor a date's slashes. */
function outOf(text: string, numeral: Numeral): QuantityHit | undefined {
  OUT_OF.lastIndex = numeral.end;
  const whole = OUT_OF.exec(text);
  if (!whole || Number(numeral.digits) > Number(whole[1])) return undefined;
  const end = numeral.end + whole[0].length;
  return hitOf(text, numeral, { unit: `/${whole[1] ?? ''}`, word: whole[0].trim(), end });
}
const OUT_OF = /(?: ?\/ ?| out of )(1|5|10|100)(?![\d/.,K-]*\d|[A-Za-z/])/y;

function counted(text: string, numeral: Numeral, units?: UnitLexicon): QuantityHit | undefined {
  const joined = inTwoUnits(text, numeral);
  if (joined) return hitOf(text, joined.numeral, joined.unit);
  const first = readUnit(text, numeral.end, units);
  const range = rangeFrom(text, numeral, first);
  if (range === null) return undefined;
  const last = range ?? numeral;
  const plus = text[last.end] === '+' ? 1 : 0;
  const behind = range || plus > 0 ? readUnit(text, last.end + plus, units) : first;
  const unit =
    behind ??
    unitBefore(text, numeral) ??
    (numeral.spelled ? ownUnitBefore(text, numeral, units) : unitOfChange(text, numeral, units));
  if (!unit && (numeral.spelled ?? isPartOfWord(text, last.end))) return undefined;
  if (range && !unit && isTelephone(text, numeral, range)) return undefined;
  const lower = range ? sharedScale(numeral, range) : numeral;
  return hitOf(text, lower, unit, range);
}

/** Undefined when there is no range, null when the joint makes all of it something else (a date, a span that runs down). */
function rangeFrom(text: string, numeral: Numeral, firstUnit: UnitRead | undefined): Numeral | undefined | null {
  const joint = jointAt(text, numeral.end) ?? (firstUnit ? jointAt(text, firstUnit.end) : undefined);
  if (!joint) return /^\/\d/.test(text.slice(numeral.end, numeral.end + 2)) ? null : undefined;
  if (joint.text === ' and ' && !endsBefore(text, numeral.start, BETWEEN)) return undefined;
  const upper = readDigits(text, joint.at);
  const tight = joint.text === '-';
  if (!upper) return tight ? null : undefined;
  if (tight && /^-\d/.test(text.slice(upper.end, upper.end + 2))) return null;
  if (joint.text.includes('to') && endsBefore(text, numeral.start, FROM)) return undefined;
  const rises = amountOf(upper) > amountOf(sharedScale(numeral, upper));
  if (rises) return upper;
  return tight && !firstUnit ? null : undefined;
}

function endsBefore(text: string, at: number, word: RegExp): boolean {
  return word.test(text.slice(Math.max(0, at - 10), at));
}
const FROM = /\bfrom\s$/i;
const BETWEEN = /\bbetween\s$/i;

/** "-", " - ", " to ", " and " after "between", up to the digits of the second number. */
function jointAt(text: string, end: number): { at: number; text: string } | undefined {
  JOINT.lastIndex = end;
  const joint = JOINT.exec(text)?.[0];
  return joint === undefined ? undefined : { at: end + joint.length, text: joint };
}
const JOINT = /(?: ?- ?| to | through | and )(?=\d)/y;

/** "8-70B" and "1-2 million": the lower number takes the upper's scale when that keeps them in order. */
function sharedScale(lower: Numeral, upper: Numeral): Numeral {
  const shares = lower.exponent === 0 && upper.exponent > 0 && Number(lower.digits) < Number(upper.digits);
  return shares ? changed(lower, { exponent: upper.exponent }) : lower;
}

function isTelephone(text: string, lower: Numeral, upper: Numeral): boolean {
  return (
    /^\d{3}-\d{4}$/.test(text.slice(lower.start, upper.end)) ||
    /\)\s?$/.test(text.slice(Math.max(0, lower.start - 2), lower.start))
  );
}

function isPartOfWord(text: string, end: number): boolean {
  return /^(?:[\p{L}_]|-[\p{L}\d]|\/[\p{L}\d])/u.test(text.slice(end, end + 2));
}

/** "Elo 1274", "an Elo rating of 1274", "by a factor of five". */
function unitBefore(text: string, numeral: Numeral): UnitRead | undefined {
  if (/\bfactor of (?:about |over |nearly )?$/.test(text.slice(Math.max(0, numeral.start - 18), numeral.start)))
    return { unit: 'x', word: 'factor', end: numeral.end };
  const word = /\bElo(?: rating| score)?(?: of|:)? ?(?:~|about |around )?$/i.exec(
    text.slice(Math.max(0, numeral.start - 26), numeral.start),
  )?.[0];
  return word === undefined ? undefined : { unit: 'Elo', word: word.slice(0, 3), end: numeral.end };
}

/** "seats five", where the vocabulary counts in seats. */
function ownUnitBefore(text: string, { start, end }: Numeral, units: UnitLexicon | undefined): UnitRead | undefined {
  const word = /(\p{Ll}{3,}) (?:up to |just |only )?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  const unit = word === undefined || UNITS.has(word) ? undefined : units?.get(word);
  return word !== undefined && unit !== undefined && !/^ \p{Ll}{3}/u.test(text.slice(end, end + 4))
    ? { unit, word, end }
    : undefined;
}

/** "from 8,192 to 64,000 tokens": the first has the unit of the second. */
function unitOfChange(text: string, { start, end }: Numeral, units: UnitLexicon | undefined): UnitRead | undefined {
  const joint = endsBefore(text, start, FROM) ? jointAt(text, end) : undefined;
  const changedTo = joint?.text === ' to ' ? readDigits(text, joint.at) : undefined;
  const unit = changedTo && readUnit(text, changedTo.end, units);
  return unit && changed(unit, { end });
}

function isMoney(text: string, numeral: Numeral): boolean {
  if (/[$€£¥] ?-?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))) return true;
  MONEY_AFTER.lastIndex = numeral.end;
  return MONEY_AFTER.test(text);
}
const MONEY_AFTER = new RegExp(` ?(?:[$€£¥¢]|(?:USD|EUR|GBP|JPY|CNY|pound sterling|${NAMES})\\b)`, 'iy');

function hitOf(text: string, numeral: Numeral, read: UnitRead | undefined, upper?: Numeral): QuantityHit {
  const numberEnd = upper?.end ?? numeral.end;
  const { start, end, approximate, bound } = qualify(text, numeral.start, Math.max(read?.end ?? 0, numberEnd));
  return {
    start,
    end,
    approximate,
    bound: bound ?? (text.charCodeAt(numberEnd) === PLUS ? '>=' : undefined),
    numberStart: numeral.start,
    numberEnd,
    written: text.slice(numeral.start, numberEnd),
    amount: amountOf(numeral),
    decimal: { digits: numeral.digits, exponent: numeral.exponent },
    upper: upper && amountOf(upper),
    upperDecimal: upper && { digits: upper.digits, exponent: upper.exponent },
    unit: read?.unit,
    unitWord: read?.word,
    modifier: read?.modifier,
    nextWord: read ? undefined : wordAfter(text, numberEnd),
  };
}

/** "1M+ tokens": the plus stands before the unit. */
const PLUS = 43;

function wordAfter(text: string, end: number): string | undefined {
  NEXT_WORD.lastIndex = end;
  return NEXT_WORD.exec(text)?.[1]?.toLowerCase();
}
const NEXT_WORD = / ([A-Za-z][A-Za-z'-]{0,30})/y;
