/** Slots that two sources have to share before they are compared. */
const FEWEST_SHARED = 5;
/** Dependence before anything is seen of a pair, and the shares of its claims that a copier may take over. */
const PRIOR = 0.1;
const COPIED = [0.2, 0.4, 0.6, 0.8, 0.95];
/** Believed of independent errors that fall together, worth so many pairs. */
const USUAL_COLLISION = 0.1;
const USUAL_WORTH = 5;

/** What pairs of sources say alike, rightly and wrongly, and apart. */
export class SharedClaims {
  private readonly right: Float32Array;
  private readonly wrong: Float32Array;
  private readonly apart: Float32Array;

  constructor(private readonly size: number) {
    this.right = new Float32Array(size * size);
    this.wrong = new Float32Array(size * size);
    this.apart = new Float32Array(size * size);
  }

  /** `right`: the chance that what they both say is. */
  addAlike(a: number, b: number, right: number): void {
    const at = this.place(a, b);
    this.right[at] = (this.right[at] as number) + right;
    this.wrong[at] = (this.wrong[at] as number) + 1 - right;
  }

  addApart(a: number, b: number): void {
    const at = this.place(a, b);
    this.apart[at] = (this.apart[at] as number) + 1;
  }

  /**
   * By pair: the expected share of claims that one takes over from the other, by Bayes' rule between copying and chance. By chance both are right
   * as often as both are reliable, and wrong errors fall together as often as those of the median pair do, since most pairs are independent.
   */
  dependences(accuracy: Float64Array): (a: number, b: number) => number {
    const collision = this.medianCollision(accuracy);
    const found = new Float32Array(this.size * this.size);
    for (let a = 0; a < this.size; a += 1)
      for (let b = a + 1; b < this.size; b += 1)
        found[this.place(a, b)] = this.dependence(this.place(a, b), accuracy[a] as number, accuracy[b] as number, collision);
    return (a, b) => (a < 0 || b < 0 || a === b ? 0 : (found[this.place(a, b)] as number));
  }

  private place(a: number, b: number): number {
    return a < b ? a * this.size + b : b * this.size + a;
  }

  private dependence(at: number, a: number, b: number, collision: number): number {
    const [right, wrong, apart] = [this.right[at] as number, this.wrong[at] as number, this.apart[at] as number];
    if (right + wrong + apart < FEWEST_SHARED || wrong < 0.5) return 0;
    const [bothRight, alikeWrong, one] = [a * b, (1 - a) * (1 - b) * collision, Math.sqrt(a * b)];
    const logs = COPIED.map(
      (copied) =>
        right * Math.log((copied * one) / bothRight + 1 - copied) +
        wrong * Math.log((copied * (1 - one)) / alikeWrong + 1 - copied) +
        apart * Math.log(1 - copied),
    );
    const most = Math.max(0, ...logs);
    let [sum, mean] = [(1 - PRIOR) * Math.exp(-most), 0];
    COPIED.forEach((copied, i) => {
      const weight = (PRIOR / COPIED.length) * Math.exp((logs[i] as number) - most);
      sum += weight;
      mean += weight * copied;
    });
    return mean / sum;
  }

  private medianCollision(accuracy: Float64Array): number {
    const rates: number[] = [];
    for (let a = 0; a < this.size; a += 1) {
      for (let b = a + 1; b < this.size; b += 1) {
        const at = this.place(a, b);
        const shared = (this.right[at] as number) + (this.wrong[at] as number) + (this.apart[at] as number);
        const bothWrong = shared * (1 - (accuracy[a] as number)) * (1 - (accuracy[b] as number));
        if (bothWrong >= 0.5) rates.push((this.wrong[at] as number) / bothWrong);
      }
    }
    const median = rates.sort((x, y) => x - y)[rates.length >> 1] ?? USUAL_COLLISION;
    const shrunk = (median * rates.length + USUAL_COLLISION * USUAL_WORTH) / (rates.length + USUAL_WORTH);
    return Math.min(0.95, Math.max(0.02, shrunk));
  }
}
