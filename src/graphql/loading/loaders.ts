import type { Along } from '../../store/along';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { claimLoaders } from '../claims/claim.loader';
import { conflictLoaders } from '../conflicts/conflict.loader';
import { dataItemLoaders } from '../data-items/data-item.loader';
import { resolutionLoaders } from '../data-items/resolution.loader';
import { decisionLoaders } from '../decisions/decision.loader';
import { documentLoaders } from '../documents/document.loader';
import { pastLoaders } from '../facts/past.loader';
import { listLoaders } from '../lists/list.loader';
import { sourceLoaders } from '../sources/source.loader';
import { subjectLoaders } from '../subjects/subject.loader';
import { Loader, type Loading, type BatchRead } from './loader';
import { ridesAhead, type Ahead } from './look-ahead';
import type { MembersRead } from './members-read';
import type { Rows } from './row-cache';
import type { Batches } from './waves';

const READS = {
  ...claimLoaders,
  ...conflictLoaders,
  ...dataItemLoaders,
  ...decisionLoaders,
  ...documentLoaders,
  ...listLoaders,
  ...pastLoaders,
  ...resolutionLoaders,
  ...sourceLoaders,
  ...subjectLoaders,
};

/** One loader an edge: whatever a query asks of many rows at one level is one batch read of the store. */
export type Loaders = {
  readonly [Name in keyof typeof READS]: (typeof READS)[Name] extends BatchRead<infer Key, infer Row> ? Loader<Key, Row> : never;
};

/** Each is made when it is first asked for: there are two dozen, and a query uses a few. */
class LoadersMade {
  readonly made: (Loader<never, unknown> | undefined)[] = [];

  constructor(readonly loading: Loading) {}
}

const ALL: readonly (readonly [string, BatchRead<never, unknown>])[] = Object.entries(READS);
for (const [place, [name, how]] of ALL.entries())
  Object.defineProperty(LoadersMade.prototype, name, {
    get(this: LoadersMade) {
      return (this.made[place] ??= new Loader(name, this.loading, how));
    },
  });

/** What the loaders of one request share, and the loaders. */
export class RequestLoading implements Loading {
  rows: Rows | undefined = undefined;
  reads: MembersRead | undefined = undefined;
  private readonly made = new LoadersMade(this);
  readonly loaders = this.made as unknown as Loaders;

  constructor(
    readonly store: Store,
    readonly vocabulary: Vocabulary,
    readonly waves: Batches,
  ) {}

  /** Nothing that was read before may be used any more: the request has written. */
  forget(): void {
    this.rows = undefined;
    for (const loader of this.made.made) loader?.forget();
  }

  along(aheads: Iterable<Ahead>): Along | undefined {
    const rides = ridesAhead(aheads, this.vocabulary);
    const members = this.reads?.members;
    return rides.length === 0 && members === undefined ? undefined : { rides, members, take: this.take };
  }

  private readonly take: Along['take'] = (edge, key, row) => this.loaders[edge].prime(key, row);
}
