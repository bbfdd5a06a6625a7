import { changed } from '../../util/changed';
import { CODES, CURRENCIES, NAMES, SIGNS } from './currencies';
import type { NumberHit, ReadingOptions } from './hit';
import type { Decimal } from '../../vocabulary/units/convert';
import { prepareText } from './normalise';
import { amountOf, endOfRun, readDigits, readNumberWord, readNumeral, type Numeral } from './numeral';
import { readPer, type Per } from './price-per';
import { qualify } from './qualify';

export interface MoneyHit extends NumberHit {
  /** ISO 4217. */
  readonly currency: string;
  /** What it buys: 1,000,000 of "tokens", 1 of "hour"; undefined for a plain amount. A bare "/M" or "per million" means tokens. */
  readonly per: Per | undefined;
  /** "input" or "output", when the phrase itself says which: "per million input tokens", "$0.15 in / $0.60 out"; "both" in "per million input and output tokens". */
  readonly modifier: string | undefined;
  /** First (0) or second (1) amount of a pair that shares its unit: "$0.15/$0.60 per million tokens". Both hits span the whole pair. */
  readonly pair: 0 | 1 | undefined;
  /** The exact digits; cents are already shifted. */
  readonly decimal: Decimal;
  readonly upperDecimal: Decimal | undefined;
}

/**
 * Every amount of money, in order. Takes: $0.15/M tokens   $0.15 per 1M input tokens   $0.15/$0.60 per million tokens   $0.6 / 1M tokens
 * 15 cents per one million input tokens   $5 per 1 million   €20 a month   US$80 billion   2 USD   $1.50/hour   $5-$10
 * Refuses: $$$$ (a scale of its own), $HOME, "5 dollar signs"; of "$5 per 0 tokens" all but the amount.
 */
export function readMoney(text: string, options: ReadingOptions = {}): MoneyHit[] {
  const prepared = options.prepared ?? prepareText(text, options.masks);
  if (!MENTIONS_MONEY.test(prepared)) return [];
  const read: MoneyHit[] = [];
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(prepared); found; found = CANDIDATE.exec(prepared)) {
    const amount = /\d|^[a-z]/.test(found[0])
      ? amountBefore(prepared, found.index)
      : amountAfter(prepared, found.index, found[0]);
    if (amount) read.push(hitOf(prepared, amount));
    CANDIDATE.lastIndex = amount
      ? amount.end
      : /\d/.test(found[0])
        ? endOfRun(prepared, found.index)
        : found.index + found[0].length;
  }
  const hits = withSharedUnits(prepared, read);
  return text === prepared ? hits : hits.map((hit) => changed(hit, { written: text.slice(hit.numberStart, hit.numberEnd) }));
}

const MENTIONS_MONEY = new RegExp(
  `[$¢${SIGNS}]|(?:${CODES}|[Cc]ent|[Dd]ollar|[Ee]uro|[Pp]ound|[Yy]en|[Yy]uan|[Rr]upee|[Kk]rone|[Kk]rono|[Ff]ranc|[Zz]lot|[Ff]orint|[Bb]aht|[Rr]inggit|[Bb]oliviano|usd|eur|gbp)`,
);
const CANDIDATE = new RegExp(
  `(?:(?<![A-Za-z])(?:US|CA|C|AU|A|NZ|HK|S))?\\$|[${SIGNS}]|(?<![\\w-])(?:${CODES}) ?(?=\\d)|\\d|(?<![\\w'-])(?:one|two|five|ten|fifteen|twenty|thirty|fifty|sixty) (?=cents?\\b|dollars?\\b)`,
  'g',
);

interface Amount {
  readonly start: number;
  readonly end: number;
  readonly lower: Numeral;
  readonly upper?: Numeral;
  readonly currency: string;
  readonly shift: number;
}

/** "$5", "US$ 80 billion", "EUR 20", "$5-10", "$5-$10". */
function amountAfter(text: string, at: number, symbol: string): Amount | undefined {
  const currency = CURRENCIES[symbol.trim()];
  if (currency === undefined || /[\w$]/.test(text[at - 1] ?? ' ')) return undefined;
  const lower = digitsAfterSymbol(text, at + symbol.length);
  if (!lower) return undefined;
  RANGE.lastIndex = lower.end;
  const joint = RANGE.exec(text);
  const upper = joint ? digitsAfterSymbol(text, lower.end + joint[0].length) : undefined;
  if (!upper || amountOf(upper) <= amountOf(lower)) return { start: at, end: lower.end, lower, currency, shift: 0 };
  const shares = lower.exponent === 0 && upper.exponent > 0;
  return {
    start: at,
    end: upper.end,
    lower: shares ? changed(lower, { exponent: upper.exponent }) : lower,
    upper,
    currency,
    shift: 0,
  };
}
const RANGE = new RegExp(` ?(?:-|to) ?(?:[$${SIGNS}] ?)?(?=[\\d.])`, 'y');

