import DataLoader from 'dataloader';
import type { Along } from '../../store/along';
import type { Store } from '../../store/store';
import type { Soon } from '../../util/soon';
import type { Vocabulary } from '../../vocabulary';
import type { Ahead } from './look-ahead';
import type { MembersRead } from './members-read';
import type { Remembered, Rows } from './row-cache';
import type { Batches } from './waves';

/** What all loaders of a request share. */
export interface Loading {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly waves: Batches;
  /** What other requests have read, if that is remembered and still good. */
  rows: Rows | undefined;
  /** What the operation looks at of rows, where that is known: rows have then no more. */
  reads: MembersRead | undefined;
  /** What to read along with rows that are asked for at these places of the query; undefined where nothing is. */
  along(aheads: Iterable<Ahead>): Along | undefined;
}

/** How the rows of an edge are read, the same for all requests: a row or an error for each key, in their order. */
export interface BatchRead<Key, Row> {
  readonly read: (loading: Loading, keys: readonly Key[], along: Along | undefined) => PromiseLike<ArrayLike<Row | Error>>;
  /** Under which a row is known. */
  readonly keyOf: (key: Key) => string;
}

export function batchRead<Key, Row>(
  read: BatchRead<Key, Row>['read'],
  keyOf: (key: Key) => string = String,
): BatchRead<Key, Row> {
  return { read, keyOf };
}

/**
 * One edge: whatever a query asks of many rows at one level is one batch read of the store. What the request or others have
 * read already is given at once and not as a promise: a page of rows from memory is then put together without waiting.
 */
export class Loader<Key, Row> {
  /** Made when first needed: a request has two dozen loaders and uses a few. */
  private own: Map<string, Soon<Row>> | undefined;
  private batches: DataLoader<Key, Row, string> | undefined;
  /** What came along since it was asked for, before its batch went out. */
  private arrived: Map<string, Row> | undefined;
  /** Where the rows of the next batch are asked for, by the fields there. */
  private aheads: Map<unknown, Ahead> | undefined;
  /** Under which rows are remembered. */
  private kindOfRows: string | undefined;

  constructor(
    private readonly name: string,
    private readonly loading: Loading,
    private readonly how: BatchRead<Key, Row>,
  ) {}

  /** `ahead`: where in the query, if what is selected of the row may be read along with it. */
  load(asked: Key, ahead?: Ahead): Soon<Row> {
    const key = this.how.keyOf(asked);
    const own = this.own?.get(key);
    if (own !== undefined || this.own?.has(key) === true) return own as Soon<Row>;
    const remembered = this.remembered(key);
    if (remembered !== undefined) return remembered.row;
    if (ahead !== undefined)
      (this.aheads ??= new Map<unknown, Ahead>()).set('fieldNodes' in ahead ? ahead.fieldNodes : ahead, ahead);
    const row = this.ask(asked).then((found) => this.tell(key, found));
    this.owned().set(key, row);
    return row;
  }

  /** Takes over what came along with another read; also for those who have asked for it and whose batch waits for that read to end. */
  prime(asked: Key, row: Row): void {
    const key = this.how.keyOf(asked);
    if (this.own?.has(key) !== true) this.tell(key, row);
    else if (this.own.get(key) instanceof Promise) (this.arrived ??= new Map<string, Row>()).set(key, row);
  }

  /** For this request alone, whatever was read: a row of another moment. */
  put(asked: Key, row: Row): void {
    this.owned().set(this.how.keyOf(asked), row);
  }

  forget(): void {
    this.own = undefined;
  }

  /** Whole rows do for everybody, and others for those that look at the same of them. */
  private remembered(key: string): (Remembered & { readonly row: Row }) | undefined {
    const { rows } = this.loading;
    const found = rows?.get(this.kind(), key) ?? (this.loading.reads === undefined ? undefined : rows?.get(this.name, key));
    return found as (Remembered & { readonly row: Row }) | undefined;
  }

  private kind(): string {
    return (this.kindOfRows ??= this.loading.reads?.rowsOf(this.name) ?? this.name);
  }

  private owned(): Map<string, Soon<Row>> {
    return (this.own ??= new Map<string, Soon<Row>>());
  }

  private ask(asked: Key): Promise<Row> {
    this.batches ??= new DataLoader<Key, Row, string>((keys) => this.readBatch(keys), {
      cache: false,
      batchScheduleFn: this.loading.waves.batchScheduleFn,
    });
    return this.batches.load(asked);
  }

  private async readBatch(keys: readonly Key[]): Promise<ArrayLike<Row | Error>> {
    const { arrived } = this;
    const along = this.aheads && this.loading.along(this.aheads.values());
    this.aheads = undefined;
    if (arrived === undefined) return this.how.read(this.loading, keys, along);
    this.arrived = undefined;
    const missing = keys.filter((key) => !arrived.has(this.how.keyOf(key)));
    const read = missing.length === 0 ? [] : Array.from(await this.how.read(this.loading, missing, along));
    const found = new Map(missing.map((key, place) => [key, read[place] as Row | Error]));
    return keys.map((key) => (found.has(key) ? (found.get(key) as Row | Error) : (arrived.get(this.how.keyOf(key)) as Row)));
  }

  private tell(key: string, row: Row): Row {
    this.owned().set(key, row);
    this.loading.rows?.set(this.kind(), key, row);
    return row;
  }
}
