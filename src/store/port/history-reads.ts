import type { Event, Revision } from '../../domain';
import type { PastReads } from './judging-reads';

/** Which writes there were, and what the graph was before the last of them. */
export interface HistoryReads {
  revision(): Promise<number>;
  /** How many writes were committed, where nobody but this process can write: until it moves, so does not the revision. */
  committed(): number | undefined;
  /** Revisions by number, with their causes. */
  revisions(numbers: readonly number[]): Promise<(Revision | undefined)[]>;
  /** Revisions behind `after`, oldest first. */
  revisionsAfter(after: number): Promise<Revision[]>;
  /** The last revision that was there at an ISO instant; 0 before the first. */
  revisionAt(time: string): Promise<number>;

  /** Events of the revisions from `first` to `last`, both included, in their order. */
  events(first: number, last: number): Promise<Event[]>;

  /**
   * The graph as it was at a revision, as far as judging slots needs it; but claims stand as the decisions of today have them:
   * app/as-it-was.ts takes back what was decided since.
   */
  asOf(revision: number): Promise<PastReads>;
}
