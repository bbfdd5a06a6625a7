import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { EventFeed, FeedEvent } from '../app/event-feed';
import type { Store } from '../store/store';
import { after, type Soon } from '../util/soon';
import type { Writable } from '../util/writable';
import type { Vocabulary } from '../vocabulary';
import { ANONYMOUS, type Identity, type Role } from './access/identity';
import { RequestLoading, type Loaders } from './loading/loaders';
import type { MembersRead } from './loading/members-read';
import type { RowCache, Rows } from './loading/row-cache';
import type { OperationReport } from './serving/operation-report';
import { Deadline } from './serving/time-limit';
import { storeInWaves, Waves } from './loading/waves';

/** What a resolver sees of the world. One a request: loaders remember what they read, and must not outlive a revision. */
export interface Context {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly loaders: Loaders;
  /** In every answer's errors and in the log, so that a masked error can be looked up. */
  readonly requestId: string;
  readonly role: Role;
  /** The name that decisions are recorded under; undefined for an anonymous reader. */
  readonly author?: string;
  /** The caller as requests are counted for the rate limit. */
  readonly countedAs: string;
  readonly deadline: Deadline;
  /** Before a query is run: what it will look at of rows, where that is known; whole rows are read otherwise. */
  readonly reads: (members: MembersRead | undefined) => void;
  /** Before a query is run: takes up what other requests have read, if that is remembered. */
  readonly begin?: () => Soon<void>;
  /** What it has taken up: undefined before, and once it has written. */
  readonly rows: () => Rows | undefined;
  /** After a write: what was read before it may no longer hold. */
  readonly forget: () => void;
  /** Set once the operation has been measured; `points` are what the caller's budget is charged. */
  readonly cost: { fields?: number; points?: number };
  /** Set when the answer is ready; the result as soon as it is being made by another than Apollo. */
  readonly outcome: { report?: OperationReport; result?: Soon<ExecutionResult> };
  /** When it came: milliseconds since 1970, and of the clock that never goes back. */
  readonly startedAt: number;
  readonly started: number;
  /** The trace that the request came with. */
  readonly traceparent?: string;
  /** ISO instant. */
  readonly now: () => string;
  /** Of a subscription over WebSocket: where its events come from, and the one that is being told. */
  readonly push?: Push;
}

export interface Push {
  readonly feed: EventFeed;
  readonly event?: FeedEvent;
}

export interface Asker {
  readonly requestId?: string;
  /** An anonymous reader when left out. */
  readonly identity?: Identity;
  readonly countedAs?: string;
  readonly traceparent?: string | undefined;
  readonly now?: (() => string) | undefined;
  readonly push?: Push | undefined;
  /** What was taken up for it before: it does not look at the revision again. */
  readonly rows?: Rows | undefined;
}

export function createContext(store: Store, vocabulary: Vocabulary, asker: Asker = {}, remembered?: RowCache): Context {
  const { requestId = randomUUID(), identity = ANONYMOUS, countedAs = '', traceparent } = asker;
  const { role, author } = identity;
  const deadline = new Deadline();
  const waves = new Waves();
  const tracked = storeInWaves(store, waves, deadline);
  const loading = new RequestLoading(tracked, vocabulary, waves);
  const { loaders } = loading;
  const context: Writable<Context> = {
    store: tracked,
    vocabulary,
    loaders,
    requestId,
    role,
    countedAs,
    deadline,
    cost: {},
    outcome: {},
    startedAt: Date.now(),
    started: performance.now(),
    now: asker.now ?? clock,
    rows: () => loading.rows,
    forget: () => loading.forget(),
    reads: (members) => void (loading.reads = members),
  };
  if (asker.rows !== undefined) loading.rows = asker.rows;
  else if (remembered !== undefined) context.begin = () => after(remembered.begin(), (rows) => void (loading.rows = rows));
  if (author !== undefined) context.author = author;
  if (traceparent !== undefined) context.traceparent = traceparent;
  if (asker.push !== undefined) context.push = asker.push;
  return context;
}

function clock(): string {
  return new Date().toISOString();
}
