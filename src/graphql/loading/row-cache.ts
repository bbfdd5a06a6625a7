import type { Claim, DocumentId } from '../../domain';
import type { Store } from '../../store/store';
import { RecentMap } from '../../util/recent-map';
import { roughSize } from '../../util/rough-size';
import type { Soon } from '../../util/soon';

/** What requests remember for each other: rows by loader and key. */
export interface Rows {
  /** Of the graph, at which they are good. */
  readonly revision: number;
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

/** Under this name whole answers are kept, by what was asked (answer-memory.ts): apart, so that many of them do not crowd rows out. */
export const ANSWERS = 'answer';

/** So many writes at once, or any that are not just documents, and it is simpler to start anew. */
const MOST_WRITES = 50;

/** What goes as a whole when the revision moves. */
interface Changing {
  readonly rows: RecentMap<Remembered>;
  readonly answers: RecentMap<Remembered>;
}

/**
 * Rows kept across requests in bounded memory, those used last. They are good for one revision of the graph, which is looked
 * at before each request: a commit of this process or another drops what it may have changed before anybody reads on. A
 * request may see rows of a later revision than it started with, as it does without a cache; never of an earlier one.
 */
export class RowCache {
  private revision: number | undefined;
  private committed: number | undefined;
  private changing: Changing;
  private rows: Rows;
  private readonly lasting: RecentMap<Lasting>;
  private check: Promise<unknown> = Promise.resolve();
  private nextCheck: Promise<Rows> | undefined;

  /** `bytes`, about: a third each for rows that change, for those that last, and for whole answers. */
  constructor(
    private readonly store: Pick<Store, 'revision' | 'committed' | 'revisionsAfter'>,
    private readonly bytes: number,
  ) {
    this.changing = this.nothing();
    this.lasting = new RecentMap<Lasting>(bytes / 3, weightOf);
    this.rows = this.rowsOf(this.changing, 0);
  }

  /**
   * The rows that are good now. All requests that come while a look at the revision is under way share the next one, which
   * starts after they came. Where nobody else can write there is nothing to look at until this process has.
   */
  begin(): Soon<Rows> {
    const committed = this.store.committed();
    if (committed !== undefined && committed === this.committed) return this.rows;
    return (this.nextCheck ??= this.check.then(() => {
      this.nextCheck = undefined;
      const looking = this.catchUp();
      this.check = looking.catch(() => undefined); // told to those that wait for it; the next ones look again
      return looking;
    }));
  }

  /** Whether such a whole answer is kept, be it good or not. */
  hasAnswer(key: string): boolean {
    return this.changing.answers.get(ANSWERS, key) !== undefined;
  }

  /** Into the maps of their own time: what is read for a request of an older revision goes with that. */
  private rowsOf(changing: Changing, revision: number): Rows {
    const { lasting } = this;
    return {
      revision,
      get: (loader, key) =>
        (loader in LASTING ? lasting : loader === ANSWERS ? changing.answers : changing.rows).get(loader, key),
      set: (loader, key, row) => {
        const documentOf = LASTING[loader];
        const document = documentOf?.(row as never);
        if (documentOf === undefined) (loader === ANSWERS ? changing.answers : changing.rows).set(loader, key, { row });
        else if (document !== undefined && changing === this.changing) lasting.set(loader, key, { row, document });
      },
    };
  }

  private nothing(): Changing {
    return { rows: new RecentMap(this.bytes / 3, weightOf), answers: new RecentMap(this.bytes / 3, weightOf) };
  }

  private async catchUp(): Promise<Rows> {
    const committed = this.store.committed();
    if (committed !== undefined && committed === this.committed) return this.rows;
    const known = this.revision;
    const revision = await this.store.revision();
    if (revision !== known) await this.forget(known, revision);
    this.committed = committed;
    this.revision = revision;
    return this.rows;
  }

  private async forget(known: number | undefined, revision: number): Promise<void> {
    this.changing = this.nothing();
    this.rows = this.rowsOf(this.changing, revision);
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
