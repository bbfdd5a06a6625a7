import type { DecisionId, DocumentId } from './ids';

/** An editor's act. Append-only: an undo is another decision. */
export interface Decision {
  readonly id: DecisionId;
  readonly act: 'rank' | 'pin' | 'dismiss' | 'merge' | 'split' | 'same-origin' | 'correct' | 'ingest' | 'note' | 'undo';
  /** The claim, data item, conflict, subject, source or decision that it is about. */
  readonly target: string;
  /**
   * Everything in whose audit log it stands, the target first: of a rank also the slot and the document of the claim. Noted when
   * it is made, since the claim of a decision can be gone after the next reading. Left out: the target alone.
   */
  readonly about?: readonly string[];
  /** What the act needs beside its target: a rank, a snak, another subject; JSON-serialisable. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly author: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The revision that the editor saw. */
  readonly basedOn: number;
}

/**
 * Which version of which uri a decision made the current one, where it did: the undoing of an ingestion, or of such an undoing.
 * Without a document none is current any more.
 */
export function versionLeftBy({ detail }: Pick<Decision, 'detail'>): VersionLeft | undefined {
  const { uri, leaves, insteadOf } = detail as { uri?: string } & Record<'leaves' | 'insteadOf', DocumentId | null | undefined>;
  if (uri === undefined || leaves === undefined) return undefined;
  return { uri, document: leaves ?? undefined, insteadOf: insteadOf ?? undefined };
}

export interface VersionLeft {
  readonly uri: string;
  readonly document: DocumentId | undefined;
  readonly insteadOf: DocumentId | undefined;
}

/** Whether an undo names it that is not undone itself. */
export function isUndone({ id }: Pick<Decision, 'id'>, decisions: readonly Pick<Decision, 'id' | 'act' | 'target'>[]): boolean {
  return decisions.some((other) => other.act === 'undo' && other.target === id && !isUndone(other, decisions));
}
