import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import { readQuantities, type QuantityHit } from '../reading/quantities';
import { asQuantity, hedgeOf, valueSnak } from '../values';
import type { Lexicon } from '../lexicon/lexicon';
import type { Valued } from './two-in-one';

/**
 * Of two values in a cell the one that the label names, where the other part of the label is nothing known.
 * Takes: "12/256 GB" under "RAM / storage" (12 GB)   Refuses: "12 GB" there, "3/4" under "RAM"
 */
export function partOfCell({ part, properties }: LabelReading, { text }: Passage, { units }: Lexicon): Valued[] | undefined {
  const property = properties.find(({ datatype }) => datatype === 'quantity');
  const [, first = '', joint = '', second = ''] = PAIR.exec(text) ?? [];
  if (part === undefined || !property || joint === '') return undefined;
  const [one] = readQuantities(first, { units });
  const [other] = readQuantities(second, { units });
  const hit = part === 0 ? one : other;
  const value = hit && asQuantity(unitOf(hit, part === 0 ? other : one), property, true);
  if (!hit || !value) return [];
  const shift = part === 0 ? 0 : first.length + joint.length;
  const span = { start: hit.numberStart + shift, end: hit.numberEnd + shift };
  return [{ property, value: { snak: valueSnak(value), span, qualifiers: hedgeOf(hit) } }];
}

/** The unit behind the second number is that of the first as well. */
function unitOf(hit: QuantityHit, beside: QuantityHit | undefined): QuantityHit {
  return hit.unit === undefined && beside?.unit !== undefined ? { ...hit, unit: beside.unit } : hit;
}

const PAIR = /^([^/+|]{1,16})( ?[/+|] ?)([^/+|]{1,16})$/;
