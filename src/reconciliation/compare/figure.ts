import type { Reading } from './reading';
import { looseStepOf, stepOf, writtenScaleOf } from './precision';

/** A number as it was said: how finely, about, as a limit or as a range. The common form of quantities, money and ratios. */
export interface Figure {
  readonly amount: number;
  readonly upper?: number;
  readonly step: number;
  readonly looseStep: number;
  readonly scale: number;
  readonly written: string;
  readonly approximate: boolean;
  readonly bound?: Reading['bound'];
  /** As shown to people. */
  readonly words: string;
}

export function figureOf(
  value: { readonly amount: number; readonly upper?: number; readonly written: string },
  reading: Reading,
  words: string,
): Figure {
  const { amount, upper, written } = value;
  return {
    amount,
    ...(upper === undefined ? {} : { upper }),
    step: stepOf(amount, written),
    looseStep: looseStepOf(amount, written),
    scale: writtenScaleOf(amount, written),
    written,
    approximate: reading.approximate,
    ...(reading.bound === undefined ? {} : { bound: reading.bound }),
    words,
  };
}

export function relativeDifference(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** Equal but for the last bits of binary arithmetic. */
export function isSameAmount(a: number, b: number): boolean {
  return relativeDifference(a, b) < 1e-9;
}
