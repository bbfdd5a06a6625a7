import type { DateValue } from '../../domain';
import { daysBetween, periodOf } from '../time';
import { agree, fit, hard, soft, type Comparison } from './comparison';
import type { Compared } from './compared';

/** A coarser date agrees with each finer one that it contains: July 2024 with July 18, 2024. */
export function compareDates(a: Compared<DateValue>, b: Compared<DateValue>): Comparison {
  if (a.value.iso === b.value.iso) return agree('SAME', 'same-date@1', () => `both say ${a.words}`);
  if (a.reading.bound !== undefined || b.reading.bound !== undefined) return compareLimits(a, b);
  const [coarse, fine] = a.value.iso.length <= b.value.iso.length ? [a, b] : [b, a];
  if (fine.value.iso.startsWith(coarse.value.iso)) {
    return fit('GRANULARITY', 'granularity@1', () => `${coarse.words} contains ${fine.words}`);
  }
  const days = daysApart(a.value, b.value);
  const reason = () => `${a.words} and ${b.words} are ${days === 1 ? 'one day' : `${days} days`} apart`;
  const spread = Math.min(1, 0.3 + days / 365);
  return a.reading.approximate || b.reading.approximate
    ? soft('CONFLICT', 'about-date@1', reason, spread)
    : hard('different-date@1', reason, spread);
}

/** "Until at least September 2026" holds for March 2027. */
function compareLimits(a: Compared<DateValue>, b: Compared<DateValue>): Comparison {
  const [limit, other] = a.reading.bound === undefined ? [b, a] : [a, b];
  const floor = limit.reading.bound?.startsWith('>') === true;
  const keeps = floor
    ? periodOf(other.value.iso).to >= periodOf(limit.value.iso).from
    : periodOf(other.value.iso).from <= periodOf(limit.value.iso).to;
  const bothSame = other.reading.bound?.[0] === limit.reading.bound?.[0];
  if (keeps || bothSame)
    return fit('BOUND', 'date-bound@1', () => `${floor ? 'not before' : 'not after'} ${limit.words} holds for ${other.words}`);
  return hard('date-bound@1', () => `${other.words} is ${floor ? 'before' : 'after'} the limit ${limit.words}`);
}

/** Between the nearest ends. */
function daysApart(a: DateValue, b: DateValue): number {
  const [early, late] = [periodOf(a.iso), periodOf(b.iso)].sort((one, other) => (one.from < other.from ? -1 : 1)) as [
    ReturnType<typeof periodOf>,
    ReturnType<typeof periodOf>,
  ];
  return daysBetween(early.to, late.from);
}
