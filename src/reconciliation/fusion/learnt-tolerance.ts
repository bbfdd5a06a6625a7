import { minutesApart } from './clock';
import { isRounded } from './rounding';

/** Pairs that are looked at, at most; and so many are needed to learn anything. */
const MOST_PAIRS = 4000;
const FEWEST_PAIRS = 30;
/** Where more pairs than this agree to the last digit, numbers are recited and not measured. */
const RECITED = 0.25;
/** Of the differences between claims of one slot this share counts as agreement: those of the better instruments. */
const CLOSE = 0.25;

/**
 * How near two numbers of a property have to be to mean the same, learnt from claims of the same slots where the vocabulary sets no
 * tolerance: nothing where numbers are mostly repeated exactly, else what the closer quarter of pairs differ by.
 */
export class ToleranceWatch {
  private readonly apart: number[] = [];
  private readonly relative: number[] = [];
  private pairs = 0;
  private same = 0;
  private round = false;

  /** Numbers of one slot, a claim each, and by how much those that are retold in another unit may be rounded. `round`: they are times of day. */
  see(numbers: readonly number[], round = false, retoldBy: readonly number[] = []): void {
    this.round ||= round;
    for (let i = 1; i < numbers.length && this.pairs < MOST_PAIRS; i += 1) {
      const [a, b] = [numbers[i] as number, numbers[i - 1] as number];
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      this.pairs += 1;
      const apart = round ? minutesApart(a, b) : Math.abs(a - b);
      const [aBy, bBy] = [retoldBy[i] ?? 0, retoldBy[i - 1] ?? 0];
      if (apart === 0 || isRounded(a, aBy, b, bBy) || isRounded(b, bBy, a, aBy)) this.same += 1;
      else {
        this.apart.push(apart);
        this.relative.push(Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
      }
    }
  }

  get isFull(): boolean {
    return this.pairs >= MOST_PAIRS;
  }

  tolerance(): { readonly relative: number; readonly absolute: number } {
    if (this.pairs < FEWEST_PAIRS || this.same > RECITED * this.pairs) return { relative: 0, absolute: 0 };
    const [absolute, relative] = [this.closest(this.apart), this.closest(this.relative)];
    if (this.round) return { relative: 0, absolute };
    return spreadOf(this.relative) < spreadOf(this.apart) ? { relative, absolute: 0 } : { relative: 0, absolute };
  }

  /** How often two clocks of one slot are so many minutes apart, as a log chance; undefined where the numbers are none, or too few, or mostly recited. */
  logChanceApart(): ((minutes: number) => number) | undefined {
    if (!this.round || this.tolerance().absolute === 0) return undefined;
    const times = new Map<number, number>([[0, this.same]]);
    for (const minutes of this.apart) times.set(minutes, (times.get(minutes) ?? 0) + 1);
    return (minutes) => Math.log(((times.get(minutes) ?? 0) / (minutes === 0 ? 1 : 2) + 1) / (this.pairs + 1));
  }

  private closest(differences: readonly number[]): number {
    const sorted = [...differences].sort((a, b) => a - b);
    const wanted = CLOSE * this.pairs - this.same;
    return sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(wanted)))] ?? 0;
  }
}

/** How unlike each other the differences are: the better scale is the one on which they are alike. */
function spreadOf(differences: readonly number[]): number {
  const sorted = [...differences].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return at(0.25) === 0 ? Infinity : at(0.75) / at(0.25);
}
