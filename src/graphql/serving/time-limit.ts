import type { Soon } from '../../util/soon';
import { refusal } from './refusal';

/** Work that may be given up. A field and no AbortSignal: making one for each request took a thirtieth of its time. */
export interface Abandonable {
  /** Why nobody waits for the answer any more; undefined as long as somebody does. */
  readonly abandoned: Error | undefined;
}

/**
 * The end of an operation's time. When it has come, whoever waits is told; what still reads the store for it is refused
 * (ReadGate), so that its work ends as well.
 */
export class Deadline implements Abandonable {
  abandoned: Error | undefined;

  /** What the work gives; fails with TIMED_OUT when it takes longer. What is there at once has no end to wait for. */
  hold<Result>(milliseconds: number, work: () => Soon<Result>): Soon<Result> {
    const result = work();
    return result instanceof Promise ? this.until(milliseconds, result) : result;
  }

  private until<Result>(milliseconds: number, result: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.abandoned = timedOut(milliseconds);
        reject(this.abandoned);
      }, milliseconds);
      const inTime = (): void => clearTimeout(timer);
      result.then(resolve, reject);
      result.then(inTime, inTime);
    });
  }
}

function timedOut(milliseconds: number) {
  return refusal(`This query takes longer than ${milliseconds / 1_000} s: ask for less at a time.`, {
    status: 400,
    code: 'TIMED_OUT',
    details: { milliseconds },
  });
}
