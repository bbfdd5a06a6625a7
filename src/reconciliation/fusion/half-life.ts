/** Half-lives that are tried, in days. */
const HALF_LIVES = [7, 15, 30, 61, 122, 183, 365, 730, 1461, 2922, 5844, 11688, 36525];
/** Believed of an unknown property before its claims are seen, worth so many pairs. */
const USUAL_DAYS = 365;
const USUAL_WORTH = 2;
const BUCKETS = 18;
/** Pairs that agree whatever their age: by chance. */
const CHANCE = 0.03;

export interface DatedValue {
  readonly at: string;
  readonly value: number;
  readonly number: number;
}

/**
 * How long the values of a property hold, from its own claims: those of one slot agree the less the further their dates lie apart, and the
 * half-life is the one under which the agreement seen is likeliest.
 */
export class ChangeWatch {
  private readonly agreeing = new Float64Array(BUCKETS);
  private readonly pairs = new Float64Array(BUCKETS);
  private readonly days = new Float64Array(BUCKETS);

  see(claims: readonly DatedValue[], tolerance: { readonly relative: number; readonly absolute: number }): void {
    for (let i = 0; i < claims.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [a, b] = [claims[i] as DatedValue, claims[j] as DatedValue];
        if (a.at === '' || b.at === '') continue;
        const days = daysBetween(a.at, b.at);
        const bucket = Math.min(BUCKETS - 1, Math.floor(Math.log2(1 + days)));
        this.pairs[bucket] = (this.pairs[bucket] as number) + 1;
        this.days[bucket] = (this.days[bucket] as number) + days;
        if (isSame(a, b, tolerance)) this.agreeing[bucket] = (this.agreeing[bucket] as number) + 1;
      }
    }
  }

  halfLife(): number {
    let [best, most] = [USUAL_DAYS, -Infinity];
    for (const halfLife of HALF_LIVES) {
      for (let atOnce = 0.1; atOnce <= 0.96; atOnce += 0.05) {
        const likelihood = this.logLikelihood(halfLife, atOnce) - USUAL_WORTH * Math.abs(Math.log2(halfLife / USUAL_DAYS));
        if (likelihood > most) [best, most] = [halfLife, likelihood];
      }
    }
    return best;
  }

  /** `atOnce`: how often two claims of the same day agree. */
  private logLikelihood(halfLife: number, atOnce: number): number {
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const pairs = this.pairs[bucket] as number;
      if (pairs === 0) continue;
      const holds = 0.5 ** ((this.days[bucket] as number) / pairs / halfLife);
      const agree = CHANCE + (1 - CHANCE) * atOnce * holds;
      sum +=
        (this.agreeing[bucket] as number) * Math.log(agree) + (pairs - (this.agreeing[bucket] as number)) * Math.log(1 - agree);
    }
    return sum;
  }
}

function isSame(a: DatedValue, b: DatedValue, { relative, absolute }: { relative: number; absolute: number }): boolean {
  if (a.value === b.value) return true;
  return Math.abs(a.number - b.number) <= Math.max(absolute, relative * Math.max(Math.abs(a.number), Math.abs(b.number)));
}

/** Days between two ISO dates or instants; 0 where one is none. */
export function daysBetween(a: string, b: string): number {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isFinite(days) ? days : 0;
}

/** The chance that what was claimed then still holds: half for every half-life behind the newest claim of the slot; without a date, a half. */
export function freshness(at: string, newest: string, halfLife: number): number {
  if (at === newest) return 1;
  return at === '' ? 0.5 : 0.5 ** (daysBetween(at, newest) / halfLife);
}
