import type { Span } from '../../domain';
import { canonicalUnit } from '../../vocabulary/units/known-units';
import type { LabelUnit } from '../lexicon/label-unit';
import { readQuantities, type QuantityHit } from './quantities';

/**
 * Of two numbers under a label with two units the one that stands in the property's own unit, else the first.
 * Takes: "150/204" under "Power (kW/hp)"   Refuses: "150/204" under "Power (kW)", "1/2/3"
 */
export function unitPair(
  text: string,
  { start, end }: Span,
  own: string | undefined,
  counted: LabelUnit | undefined,
): readonly QuantityHit[] | undefined {
  if (!counted || !('unit' in counted) || counted.other === undefined) return undefined;
  const [first, second, another] = text.slice(start, end).split('/');
  if (first === undefined || second === undefined || another !== undefined) return undefined;
  const isSecond = counted.other === canonicalUnit(own ?? '');
  const [hit] = readQuantities(isSecond ? second : first);
  return hit && [moved(hit, isSecond ? start + first.length + 1 : start, isSecond ? counted.other : counted.unit)];
}

function moved(hit: QuantityHit, by: number, unit: string): QuantityHit {
  const { start, end, numberStart, numberEnd } = hit;
  return {
    ...hit,
    start: start + by,
    end: end + by,
    numberStart: numberStart + by,
    numberEnd: numberEnd + by,
    unit: hit.unit ?? unit,
  };
}
