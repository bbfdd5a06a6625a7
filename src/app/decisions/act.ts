import type { DataItemId, Decision } from '../../domain';
import type { Rulings } from '../../reconciliation';
import type { Unchanged } from '../../store/port/decision-options';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';

/** An act with what it needs, as asked for: ids and values are yet to be looked up. */
export type ActAsked =
  | { readonly act: 'rank'; readonly claim: string; readonly rank: Rank }
  /** Takes over what a claim says, or a value as people write it: "128K tokens", "not disclosed". */
  | { readonly act: 'pin'; readonly dataItem: string; readonly claim?: string; readonly value?: string }
  | { readonly act: 'dismiss'; readonly conflict: string }
  | { readonly act: 'merge'; readonly subject: string; readonly into: string }
  /** Takes a merge of the two back; or counts some of its claims under another name. */
  | {
      readonly act: 'split';
      readonly subject: string;
      readonly from?: string;
      readonly claims?: readonly string[];
      readonly into?: string;
    }
  | { readonly act: 'same-origin'; readonly id: string; readonly as: string }
  | ({ readonly act: 'correct'; readonly claim: string } & CorrectionAsked)
  | { readonly act: 'note'; readonly id: string }
  | { readonly act: 'undo'; readonly decision: string };

export type Asked<Act extends ActAsked['act']> = Extract<ActAsked, { readonly act: Act }>;

export type Rank = 'preferred' | 'normal' | 'deprecated';

/** What the claim should have been read as; what is left out was read rightly. */
export interface CorrectionAsked {
  /** Name or id of a subject. */
  readonly subject?: string;
  readonly property?: string;
  readonly value?: string;
  /** Those that change, by name, each once; an empty text takes one away. */
  readonly qualifiers?: readonly (readonly [name: string, value: string])[];
}

/** What of an act goes into the decision, and what follows from it. */
export interface Meaning extends Required<Pick<Decision, 'target' | 'detail' | 'about'>> {
  /** The slots whose verdicts it may change, besides those that claims come to or leave. */
  readonly touched: readonly DataItemId[];
  /** What the editor must have seen as it is now. */
  readonly unchanged: Partial<Omit<Unchanged, 'since'>>;
}

/** Why an act cannot be taken as asked. */
export type Problem =
  | { readonly status: 'not-found'; readonly id: string }
  | { readonly status: 'invalid-input'; readonly field: string; readonly reason: string };

/** What an act is looked up in. */
export interface Surroundings {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  /** All of them, oldest first. */
  readonly decisions: readonly Decision[];
  readonly rulings: Rulings;
}

export function notFound(id: string): Problem {
  return { status: 'not-found', id };
}

export function invalid(field: string, reason: string): Problem {
  return { status: 'invalid-input', field, reason };
}

export function isProblem(found: object): found is Problem {
  return 'status' in found;
}
