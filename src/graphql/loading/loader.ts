import DataLoader from 'dataloader';
import type { Soon } from '../../util/soon';
import type { Remembered, Rows } from './row-cache';
import type { Batches } from './waves';

/** What all loaders of a request share. */
export interface Loading extends Batches {
  /** What other requests have read, if that is remembered and still good. */
  rows?: Rows;
}

/**
 * One edge: whatever a query asks of many rows at one level is one batch read of the store. What the request or others have
 * read already is given at once and not as a promise: a page of rows from memory is then put together without waiting.
 */
export class Loader<Key, Row> {
  /** Made when first needed: a request has two dozen loaders and uses a few. */
  private own: Map<string, Soon<Row>> | undefined;
  private batches: DataLoader<Key, Row, string> | undefined;

  constructor(
    private readonly name: string,
    private readonly loading: Loading,
    private readonly read: (keys: readonly Key[]) => PromiseLike<ArrayLike<Row | Error>>,
    private readonly keyOf: (key: Key) => string = String,
  ) {}

  load(asked: Key): Soon<Row> {
    const key = this.keyOf(asked);
    const own = this.own?.get(key);
    if (own !== undefined || this.own?.has(key) === true) return own as Soon<Row>;
    const remembered = this.loading.rows?.get(this.name, key) as (Remembered & { readonly row: Row }) | undefined;
    if (remembered !== undefined) return remembered.row;
    const row = this.ask(asked).then((found) => this.tell(key, found));
    this.owned().set(key, row);
    return row;
  }

  /** Takes over what came along with another read. */
  prime(asked: Key, row: Row): void {
    const key = this.keyOf(asked);
    if (this.own?.has(key) !== true) this.tell(key, row);
  }

  /** Nothing that was read before may be used any more: the request has written. */
  clearAll(): void {
    this.own = undefined;
    delete this.loading.rows;
  }

  private owned(): Map<string, Soon<Row>> {
    return (this.own ??= new Map<string, Soon<Row>>());
  }

  private ask(asked: Key): Promise<Row> {
    this.batches ??= new DataLoader<Key, Row, string>((keys) => this.read(keys), {
      cache: false,
      batchScheduleFn: this.loading.batchScheduleFn,
    });
    return this.batches.load(asked);
  }

  private tell(key: string, row: Row): Row {
    this.owned().set(key, row);
    this.loading.rows?.set(this.name, key, row);
    return row;
  }
}
