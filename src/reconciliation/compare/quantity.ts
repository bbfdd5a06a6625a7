import type { QuantityValue } from '../../domain';
import { hard, type Comparison } from './comparison';
import { figureOf } from './figure';
import { compareFigures } from './figures';
import type { Compared } from './compared';

/** Amounts are canonical, so only units that cannot be converted (a percentage and an Elo rating) stay different here. */
export function compareQuantities(a: Compared<QuantityValue>, b: Compared<QuantityValue>): Comparison {
  if (a.value.unit !== b.value.unit) return hard('unit@1', `${a.words} and ${b.words} are in units that do not convert`);
  return compareFigures(figureOf(a.value, a.reading, a.words), figureOf(b.value, b.reading, b.words), a.property.tolerance);
}
