import { convert } from '../../vocabulary/units/convert';
import type { QuantityHit } from './quantities';
import { canonicalUnit } from '../../vocabulary/units/known-units';

/**
 * By a quantity, the same told over again in another unit right behind it: "8,611 m (28,251 ft)", "6.3 in / 160 mm".
 * Refuses: "20 hours (45 minutes of charging)", "2 m (3 m)" (another figure)
 */
export function conversionsIn(text: string, hits: readonly QuantityHit[]): ReadonlyMap<QuantityHit, QuantityHit> {
  if (hits.length < 2) return NONE;
  const conversions = new Map<QuantityHit, QuantityHit>();
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    if (next && isToldAgain(text, hit, next)) conversions.set(hit, next);
  }
  return conversions;
}

const NONE: ReadonlyMap<QuantityHit, QuantityHit> = new Map();

/** Which of the two is told in a unit of a property's own; the first where neither is. */
export function inOwnUnit(hit: QuantityHit, conversion: QuantityHit | undefined, unit: string | undefined): QuantityHit {
  const own = canonicalUnit(unit ?? '');
  return conversion?.unit === own && hit.unit !== own ? conversion : hit;
}

function isToldAgain(text: string, hit: QuantityHit, next: QuantityHit): boolean {
  if (hit.unit === undefined || next.unit === undefined || hit.unit === next.unit || next.start - hit.end > 12) return false;
  const isBracketed =
    /^\s?[([](?:or |about |~)?$/.test(text.slice(hit.end, next.start)) && /^\s?[)\];,/]/.test(text.slice(next.end, next.end + 2));
  const isSlashed = /^ ?\/ ?$/.test(text.slice(hit.end, next.start));
  if (!isBracketed && !isSlashed) return false;
  const factor = convert(next.decimal, next.unit, { unit: hit.unit, units: [] });
  return factor !== undefined && isSame(factor, convert(hit.decimal, hit.unit, { unit: hit.unit, units: [] }) ?? 0);
}

/** As good as it was rounded: within a tenth. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.1 * Math.max(Math.abs(a), Math.abs(b));
}
