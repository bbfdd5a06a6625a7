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

  /** What the work gives; fails with TIMED_OUT when it takes longer. */
  async hold<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const reason = timedOut(milliseconds);
        this.abandoned = reason;
        reject(reason);
      }, milliseconds);
    });
    try {
      return await Promise.race([work(), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function timedOut(milliseconds: number) {
  return refusal(`This query takes longer than ${milliseconds / 1_000} s: ask for less at a time.`, {
    status: 400,
    code: 'TIMED_OUT',
    details: { milliseconds },
  });
}
