import { invariant } from '../../util/invariant';
import { agree, fit, hard, soft, type Comparison } from './comparison';
import { isSameAmount, relativeDifference, type Figure } from './figure';
import type { Bound, Reading } from './reading';

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** Rounding may hide this much of a number at most before it is worth a look: "7" for 7.4 is fine, "5" for 5.49 arguable. */
const MOST_ROUNDING = 0.08;
/** Zeros at the end may be filling as far as this: 16,000 for 16,384 (2.3 %). */
const MOST_FILLING = 0.05;
/** "About" means within two per cent, or the rounding of its significant digits when that is coarser. */
const ABOUT = 0.02;

/** Two numbers in one unit: equal, equal after rounding, within tolerance, within a limit, or in conflict. */
export function compareFigures(one: Reading, other: Reading, tolerance: Tolerance): Comparison {
  const [a, b] = [one.figure, other.figure];
  invariant(a !== undefined && b !== undefined, 'readings of one type that are compared as numbers say numbers');
  if (a.bound !== undefined || b.bound !== undefined) return compareBounds(a, b);
  if (a.upper !== undefined || b.upper !== undefined) return compareRanges(a, b);
  if (isSameAmount(a.amount, b.amount)) return compareSpellings(a, b);
  return (
    underRounding(a, b) ??
    underTolerance(a, b, tolerance) ??
    underAbout(a, b) ??
    underBinaryPrefix(a, b) ??
    underFilling(a, b) ??
    apart(a, b)
  );
}

function compareSpellings(a: Figure, b: Figure): Comparison {
  if (!isSameAmount(a.scale, b.scale)) {
    return agree('UNIT', 'unit@1', () => `${a.written} and ${b.written} are the same number in other units: ${a.words}`);
  }
  if (!isSameAmount(a.step, b.step) && !a.approximate && !b.approximate) {
    return agree(
      'ROUNDING',
      'rounding@1',
      () => `${a.written} and ${b.written} are the same number, not equally finely written: ${a.words}`,
    );
  }
  return agree('SAME', 'same-number@1', () => {
    const about = a.approximate !== b.approximate ? `; one source only says about` : '';
    return `${a.written} and ${b.written} are the same number: ${a.words}${about}`;
  });
}

/** The coarser number is the finer one rounded: 87 % for 87.2 %. Two numbers written equally finely are never roundings of each other. */
function underRounding(a: Figure, b: Figure): Comparison | undefined {
  const [coarse, fine] = a.step >= b.step ? [a, b] : [b, a];
  if (isSameAmount(coarse.step, fine.step) || !within(a.amount - b.amount, coarse.step / 2)) return undefined;
  const reason = () => `${coarse.words} is ${fine.words} rounded`;
  const spread = relativeDifference(a.amount, b.amount);
  return spread > MOST_ROUNDING
    ? soft('ROUNDING', 'rounding@1', () => `${reason()}, though coarsely`, spread)
    : agree('ROUNDING', 'rounding@1', reason);
}

function underTolerance(a: Figure, b: Figure, tolerance: Tolerance): Comparison | undefined {
  const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.max(Math.abs(a.amount), Math.abs(b.amount)));
  if (!within(a.amount - b.amount, allowed)) return undefined;
  return agree('ROUNDING', 'tolerance@1', () => `${a.words} and ${b.words} are within the tolerance of this property`);
}

function underAbout(a: Figure, b: Figure): Comparison | undefined {
  const slack = Math.max(slackOf(a), slackOf(b));
  const spread = relativeDifference(a.amount, b.amount);
  if (!within(a.amount - b.amount, slack) || spread > 2 * MOST_FILLING) return undefined;
  return agree('ROUNDING', 'about@1', () => `${a.words} and ${b.words} agree, as one of them is only said to be about so`);
}

function slackOf({ approximate, looseStep, amount }: Figure): number {
  return approximate ? Math.max(looseStep / 2, ABOUT * Math.abs(amount)) : 0;
}

