import type { QuantityValue } from '../../domain';
import { hard, type Comparison } from './comparison';
import { compareFigures } from './figures';
import type { Compared } from './compared';

/** Amounts are canonical, so only units that cannot be converted (a percentage and an Elo rating) stay different here. */
export function compareQuantities(a: Compared<QuantityValue>, b: Compared<QuantityValue>): Comparison {
  if (a.value.unit !== b.value.unit) return hard('unit@1', () => `${a.words} and ${b.words} are in units that do not convert`);
  return compareFigures(a.reading, b.reading, a.property.tolerance);
}
