import type { Span } from '../../domain';
import { wordClass } from '../text/word-class';
import type { Word } from '../text/words';
import { readDates, type DateHit } from './dates';
import { readMoney, type MoneyHit } from './money';
import { maskOut, prepareText } from './normalise';
import { readQuantities, type QuantityHit } from './quantities';
import { readYearless } from './yearless-dates';
import type { UnitLexicon } from '../../vocabulary/units/known-units';

/** Everything in a text that is a number of some kind, each list in order of place, nothing read twice. */
export interface NumberHits {
  readonly quantities: readonly QuantityHit[];
  readonly money: readonly MoneyHit[];
  readonly dates: readonly DateHit[];
}

/** Dates first, then money, then what is left; nothing is read within the masks. The text is prepared once for all. `published`: ISO, gives dates without a year theirs. */
export function readNumbers(text: string, masks: readonly Span[], units: UnitLexicon, published?: string): NumberHits {
  const plain = prepareText(text, masks);
  const full = readDates(text, { prepared: plain });
  const yearless = published === undefined ? [] : readYearless(maskOut(plain, full), text, published);
  const dates = yearless.length === 0 ? full : [...full, ...yearless].sort((a, b) => a.start - b.start);
  const undated = maskOut(plain, dates);
  const money = readMoney(text, { prepared: undated });
  const quantities = readQuantities(text, { prepared: maskOut(undated, money), units });
  return { dates, money, quantities };
}

/** Most texts have neither a digit nor a word for a number. */
export function mayHaveNumbers(text: string, words: readonly Word[]): boolean {
  return words.some(isNumber) || /[★⭐]/.test(text);
}

const isNumber = wordClass(
  ({ written, hasDigit }) =>
    hasDigit ||
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|million|twice|double|half|halves|halved|halving|first|second|third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|tops|topped|topping|top|leads|led|leading)\b/i.test(
      written,
    ),
);
