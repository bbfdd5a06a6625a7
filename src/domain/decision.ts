import type { DecisionId } from './ids';

/** An editor's act. Append-only: an undo is another decision. */
export interface Decision {
  readonly id: DecisionId;
  readonly act: 'rank' | 'pin' | 'dismiss' | 'merge' | 'split' | 'same-origin' | 'note' | 'undo';
  /** The claim, data item, conflict, subject, source or decision that it is about. */
  readonly target: string;
  /** What the act needs beside its target: a rank, a snak, another subject; JSON-serialisable. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly author: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The revision that the editor saw. */
  readonly basedOn: number;
}
