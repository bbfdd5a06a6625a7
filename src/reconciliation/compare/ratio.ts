import type { RatioValue } from '../../domain';
import { directionOf } from '../../vocabulary';
import { agree, fit, hard, soft, type Comparison } from './comparison';
import type { Compared } from './compared';
import { compareFigures } from './figures';

/** Two comparisons with the same other subject: by direction first, by amount where both give one in the same terms. */
export function compareRatios(a: Compared<RatioValue>, b: Compared<RatioValue>): Comparison {
  const against = oppose(a, b);
  if (against !== undefined) return against;
  const [one, other] = [a.value.amount, b.value.amount];
  if (one === undefined || other === undefined) {
    const same = one === other;
    const reason = () => `${a.words} and ${b.words} point the same way`;
    return same ? agree('SAME', 'same-direction@1', reason) : fit('GRANULARITY', 'direction@1', reason);
  }
  if (
    a.value.unit !== b.value.unit ||
    (directionOf(a.value.direction)?.sense ?? 0) !== (directionOf(b.value.direction)?.sense ?? 0)
  ) {
    return fit('UNIT', 'other-measure@1', () => `${a.words} and ${b.words} measure it in different ways`);
  }
  return compareFigures(a.reading, b.reading, a.property.tolerance);
}

/** "Cheaper" against "more expensive" is plain; "similar" against either is a matter of degree until a second source names the way. */
function oppose(a: Compared<RatioValue>, b: Compared<RatioValue>): Comparison | undefined {
  const [one, other] = [directionOf(a.value.direction), directionOf(b.value.direction)];
  if (one === undefined || other === undefined) {
    const same = a.value.direction.toLowerCase() === b.value.direction.toLowerCase() || a.value.unit === 'points';
    return same ? undefined : soft('CONFLICT', 'different-wording@1', () => `${a.words} against ${b.words}`);
  }
  if (one.sense === other.sense) return undefined;
  const equalityAllowed = (one.orEqual === true && other.sense === 0) || (other.orEqual === true && one.sense === 0);
  if (equalityAllowed) return fit('BOUND', 'or-equal@1', () => `${a.words} and ${b.words} can both hold`);
  return hard('opposite-direction@1', () => `${a.words} against ${b.words}`);
}
