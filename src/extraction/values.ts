import type { Snak, Span, Value } from '../domain';
import type { Property } from '../vocabulary';
import { changed } from '../util/changed';
import type { Passage } from './passage';
import { convert } from '../vocabulary/units/convert';
import type { DateHit } from './reading/dates';
import type { Hit } from './reading/hit';
import type { MoneyHit } from './reading/money';
import type { QuantityHit } from './reading/quantities';
import { canonicalUnit } from '../vocabulary/units/known-units';

/** A quantity as a value of a property, or undefined when its unit does not go with it. `bare`: a number without unit will do. */
export function asQuantity(hit: QuantityHit, property: Property, bare: boolean, unit?: string): Value | undefined {
  if (property.datatype !== 'quantity') return undefined;
  const written = hit.unit === 'rank' && property.unit !== 'rank' ? undefined : hit.unit;
  if (hit.unit !== undefined && (written === undefined || (property.unit === 'rank' && written !== 'rank'))) return undefined;
  if (
    hit.unit === '%' &&
    canonicalUnit(property.unit ?? '') !== '%' &&
    !property.units.some((other) => canonicalUnit(other.unit) === '%')
  )
    return undefined;
  const from = written ?? nounUnit(hit, property) ?? (bare ? (unit ?? property.unit ?? '') : undefined);
  if (from === undefined) return undefined;
  const own = unit !== undefined && canonicalUnit(from) === canonicalUnit(unit) ? changed(property, { unit }) : property;
  const amount = convert(hit.decimal, from, own);
  const upper = hit.upperDecimal && convert(hit.upperDecimal, from, own);
  if (amount === undefined || (hit.upperDecimal && upper === undefined)) return undefined;
  return upper === undefined
    ? { type: 'quantity', amount, unit: own.unit ?? '', written: hit.written }
    : { type: 'quantity', amount, upper, unit: own.unit ?? '', written: hit.written };
}

/** "28 existing datasets": the word counted is the property's unit. */
function nounUnit(hit: QuantityHit, property: Property): string | undefined {
  if (hit.nextWord === undefined || property.unit === undefined) return undefined;
  const word = hit.nextWord.replace(/s$/, '');
  return word === property.unit.toLowerCase().replace(/s$/, '') ? property.unit : undefined;
}

/** Money as a value of a property, in the currency it is written in: the same thing must be bought. `bare`: an amount that does not say what it buys will do. */
export function asMoney(hit: MoneyHit, property: Property, bare: boolean): Value | undefined {
  if (property.datatype !== 'money') return undefined;
  const [, per] = (property.unit ?? '').split(/\/(.*)/s);
  const factor = perFactor(hit, per, bare);
  if (factor === undefined) return undefined;
  const amount = scaled(hit.decimal, factor);
  const upper = hit.upperDecimal && scaled(hit.upperDecimal, factor);
  return {
    type: 'money',
    amount,
    ...(upper === undefined ? {} : { upper }),
    currency: hit.currency,
    ...(per === undefined || per === '' ? {} : { per }),
    written: hit.written,
  };
}

/** What to multiply by so that the amount is per what the property counts; undefined when it buys something else. */
function perFactor(hit: MoneyHit, per: string | undefined, bare: boolean): number | undefined {
  if (per === undefined || per === '') return hit.per === undefined ? 1 : undefined;
  if (hit.per === undefined) return bare ? 1 : undefined;
  const wanted = /^(?:(\d+)([KMB]?) )?(.+)$/.exec(per);
  const noun = (wanted?.[3] ?? per).toLowerCase().replace(/s$/, '');
  if (noun !== hit.per.noun.toLowerCase().replace(/s$/, '')) return undefined;
  const count = Number(wanted?.[1] ?? 1) * ({ K: 1e3, M: 1e6, B: 1e9 }[wanted?.[2] ?? ''] ?? 1);
  return count / hit.per.count;
}

function scaled({ digits, exponent }: { digits: string; exponent: number }, factor: number): number {
  const shift = Math.log10(factor);
  if (Number.isInteger(shift)) return Number(`${digits}e${String(exponent + shift)}`);
  return Number((Number(`${digits}e${String(exponent)}`) * factor).toPrecision(12));
}

export function asDate(hit: DateHit): Value {
  return { type: 'date', iso: hit.iso, granularity: hit.granularity };
}

/** A free word as value of a property that has no list of them. */
export function asWords(text: string, property: Property): Value | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > 120) return undefined;
  return property.datatype === 'entity' ? { type: 'entity', name: plain } : { type: 'text', text: plain };
}

export function asChoice(id: string, property: Property): Value {
  return property.datatype === 'text' ? { type: 'text', text: id } : { type: 'entity', name: id };
}

export function asSet(members: Iterable<string>): Value {
  return { type: 'set', members: [...new Set(members)].sort() };
}

export function valueSnak(value: Value): Snak {
  return { kind: 'value', value };
}

/** What a hedge or a bound before the value says of it, as qualifiers. */
export function hedgeOf({ approximate, bound }: Pick<Hit, 'approximate' | 'bound'>): Record<string, string | true> {
  if (!approximate) return bound ? { bound } : {};
  return bound ? { approximate, bound } : { approximate };
}

export function inside<Mark extends Span>(marks: readonly Mark[], span: Span): Mark[] {
  return marks.filter((mark) => mark.start >= span.start && mark.end <= span.end);
}

export function wholeOf(passage: Passage): Span {
  const start = passage.text.length - passage.text.trimStart().length;
  return { start, end: Math.max(start, passage.text.trimEnd().length) };
}
