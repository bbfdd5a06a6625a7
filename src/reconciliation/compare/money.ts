import type { MoneyValue } from '../../domain';
import { hard, type Comparison } from './comparison';
import type { Compared } from './compared';
import { compareFigures } from './figures';

export function compareMoney(a: Compared<MoneyValue>, b: Compared<MoneyValue>): Comparison {
  if (a.value.currency !== b.value.currency || a.value.per !== b.value.per) {
    return hard('money-unit@1', () => `${a.words} and ${b.words} are not for the same thing in the same currency`);
  }
  return compareFigures(a.reading, b.reading, a.property.tolerance);
}
