import type { Event } from '../domain';
import type { Store } from '../store/store';
import { LruMap } from '../util/lru-map';

/** Behind which event to go on: all of revision 7 (`place` left out), or the second event of it. */
export interface Position {
  readonly revision: number;
  readonly place?: number;
}

/** An event as it is handed out, with how many revisions the graph was ahead of it then. */
export type FeedEvent = Event & { readonly behind: number };

export interface FeedOptions {
  /** How often it is looked whether another process wrote, while somebody waits. */
  readonly pollMilliseconds?: number;
  /** Revisions that a reader may fall behind where it started, before it is told to start anew. */
  readonly mostBehind?: number;
}

const POLL_MILLISECONDS = 200;
const MOST_BEHIND = 10_000;
/** Revisions read at once: bounds what a reader that starts far back holds. Those that begin at the same hundred share it. */
const CHUNK = 100;
const CHUNKS_KEPT = 20;

/**
 * The events of the graph in their order, for any number of readers, each at its own place: nothing is queued for anybody. They are read from
 * the store, where they stand with the revision that brought them; so what another process wrote is there, once, and none is lost with this one.
 */
export class EventFeed {
  private known = 0;
  private readonly chunks = new LruMap<string, Promise<Event[]>>(CHUNKS_KEPT);
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private readonly pollMilliseconds: number;
  readonly mostBehind: number;
  private isClosed = false;

  constructor(
    private readonly store: Pick<Store, 'revision' | 'events'>,
    { pollMilliseconds = POLL_MILLISECONDS, mostBehind = MOST_BEHIND }: FeedOptions = {},
  ) {
    this.pollMilliseconds = pollMilliseconds;
    this.mostBehind = mostBehind;
  }

  /** From behind the position; from now on when left out. Fails with UnknownRevisionError for a revision that is not there yet. */
  async from(position?: Position): Promise<EventReader> {
    await this.look();
    if (position !== undefined && position.revision > this.known) throw new UnknownRevisionError(position.revision, this.known);
    return new EventReader(this, position ?? { revision: this.known });
  }

  /** The newest revision seen. */
  get revision(): number {
    return this.known;
  }

  /** Whether something was written; wakes those who wait when it was. */
  async look(): Promise<void> {
    const now = await this.store.revision();
    if (now === this.known) return;
    this.known = now;
    this.wake();
  }

  read(first: number, last: number): Promise<Event[]> {
    const key = `${first} ${last}`;
    const known = this.chunks.get(key);
    if (known !== undefined) return known;
    const chunk = this.store.events(first, last);
    this.chunks.set(key, chunk);
    chunk.catch(() => this.chunks.delete(key)); // told to whoever asked; the next one asks again
    return chunk;
  }

  /** Until something may be there that was not, or `wake` is called. */
  wait(onWake: (wake: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        resolve();
      };
      onWake(wake);
      if (this.isClosed) wake();
      else this.waiting.add(wake);
      this.poll();
    });
  }

  get closed(): boolean {
    return this.isClosed;
  }

  /** Ends all readers. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.wake();
  }

  private wake(): void {
    for (const wake of [...this.waiting]) wake();
  }

  private poll(): void {
    if (this.timer !== undefined || this.isClosed) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const again = (): void => {
        if (this.waiting.size > 0) this.poll();
      };
      this.look().then(again, again); // a store that is away for a moment is asked again
    }, this.pollMilliseconds);
    this.timer.unref();
  }
}

/** One reader of a feed, at its own place. */
export class EventReader {
  /** What was read last, which others read too, and the place in it. */
  private chunk: readonly Event[] = [];
  private place = 0;
  /** Read up to here. */
  private revision: number;
  private lead: number;
  private hasEnded = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly feed: EventFeed,
    private readonly start: Position,
  ) {
    this.revision = start.place === undefined ? start.revision : start.revision - 1;
    this.lead = feed.revision - this.revision;
  }

  /** The next event, when it is there; undefined when the reader or the feed has ended. Fails with TooSlowError. */
  async next(): Promise<FeedEvent | undefined> {
    for (;;) {
      if (this.hasEnded || this.feed.closed) return undefined;
      const event = this.chunk[this.place++];
      if (event !== undefined && !this.isAfterStart(event)) continue;
      if (event !== undefined) return { ...event, behind: Math.max(0, this.feed.revision - event.revision) };
      if (this.revision < this.feed.revision) await this.readOn();
      else await this.feed.wait((wake) => (this.wake = wake));
    }
  }

  end(): void {
    this.hasEnded = true;
    this.wake();
  }

  private async readOn(): Promise<void> {
    const lead = this.feed.revision - this.revision;
    if (lead > this.lead + this.feed.mostBehind) throw new TooSlowError(this.revision);
    this.lead = Math.min(this.lead, lead);
    const [first, last] = this.toRead();
    const chunk = await this.feed.read(first, last);
    const next = chunk.findIndex(({ revision }) => revision > this.revision);
    [this.chunk, this.place] = next === -1 ? [[], 0] : [chunk, next];
    this.revision = last;
  }

  /** A whole hundred revisions of long ago, whichever of them comes next; of the newest only what is new. */
  private toRead(): readonly [first: number, last: number] {
    const begun = Math.floor(this.revision / CHUNK) * CHUNK;
    const isLongAgo = begun + CHUNK <= this.feed.revision;
    return isLongAgo ? [begun + 1, begun + CHUNK] : [this.revision + 1, this.feed.revision];
  }

  private isAfterStart({ revision, place }: Event): boolean {
    const { revision: start, place: startPlace = Infinity } = this.start;
    return revision > start || (revision === start && place > startPlace);
  }
}

/** A reader is asked to go on from a revision that the graph does not have. */
export class UnknownRevisionError extends Error {
  constructor(
    readonly revision: number,
    readonly current: number,
  ) {
    super(`The graph has no revision ${revision}: it is at ${current}. Perhaps it is another graph, or was made anew.`);
  }
}

/** A reader fell too far behind; it can start again where it was. */
export class TooSlowError extends Error {
  constructor(readonly revision: number) {
    super(`You have fallen too far behind what happens. Go on with "since: ${revision}".`);
  }
}
