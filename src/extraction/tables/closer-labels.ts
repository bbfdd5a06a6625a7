import type { LabelReading } from '../lexicon/read-label';

/**
 * Of the labels of a table, those that hold a known one among other words where the table has the known one itself: they are of something else.
 * Takes: "Gross vehicle weight" beside "Weight", "Max resolution" beside "Resolution"
 * Refuses: "Gross vehicle weight" alone, "Peak output" beside "Output" where something is told apart by conditions, what may have several values
 */
export function outdoneAmong(labels: readonly LabelReading[]): readonly LabelReading[] {
  const exact = new Set(labels.flatMap(({ isExact, properties: [property] }) => (isExact && property ? [property] : [])));
  return labels.filter(
    ({ isExact, properties: [property] }) =>
      (property?.datatype === 'quantity' || property?.datatype === 'date') &&
      !isExact &&
      exact.has(property) &&
      property.cardinality === 'one' &&
      property.separators.length === 0,
  );
}