function digitsAfterSymbol(text: string, at: number): Numeral | undefined {
  const begin = text[at] === ' ' ? at + 1 : at;
  const numeral = readDigits(text, begin);
  if (!numeral) return undefined;
  const million = numeral.exponent === 0 && text[numeral.end] === 'm' && !/[A-Za-z]/.test(text[numeral.end + 1] ?? ' ');
  if (million) return changed(numeral, { exponent: 6, end: numeral.end + 1 });
  return /[A-Za-z]/.test(text[numeral.end] ?? ' ') ? undefined : numeral;
}

/** "15 cents", "2 USD", "20€", "fifteen cents", "5 dollars". */
function amountBefore(text: string, at: number): Amount | undefined {
  const lower = /\d/.test(text[at] ?? '') ? readNumeral(text, pointBefore(text, at)) : readNumberWord(text, at);
  if (!lower) return undefined;
  AFTER.lastIndex = lower.end;
  const word = AFTER.exec(text);
  if (!word) return undefined;
  const name = (word[1] ?? '').toLowerCase().replace(/s$/, '');
  const cents = name === 'cent' || name === '¢';
  return {
    start: lower.start,
    end: lower.end + word[0].length,
    lower,
    currency: CURRENCIES[name] ?? 'USD',
    shift: cents ? -2 : 0,
  };
}
const AFTER = new RegExp(`[ -]?([¢${SIGNS}]|(?:${CODES}|${NAMES})(?![\\w-]))(?! signs?\\b)`, 'iy');

function pointBefore(text: string, at: number): number {
  return text[at - 1] === '.' && !/[\w.]/.test(text[at - 2] ?? ' ') ? at - 1 : at;
}

function hitOf(text: string, { start, end, lower, upper, currency, shift }: Amount): MoneyHit {
  const per = readPer(text, end);
  const numberEnd = upper?.end ?? lower.end;
  const decimal = { digits: lower.digits, exponent: lower.exponent + shift };
  const phrase = qualify(text, start, per?.end ?? end);
  return {
    start: phrase.start,
    end: phrase.end,
    approximate: phrase.approximate,
    bound: phrase.bound,
    numberStart: lower.start,
    numberEnd,
    written: text.slice(lower.start, numberEnd),
    amount: amountOf(decimal),
    decimal,
    currency,
    upper: upper && amountOf(upper),
    upperDecimal: upper && { digits: upper.digits, exponent: upper.exponent },
    per: per?.per,
    modifier: per?.modifier,
    pair: undefined,
  };
}

/** Two amounts joined by "/" or "and" where only the second says what it buys: the first shares it. */
function withSharedUnits(text: string, hits: readonly MoneyHit[]): MoneyHit[] {
  const shared = [...hits];
  for (let i = 0; i + 1 < shared.length; i += 1) {
    const [first, second] = [shared[i] as MoneyHit, shared[i + 1] as MoneyHit];
    const between = text.slice(first.end, second.numberStart);
    if (first.per ?? first.currency !== second.currency) continue;
    if (isChange(text, first.start, between)) shared[i] = changed(first, { per: second.per, modifier: second.modifier });
    const joint = PAIR_JOINT.exec(between)?.[1];
    if (joint === undefined || (joint !== '/' && second.per === undefined)) continue;
    const phrase = { start: first.start, end: second.end };
    shared[i] = changed(first, changed(phrase, { per: second.per ?? first.per, pair: 0 }));
    shared[i + 1] = changed(second, changed(phrase, { pair: 1 }));
  }
  return shared;
}
/** "from $30 to $12 per million tokens": not a range, as it may fall. */
function isChange(text: string, start: number, between: string): boolean {
  return CHANGE_JOINT.test(between) && /\bfrom $/i.test(text.slice(Math.max(0, start - 5), start));
}
const CHANGE_JOINT = new RegExp(`^ to (?:just |only )?[$${SIGNS}]? ?$`);
const PAIR_JOINT = new RegExp(`^ ?(/|and|&|\\||,) ?[$${SIGNS}]? ?$`);
