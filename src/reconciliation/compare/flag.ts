import type { FlagValue } from '../../domain';
import { agree, hard, type Comparison } from './comparison';
import type { Compared } from './compared';

/** "Not yet" and "no" are the same answer today; what was planned is another question (see conflicts/plan-and-outcome.ts). */
export function compareFlags(a: Compared<FlagValue>, b: Compared<FlagValue>): Comparison {
  if (a.value.is === b.value.is) return agree('SAME', 'same-flag@1', () => `both say ${a.words}`);
  return hard('opposite-flag@1', () => 'one says yes, the other no');
}
