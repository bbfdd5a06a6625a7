/** Counts, or shares, of claims that are right, coarse and wrong, a row for each voter, source or group. */
export class Tally {
  readonly exact: Float64Array;
  readonly coarse: Float64Array;
  readonly wrong: Float64Array;

  constructor(size: number) {
    this.exact = new Float64Array(size);
    this.coarse = new Float64Array(size);
    this.wrong = new Float64Array(size);
  }

  add(i: number, exact: number, coarse: number, wrong: number): void {
    this.exact[i] = (this.exact[i] as number) + exact;
    this.coarse[i] = (this.coarse[i] as number) + coarse;
    this.wrong[i] = (this.wrong[i] as number) + wrong;
  }

  total(i: number): number {
    return (this.exact[i] as number) + (this.coarse[i] as number) + (this.wrong[i] as number);
  }

  /** Turns counts into shares, with `worth` claims like row `j` of `prior`. */
  shrink(i: number, prior: Tally, j: number, worth: number): void {
    const total = this.total(i) + worth;
    this.exact[i] = ((this.exact[i] as number) + worth * (prior.exact[j] as number)) / total;
    this.coarse[i] = ((this.coarse[i] as number) + worth * (prior.coarse[j] as number)) / total;
    this.wrong[i] = ((this.wrong[i] as number) + worth * (prior.wrong[j] as number)) / total;
  }
}
