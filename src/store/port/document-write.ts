import type {
  Claim,
  DataItem,
  DataItemId,
  Decision,
  Document,
  DocumentId,
  GivenFacts,
  Revision,
  Source,
  Subject,
} from '../../domain';
import type { Alias, Unchanged } from './decision-options';

/** Names everything it refers to: the publisher, cited works and measurers; the subjects of claims and of `versus`; the slots. */
export interface DocumentWrite {
  readonly document: Document;
  /** As received; the record keeps them, so that a better extractor can read them again. */
  readonly bytes: Uint8Array;
  /** The path or address it was read from: what parsing was given. */
  readonly path: string;
  readonly given?: GivenFacts;
  readonly sources: readonly Source[];
  readonly subjects: readonly Subject[];
  readonly dataItems: readonly DataItem[];
  readonly claims: readonly Claim[];
  /** Fails with STALE_REVISION, as for a decision. */
  readonly unchanged?: Unchanged;
  /**
   * Who handed it in and why: put with it as a revision of its own, in the same transaction, unless the document is unchanged.
   * Fails with CONFLICTING_WRITE where another version is current than the one that its detail names as `before`.
   */
  readonly decision?: Decision;
  /** What was read, where decisions have it stand otherwise: whether a document says the same as before is told by this. */
  readonly asRead?: Pick<DocumentWrite, 'claims' | 'subjects' | 'sources' | 'dataItems'>;
  /** Subjects of the claims that are counted as another; none when left out. */
  readonly aliases?: readonly Alias[];
  /** Why it is written, when not because the document came in: a newer extractor, a rebuild. */
  readonly cause?: Revision['cause'];
  /** It comes from the record, and adds nothing to it. */
  readonly onRecord?: boolean;
  /** ISO instant, given by the caller: the store has no clock. */
  readonly at: string;
}

export interface DocumentRevision extends Revision {
  /** `replaced`: the document was there with other claims, or as a superseded or unread version. */
  readonly status: 'new' | 'unchanged' | 'supersedes' | 'replaced';
  readonly superseded?: DocumentId;
  /** Slots to reconcile: those it fills, and those that the version before it filled; in id order, empty when unchanged. */
  readonly touched: readonly DataItemId[];
}
