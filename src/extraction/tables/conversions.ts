import type { LabelReading } from '../lexicon/read-label';
import { convert } from '../../vocabulary/units/convert';
import { canonicalUnit } from '../../vocabulary/units/known-units';

/**
 * Of the labels of a table, those that only give another one's values over again in another unit: of "Height (m)" and "Height (ft)" the
 * one that is not in the property's own unit; where neither is, the later.
 */
export function conversionsAmong(labels: readonly LabelReading[]): ReadonlySet<LabelReading> {
  const bySlot = new Map<string, LabelReading[]>();
  for (const label of labels) {
    const slot = `${label.properties[0]?.id ?? ''} ${JSON.stringify(label.qualifiers)}`;
    if (unitOf(label) !== undefined) bySlot.set(slot, [...(bySlot.get(slot) ?? []), label]);
  }
  return new Set([...bySlot.values()].flatMap(conversionsOfOne));
}

function conversionsOfOne(labels: readonly LabelReading[]): readonly LabelReading[] {
  const [first] = labels;
  if (!first || labels.length < 2) return [];
  const own = canonicalUnit(first.properties[0]?.unit ?? '');
  const kept = labels.some((label) => unitOf(label) === own) ? own : unitOf(first);
  return labels.filter((label) => unitOf(label) !== kept);
}

/** The unit that a label gives, if the property can be told in it; the property's own where it gives none. */
function unitOf({ counted, properties }: LabelReading): string | undefined {
  const [property] = properties;
  if (property?.datatype !== 'quantity') return undefined;
  if (!counted || !('unit' in counted)) return canonicalUnit(property.unit ?? '');
  return convert({ digits: '1', exponent: 0 }, counted.unit, property) === undefined ? undefined : counted.unit;
}
