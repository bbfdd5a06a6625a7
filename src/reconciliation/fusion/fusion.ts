import type { Qualifiers, ResolutionStatus, Snak, Term } from '../../domain';

/** A structured claim: who says what of which subject. Subjects and sources are names as given; the value is read already. */
export interface FusionClaim {
  readonly source: string;
  readonly subject: string;
  readonly property: string;
  readonly snak: Snak;
  readonly qualifiers?: Qualifiers;
  /** ISO date or instant that it speaks for. */
  readonly at?: string;
  /** Sources that it took the value from: it then is no voice of its own beside them. */
  readonly cites?: readonly string[];
}

/** A value that an editor confirmed: it stands, and it tells how far each source that spoke on it can be relied on. */
export interface ConfirmedValue {
  readonly subject: string;
  readonly property: string;
  readonly qualifiers?: Qualifiers;
  readonly snak: Snak;
  /** Values that stand for it when nobody claims it itself, the finest first: the places around a place. */
  readonly coarser?: readonly Snak[];
}

/** The verdict on one slot. */
export interface FusedSlot {
  readonly subject: string;
  readonly property: string;
  /** The separators only. */
  readonly qualifiers: Qualifiers;
  readonly status: ResolutionStatus;
  /** Undefined only when UNRESOLVED. */
  readonly chosen?: Snak;
  readonly runnerUp?: Snak;
  /** 0 to 1: the chance that the chosen value is right. */
  readonly confidence: number;
  /** "weighted@1". */
  readonly policy: string;
  /** Sources for the chosen value that count for little because they seem to repeat another, the least heard first; absent where none does. */
  readonly discounted?: readonly Discounted[];
  /** Who stands behind the chosen value and with what weight, the heaviest first; only when asked for. */
  readonly terms?: readonly Term[];
}

/** A voice that was lowered, never removed or merged: its vote counts `kept` of one. */
export interface Discounted {
  readonly source: string;
  /** Whom it repeats most among those who say the same. */
  readonly repeats: string;
  /** 0 to 1. */
  readonly kept: number;
}

/** Things and what they lie in. A name may lie in several ("London" in England and in Ontario): all of them count. */
export type Containment = ReadonlyMap<string, readonly string[]>;

export interface FusionOptions {
  /** Overrules the policy of every property. */
  readonly policy?: string;
  readonly confirmed?: readonly ConfirmedValue[];
  /** By property id, where values lie within one another. */
  readonly containments?: ReadonlyMap<string, Containment>;
  /** Sources that official-first@1 goes by. */
  readonly official?: ReadonlySet<string>;
  /** Fill in `terms`. */
  readonly explain?: boolean;
}
