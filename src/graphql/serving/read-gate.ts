import type { Abandonable } from './time-limit';

/**
 * Lets so many reads of one operation go on at the same time; others wait for their turn, and are never begun when the
 * operation is given up meanwhile. Without it an operation of many fields would have all its reads stand in the store's own
 * queue, ahead of everybody who asks later, and they would be read even when nobody waits for them any more.
 */
export class ReadGate {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly operation: Abandonable,
  ) {}

  /** What the read gives, a promise or not; fails with the reason for which the operation was given up. */
  pass(read: () => unknown): unknown {
    const { abandoned } = this.operation;
    if (abandoned !== undefined) return Promise.reject(abandoned);
    if (this.underWay < this.most) return this.begin(read);
    return new Promise((resolve) => this.waiting.push(() => resolve(this.pass(read))));
  }

  private begin(read: () => unknown): unknown {
    const reading = read();
    if (!(reading instanceof Promise)) return reading;
    this.underWay += 1;
    const settled = (): void => {
      this.underWay -= 1;
      const next = this.operation.abandoned !== undefined ? this.waiting.splice(0) : this.waiting.splice(0, 1);
      for (const goOn of next) goOn();
    };
    reading.then(settled, settled);
    return reading;
  }
}