/** "16K" for 16,384: a K of 1,024, as memory is counted. */
function underBinaryPrefix(a: Figure, b: Figure): Comparison | undefined {
  const [short, full] = a.prefix > 0 ? [a, b] : [b, a];
  if (short.prefix === 0 || !isSameAmount(short.amount * 1.024 ** short.prefix, full.amount)) return undefined;
  return agree('UNIT', 'binary-prefix@1', () => `${short.written} with a K of 1,024 is ${full.words}`);
}

function underFilling(a: Figure, b: Figure): Comparison | undefined {
  const spread = relativeDifference(a.amount, b.amount);
  if (spread > MOST_FILLING || !within(a.amount - b.amount, Math.max(a.looseStep, b.looseStep) / 2)) return undefined;
  const [coarse, fine] = a.looseStep >= b.looseStep ? [a, b] : [b, a];
  return soft(
    'ROUNDING',
    'filling-zeros@1',
    () => `${coarse.words} is ${fine.words} if its zeros only fill, and wrong if it is meant exactly`,
    spread,
  );
}

function apart(a: Figure, b: Figure): Comparison {
  const spread = relativeDifference(a.amount, b.amount);
  return hard('different-number@1', () => `${a.words} and ${b.words} differ by ${percent(spread)}`, spread);
}

function compareRanges(a: Figure, b: Figure): Comparison {
  const [low, high] = a.amount <= b.amount ? [a, b] : [b, a];
  if (high.amount <= (low.upper ?? low.amount)) return fit('BOUND', 'range@1', () => `${a.words} and ${b.words} overlap`);
  const spread = relativeDifference(low.upper ?? low.amount, high.amount);
  return hard('range@1', () => `${a.words} and ${b.words} do not overlap`, spread);
}

function compareBounds(a: Figure, b: Figure): Comparison {
  if (a.bound !== undefined && b.bound !== undefined) return compareTwoBounds(a, b);
  const [limit, figure] = a.bound === undefined ? [b, a] : [a, b];
  const reason = () => `${figure.words} against ${limit.words}`;
  if (holds(limit, figure.amount)) return fit('BOUND', 'bound@1', () => `${limit.words} holds for ${figure.words}`);
  const spread = relativeDifference(limit.amount, figure.amount);
  if (spread <= MOST_FILLING) return soft('BOUND', 'bound@1', () => `${reason()}: just at the limit, or rounded to it`, spread);
  return hard('bound@1', () => `${reason()}: the limit is not kept`, spread);
}

function compareTwoBounds(a: Figure, b: Figure): Comparison {
  const sameSide = a.bound?.[0] === b.bound?.[0];
  if (sameSide && isSameAmount(a.amount, b.amount)) return agree('SAME', 'same-bound@1', () => `both say ${a.words}`);
  if (sameSide) return fit('BOUND', 'bound@1', () => `${a.words} and ${b.words} can both hold`);
  const [floor, ceiling] = a.bound?.startsWith('>') === true ? [a, b] : [b, a];
  if (floor.amount <= ceiling.amount) return fit('BOUND', 'bound@1', () => `${a.words} and ${b.words} leave room between them`);
  const spread = relativeDifference(a.amount, b.amount);
  return hard('bound@1', () => `nothing is both ${a.words} and ${b.words}`, spread);
}

/** Whether an amount keeps a limit. Exported for comparisons with recomputed figures. */
export function holds(limit: { readonly amount: number; readonly bound: Bound | undefined }, amount: number): boolean {
  if (isSameAmount(limit.amount, amount)) return limit.bound === '<=' || limit.bound === '>=';
  return limit.bound?.startsWith('>') === true ? amount > limit.amount : amount < limit.amount;
}

function within(difference: number, allowed: number): boolean {
  return Math.abs(difference) <= allowed * (1 + 1e-9);
}

export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}
