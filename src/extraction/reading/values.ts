import type { DateValue, MoneyValue, Qualifiers, QuantityValue, RatioValue } from '../../domain';
import type { Property } from '../../vocabulary/vocabulary';
import { changed } from '../../util/changed';
import { convert, times } from '../../vocabulary/units/convert';
import type { DateHit } from './dates';
import type { Hit } from './hit';
import type { MoneyHit } from './money';
import type { Per } from './price-per';
import type { QuantityHit } from './quantities';
import type { RatioHit } from './ratios';

/** Hits to values of a property: in its canonical unit, within its range, or refused with the reason. */
export type ValueOr<Value> = { readonly value: Value } | { readonly refused: string };

type Counted = Pick<QuantityHit, 'unit' | 'unitWord' | 'decimal' | 'upperDecimal' | 'written'>;
type Paid = Pick<MoneyHit, 'currency' | 'per' | 'decimal' | 'upperDecimal' | 'written'>;

/** A number without a unit is taken to be in the property's own. `unit` overrides it: an arena benchmark counts in Elo. */
export function quantityOf(hit: Counted, property: Property, unit = property.unit ?? ''): ValueOr<QuantityValue> {
  const target = { unit, units: property.units };
  const from = hit.unit ?? unit;
  const amount = convert(hit.decimal, from, target);
  const upper = hit.upperDecimal === undefined ? undefined : convert(hit.upperDecimal, from, target);
  if (amount === undefined)
    return { refused: `${hit.unitWord ?? from} is no unit of ${property.id}, which counts in ${unit || 'plain numbers'}` };
  const value: QuantityValue = {
    type: 'quantity',
    amount,
    ...(upper === undefined ? {} : { upper }),
    unit,
    written: hit.written,
  };
  return inRange(value, unit === property.unit ? property : changed(property, { range: undefined }));
}

/** Money stays in its currency; what it buys is scaled to what the property's price is for. */
export function moneyOf(hit: Paid, property: Property): ValueOr<MoneyValue> {
  const { currency, per } = moneyUnit(property.unit ?? hit.currency);
  const factor = perFactor(hit.per, per);
  if (factor === undefined)
    return {
      refused: `a price per ${hit.per?.noun ?? 'nothing'} is no ${property.label}, which is ${property.unit ?? 'a plain amount'}`,
    };
  const value: MoneyValue = {
    type: 'money',
    amount: times(hit.decimal, factor),
    ...(hit.upperDecimal === undefined ? {} : { upper: times(hit.upperDecimal, factor) }),
    currency: hit.currency,
    ...(per === undefined ? {} : { per: perText(per) }),
    written: hit.written,
  };
  return hit.currency === currency ? inRange(value, property) : { value };
}

export function dateOf(hit: DateHit): DateValue {
  return { type: 'date', iso: hit.iso, granularity: hit.granularity };
}

export function ratioOf(hit: RatioHit): RatioValue {
  return {
    type: 'ratio',
    ...(hit.amount === undefined ? {} : { amount: hit.amount }),
    ...(hit.unit === undefined ? {} : { unit: hit.unit }),
    direction: hit.direction,
    written: hit.written,
  };
}

/** What a hit says about how it is meant, as qualifiers. */
export function qualifiersOf(hit: Hit): Qualifiers {
  return { ...(hit.approximate ? { approximate: true } : {}), ...(hit.bound ? { bound: hit.bound } : {}) };
}

/** "USD/1M tokens" taken apart. */
export function moneyUnit(unit: string): { readonly currency: string; readonly per?: Per } {
  const slash = unit.indexOf('/');
  if (slash < 0) return { currency: unit };
  const found = /^(?:([\d,]+)([KMB])? ?)?(.*)$/.exec(unit.slice(slash + 1).trim());
  const count = Number((found?.[1] ?? '1').replaceAll(',', '')) * (SCALES[found?.[2] ?? ''] ?? 1);
  return { currency: unit.slice(0, slash).trim(), per: { count, noun: found?.[3] ?? '' } };
}
const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** "1M tokens", "1K requests", "hour". */
export function perText({ count, noun }: Per): string {
  if (count === 1) return noun;
  const [letter, scale] = Object.entries(SCALES).findLast(([, size]) => count % size === 0) ?? ['', 1];
  return `${String(count / scale)}${letter} ${noun}`;
}

/** A plain amount where the property is a price per something is taken to be that price; the other way round it is not. */
function perFactor(from: Per | undefined, to: Per | undefined): number | undefined {
  if (from === undefined) return 1;
  if (to === undefined || singular(from.noun) !== singular(to.noun)) return undefined;
  return to.count / from.count;
}

function singular(noun: string): string {
  return noun.toLowerCase().replace(/s$/, '');
}

function inRange<Value extends { amount: number; upper?: number }>(
  value: Value,
  property: Pick<Property, 'id'> & { range?: Property['range'] | undefined },
): ValueOr<Value> {
  const [low, high] = property.range ?? [-Infinity, Infinity];
  const fits = value.amount >= low && (value.upper ?? value.amount) <= high;
  return fits
    ? { value }
    : { refused: `${String(value.amount)} is outside of what ${property.id} can be, ${String(low)} to ${String(high)}` };
}
