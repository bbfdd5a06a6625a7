import type { Conflict, DataItemId, Decision, Event, Resolution, Revision } from '../../domain';
import type { DecisionOptions } from './decision-options';
import type { DocumentRevision, DocumentWrite } from './document-write';

/** What documents say, what is derived from it and what was decided, each put in one transaction. */
export interface StoreWrites {
  /**
   * One document with all it says, in one transaction. The version put last is the current one of its uri, also when it is
   * an older one put again; the others keep their claims, which are no longer current. The same write again changes
   * nothing; the same document with other claims (a newer extractor) has them replaced.
   */
  putDocument(write: DocumentWrite): Promise<DocumentRevision>;
  /**
   * Replaces what was derived for these data items, in one transaction; removes conflicts and resolutions no longer there.
   * The same verdicts again raise no revision. What changed for those who wait for it is kept as events of the revision.
   */
  putVerdicts(write: VerdictWrite): Promise<VerdictRevision>;
  /**
   * Appends a decision, restates the claims that now stand otherwise, and marks the slots whose verdicts may change as stale, in one transaction.
   * The same id again appends nothing, but restates what does not stand so yet: so that a rebuild ends where the first time did.
   */
  putDecision(decision: Decision, options?: DecisionOptions): Promise<Revision>;
  /**
   * Removes all that is derived, for rebuild alone. Documents, decisions and revisions stay; a document counts as unread,
   * and is not current, until it is put again.
   */
  clear(): Promise<void>;
}

export interface VerdictWrite {
  /** The data items that were recomputed: what stood for them before and is not given here goes. */
  readonly dataItems: readonly DataItemId[];
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
  /**
   * The revision that stood before the claims were read that these verdicts judge. What another process has changed since stays stale, so that
   * it is judged again. Left out: nobody else writes, and the verdicts are on what stands.
   */
  readonly readAt?: number;
  readonly cause: Revision['cause'];
  readonly at: string;
}

export interface VerdictRevision extends Revision {
  readonly events: readonly Event[];
}
