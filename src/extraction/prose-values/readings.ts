import { changed } from '../../util/changed';
import type { Qualifiers, Span, Value } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Sentence } from '../prose/sentence';
import { conversionsIn, inOwnUnit } from '../reading/conversions';
import type { DateHit } from '../reading/dates';
import type { MoneyHit } from '../reading/money';
import type { QuantityHit } from '../reading/quantities';
import { canonicalUnit } from '../../vocabulary/units/known-units';
import { asDate, asMoney, asQuantity, hedgeOf } from '../values';

/**
 * The values that a sentence may give, in its order.
 * Takes: "8,611 m (28,251 ft)" (once, in either unit), "$0.50 per million input and output tokens" (twice, for either)
 * Refuses: "as of July 2024" (when it was so, not what was so)
 */
export function readingsOf(sentence: Sentence): Reading[] {
  const { quantities, money, dates } = sentence.marks;
  if (quantities.length === 0 && money.length === 0 && dates.length === 0) return [];
  const { told } = sentence.document.lexicon;
  const conversions = conversionsIn(sentence.passage.text, quantities);
  const again = new Set(conversions.values());
  return [
    ...quantities
      .filter((hit) => !again.has(hit))
      .map((hit) => {
        const property = hit.unit === undefined ? undefined : told.anywhere(canonicalUnit(hit.unit));
        return quantityReading(hit, property, conversions.get(hit));
      }),
    ...money.flatMap(moneyReadings),
    ...dates.filter((hit) => hit.preposition !== 'as of').map(dateReading),
  ].sort((a, b) => a.number.start - b.number.start);
}

/** A number, an amount of money or a date of a sentence, with the readings that its type allows. */
export interface Reading {
  readonly span: Span;
  readonly number: Span;
  readonly hedge: Qualifiers;
  readonly pair: 0 | 1 | undefined;
  readonly modifier: string | undefined;
  /** A word follows that says what is counted: "37B active". */
  readonly isCounting: boolean;
  /** That word is a plural that is no unit: "2,000 contracts". */
  readonly countsThings: boolean;
  /** Of a quantity, as read. */
  readonly unit: string | undefined;
  /** The datatype that it can be a value of. */
  readonly kind: 'quantity' | 'money' | 'date';
  read(property: Property, bare: boolean, unit?: string): Value | undefined;
  /** The property that its unit alone tells. */
  readonly told: Property | undefined;
  /** Where the number stands that is a property's value: of "8,611 m (28,251 ft)", that in its own unit. */
  numberFor?(property: Property): Span;
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
    countsThings: hit.nextWord !== undefined && THINGS.test(hit.nextWord),
    unit: hit.unit,
    kind: 'quantity',
    told,
    read: (property, bare, unit) => asQuantity(asPercentage(chosen(property), unit ?? property.unit), property, bare, unit),
    numberFor: (property) => ({ start: chosen(property).numberStart, end: chosen(property).numberEnd }),
  };
}

/**
 * "a score of 0.824" where scores are percentages: below one, with two figures and more, and without a sign. Not in tables, where a row may be
 * of something else that is counted in fractions.
 */
function asPercentage(hit: QuantityHit, unit: string | undefined): QuantityHit {
  const isFraction = hit.unit === undefined && canonicalUnit(unit ?? '') === '%' && /^0?\.\d{2,}$/.test(hit.written);
  return isFraction ? changed(hit, { decimal: { ...hit.decimal, exponent: hit.decimal.exponent + 2 } }) : hit;
}

const THINGS = /^(?!(?:always|across|versus|plus|this|thus|costs|times|params|parameters|does|goes)$)[a-z-]{2,}[a-rt-z]s$/;

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
    countsThings: false,
    unit: undefined,
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
    countsThings: false,
    unit: undefined,
    kind: 'date',
    told: undefined,
    read: (property) => (property.datatype === 'date' ? asDate(hit) : undefined),
  };
}
