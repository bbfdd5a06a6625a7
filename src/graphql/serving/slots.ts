import type { Soon } from '../../util/soon';
import { refusal } from './refusal';

/**
 * So many works at the same time; others wait for their turn in the order they came, though not long and not without end:
 * who would wait too long is told at once that the server is busy, rather than everybody being served late. Without those two
 * bounds everybody waits.
 */
export class Slots {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly most: number,
    private readonly mostWaiting = Infinity,
    private readonly longestWaitMs = Infinity,
  ) {}

  /** What the work gives; fails with OVERLOADED when it could not be begun in time. */
  run<Result>(work: () => Soon<Result>): Soon<Result> {
    if (this.taken >= this.most) return this.turn().then(() => this.runNow(work));
    this.taken += 1;
    return this.runNow(work);
  }

  private runNow<Result>(work: () => Soon<Result>): Soon<Result> {
    let result: Soon<Result>;
    try {
      result = work();
    } catch (reason) {
      this.leave();
      throw reason;
    }
    if (result instanceof Promise) return result.finally(() => this.leave());
    this.leave();
    return result;
  }

  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) this.taken -= 1;
    else next(); // the slot is handed over: nobody who comes just now is ahead of who waits
  }

  private turn(): Promise<void> {
    if (this.waiting.size >= this.mostWaiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      const goOn = (): void => {
        this.waiting.delete(goOn);
        clearTimeout(tooLong);
        resolve();
      };
      const giveUp = (): void => {
        this.waiting.delete(goOn);
        reject(overloaded());
      };
      const tooLong = this.longestWaitMs === Infinity ? undefined : setTimeout(giveUp, this.longestWaitMs);
      this.waiting.add(goOn);
    });
  }
}

function overloaded() {
  return refusal('The server is busy; try again in a moment.', {
    status: 503,
    code: 'OVERLOADED',
    headers: { 'retry-after': '1' },
  });
}
