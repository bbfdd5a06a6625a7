import type { Store } from '../../store/store';
import { ReadGate } from '../serving/read-gate';
import type { Abandonable } from '../serving/time-limit';

/** What a loader is told of sending its batches off: an option of DataLoader. */
export interface Batches {
  readonly batchScheduleFn: (dispatch: () => void) => void;
}

/**
 * When the loaders of one request ask the store: in waves. A wave starts when no read of the request is under way and every
 * resolver that could go on has done so; then all batches that were waiting go out together.
 *
 * DataLoader alone sends a batch one tick after its first key. Two parents whose own reads take 3 ms and 5 ms then ask for
 * their children in two statements, or in one, as the network pleases. Within waves, which ids are asked together follows
 * from the query and the graph alone, so the statements of a query can be counted, and an id is asked for once a request.
 */
export class Waves implements Batches {
  private readsUnderWay = 0;
  private waiting: (() => void)[] = [];
  private isWaveDue = false;

  readonly batchScheduleFn = (dispatch: () => void): void => {
    this.waiting.push(dispatch);
    this.startWhenQuiet();
  };

  /** Holds the next wave back until the read has settled, whichever way. */
  during<Result>(read: Promise<Result>): Promise<Result> {
    this.readsUnderWay += 1;
    const settled = (): void => {
      this.readsUnderWay -= 1;
      this.startWhenQuiet();
    };
    read.then(settled, settled);
    return read;
  }

  /**
   * A tick that is asked for from a promise job comes after all promise jobs, those that they bring about included: by
   * then resolvers have taken up what was read and asked for what comes next.
   */
  private startWhenQuiet(): void {
    if (this.isWaveDue || this.readsUnderWay > 0 || this.waiting.length === 0) return;
    this.isWaveDue = true;
    void Promise.resolve().then(() => process.nextTick(() => this.start()));
  }

  private start(): void {
    this.isWaveDue = false;
    if (this.readsUnderWay > 0) return; // a resolver has asked the store itself meanwhile: its answer belongs to this wave
    for (const dispatch of this.waiting.splice(0)) dispatch();
  }
}

/** Reads of one operation at the same time: a wave of usual queries has fewer. */
const MOST_READS_AT_ONCE = 8;

/** The store, each call of which holds the waves back until it is answered. Once abandoned, it is asked nothing more. */
export function storeInWaves(store: Store, waves: Waves, operation: Abandonable): Store {
  const gate = new ReadGate(MOST_READS_AT_ONCE, operation);
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        const answer = gate.pass(() => Reflect.apply(member, target, given) as unknown);
        return answer instanceof Promise ? waves.during(answer) : answer;
      };
    },
  });
}
