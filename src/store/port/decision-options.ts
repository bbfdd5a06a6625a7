import type { Claim, DataItem, DataItemId, Decision, DocumentId, Source, Subject, SubjectId } from '../../domain';

export interface DecisionOptions {
  readonly version?: VersionChange;
  /** Slots whose verdicts it may change, besides those that claims come to or leave. */
  readonly touched?: readonly DataItemId[];
  /** Checked under the lock of the write; fails with STALE_REVISION, a StaleRevisionError that names what changed. */
  readonly unchanged?: Unchanged;
  readonly restatement?: Restatement;
}

/** What must be as it was at a revision: the slots and documents themselves, and what else was decided on. */
export interface Unchanged {
  readonly since: number;
  readonly dataItems: readonly DataItemId[];
  readonly documents: readonly DocumentId[];
  /** No decision about any of these, of these acts. */
  readonly decidedOn: readonly string[];
  readonly acts: readonly Decision['act'][];
}

/** Another version of a uri is the current one, or none is: what undoing an ingestion does. Fails with CONFLICTING_WRITE where not `insteadOf` is. */
export interface VersionChange {
  readonly uri: string;
  /** Undefined: none. */
  readonly document?: DocumentId | undefined;
  readonly insteadOf: DocumentId | undefined;
  /** Every claim of that version, as the graph has it. */
  readonly claims: readonly Claim[];
}

/** Claims that stand otherwise than they did: corrected, or counted under another subject. Nothing of what documents say is changed. */
export interface Restatement {
  /** Claims that only a decision had made. */
  readonly gone: readonly Claim[];
  readonly fresh: readonly Claim[];
  /** The same claims: other slots, subjects, or superseded by another. */
  readonly changed: readonly { readonly before: Claim; readonly after: Claim }[];
  /** What the claims name; those that are there stay as they are. */
  readonly subjects: readonly Subject[];
  readonly sources: readonly Source[];
  readonly dataItems: readonly DataItem[];
  /** Whom each subject is counted as: itself, where it is no longer counted as another. */
  readonly aliases: readonly Alias[];
}

export interface Alias {
  readonly subject: SubjectId;
  readonly lead: SubjectId;
}
