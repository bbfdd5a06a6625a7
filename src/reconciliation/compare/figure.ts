import type { Bound, Reading } from './reading';
import { readingInWords } from './wording';

/** A number as it was said: how finely, about, as a limit or as a range. The common form of quantities, money and ratios. */
export class Figure {
  private knownPrefix: 0 | 1 | 2 | undefined = undefined;

  constructor(
    readonly amount: number,
    readonly upper: number | undefined,
    readonly written: string,
    /** How finely it is written; `looseStep` as if the zeros at its end were only filling; `scale` what the words around the digits stand for. */
    readonly step: number,
    readonly looseStep: number,
    readonly scale: number,
    private readonly reading: Reading,
  ) {}

  get approximate(): boolean {
    return this.reading.approximate;
  }

  get bound(): Bound | undefined {
    return this.reading.bound;
  }

  /** As shown to people. */
  get words(): string {
    return readingInWords(this.reading);
  }

  /** How often 1,000 is meant by the letter behind its digits: 1 for "16K", 2 for "2M", else 0. */
  get prefix(): 0 | 1 | 2 {
    return (this.knownPrefix ??= /\d\s*k/i.test(this.written) ? 1 : /\d\s*m/i.test(this.written) ? 2 : 0);
  }
}

/** "$5" means five dollars to the cent: sums that are not given in thousands or millions ("$5 billion") are not roundings of others. */
const CENT = 0.01;
/** "0.0153" is no rounding either where it is the price of 1K and stands for $15.3 per 1M. */
const IN_DIGITS = /^[^a-z]*$/i;

/** Undefined where the reading says no number. */
export function figureOf(reading: Reading): Figure | undefined {
  const { snak, approximate, precision } = reading;
  if (snak.kind !== 'value' || !('amount' in snak.value) || precision === undefined) return undefined;
  const { amount, written } = snak.value;
  const upper = snak.value.type === 'ratio' ? undefined : snak.value.upper;
  const { step, looseStep, scale } = precision;
  const toTheCent = snak.value.type === 'money' && !approximate && (scale <= 1 || IN_DIGITS.test(written));
  const finest = toTheCent ? CENT : Infinity;
  return new Figure(amount, upper, written, Math.min(step, finest), Math.min(looseStep, finest), scale, reading);
}

export function relativeDifference(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** Equal but for the last bits of binary arithmetic. */
export function isSameAmount(a: number, b: number): boolean {
  return a === b || relativeDifference(a, b) < 1e-9;
}
