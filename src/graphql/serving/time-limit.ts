import { refusal } from './refusal';

/**
 * The end of an operation's time. When it has come, whoever waits is told; what still reads the store for it is refused
 * (Context.abandoned), so that its work ends as well.
 */
export class Deadline {
  private readonly controller = new AbortController();

  /** Aborted when nobody waits for the answer any more. */
  readonly abandoned: AbortSignal = this.controller.signal;

  /** What the work gives; fails with TIMED_OUT when it takes longer. */
  async hold<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const reason = timedOut(milliseconds);
        this.controller.abort(reason);
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
