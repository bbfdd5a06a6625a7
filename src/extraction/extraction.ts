import type { Mention, Message, Span } from '../domain';

/** What was read from one document: the statements, and what looked like one but was refused. */
export interface Extraction {
  /** In order of place, then property, then subject: the same input gives the same list. */
  readonly mentions: readonly Mention[];
  readonly refusals: readonly Refusal[];
  readonly messages: readonly Message[];
}

/** A value that no claim was made of, kept with the reason, countable and reviewable; never in the graph. */
export interface Refusal {
  readonly span: Span;
  readonly quote: string;
  /** kebab-case and stable: "no-subject", "no-cue", "out-of-range", "ambiguous-subject". */
  readonly rule: string;
  readonly reason: string;
}
