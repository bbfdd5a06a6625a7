import type { Claim, DocumentId } from '../../domain';
import type { Store } from '../../store/store';
import { RecentMap } from '../../util/recent-map';
import { roughSize } from '../../util/rough-size';

/** What requests remember for each other: rows by loader and key. */
export interface Rows {
  get(loader: string, key: string): Remembered | undefined;
  set(loader: string, key: string, row: unknown): void;
}

/** Around the row, since "nothing there" is an answer worth remembering too. */
export interface Remembered {
  readonly row: unknown;
}

interface Lasting extends Remembered {
  readonly document: DocumentId;
}

/** Loaders whose rows stay as they are whatever is written, unless their document is read again. */
const LASTING: Readonly<Record<string, (row: never) => DocumentId | undefined>> = {
  claim: (claim: Claim | undefined) => claim?.document,
  document: (document: { readonly id: DocumentId } | undefined) => document?.id,
  documentWithText: (document: { readonly id: DocumentId } | undefined) => document?.id,
};

/** So many writes at once, or any that are not just documents, and it is simpler to start anew. */
const MOST_WRITES = 50;

/**
 * Rows kept across requests in bounded memory, those used last. They are good for one revision of the graph, which is looked
 * at before each request: a commit of this process or another drops what it may have changed before anybody reads on. A
 * request may see rows of a later revision than it started with, as it does without a cache; never of an earlier one.
 */
export class RowCache {
  private revision: number | undefined;
  private committed: number | undefined;
  private changing: RecentMap<Remembered>;
  private readonly lasting: RecentMap<Lasting>;
  private check: Promise<void> = Promise.resolve();
  private nextCheck: Promise<void> | undefined;

  /** `bytes`, about: half for what changes, half for what lasts. */
  constructor(
    private readonly store: Pick<Store, 'revision' | 'committed' | 'revisionsAfter'>,
    private readonly bytes: number,
  ) {
    this.changing = new RecentMap(bytes / 2, weightOf);
    this.lasting = new RecentMap<Lasting>(bytes / 2, weightOf);
  }

  /**
   * The rows that are good now. All requests that come while a look at the revision is under way share the next one, which
   * starts after they came.
   */
  async begin(): Promise<Rows> {
    this.nextCheck ??= this.check.then(() => {
      this.nextCheck = undefined;
      const looking = this.catchUp();
      this.check = looking.catch(() => undefined); // told to those that wait for it; the next ones look again
      return looking;
    });
    await this.nextCheck;
    const { changing, lasting } = this;
    return {
      get: (loader, key) => (loader in LASTING ? lasting : changing).get(loader, key),
      // Into the map of its own time: what is read for a request of an older revision goes with that.
      set: (loader, key, row) => this.keep(changing, loader, key, row),
    };
  }

  private keep(changing: RecentMap<Remembered>, loader: string, key: string, row: unknown): void {
    const documentOf = LASTING[loader];
    if (documentOf === undefined) {
      changing.set(loader, key, { row });
      return;
    }
    const document = documentOf(row as never);
    if (document !== undefined && changing === this.changing) this.lasting.set(loader, key, { row, document });
  }

  private async catchUp(): Promise<void> {
    const committed = this.store.committed();
    if (committed !== undefined && committed === this.committed) return;
    const known = this.revision;
    const revision = await this.store.revision();
    if (revision !== known) await this.forget(known, revision);
    this.committed = committed;
    this.revision = revision;
  }

  private async forget(known: number | undefined, revision: number): Promise<void> {
    this.changing = new RecentMap(this.bytes / 2, weightOf);
    const writes = known === undefined || revision - known > MOST_WRITES ? undefined : await this.store.revisionsAfter(known);
    if (writes?.every(({ cause }) => cause.kind === 'document') === true) {
      const read = new Set<string>(writes.map(({ cause }) => cause.ref));
      this.lasting.deleteWhere(({ document }) => read.has(document));
    } else this.lasting.deleteWhere(() => true);
  }
}

function weightOf({ row }: Remembered): number {
  return roughSize(row);
}
