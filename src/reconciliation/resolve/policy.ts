import type { Term } from '../../domain';
import type { Hearing, Slot } from '../hearing';
import type { Side } from '../sides';
import type { Witness } from '../witnesses';

/** A side with the origins that stand behind it. */
export interface Candidate {
  readonly side: Side;
  readonly witnesses: readonly Witness[];
}

export interface Bench {
  readonly slot: Slot;
  readonly hearing: Hearing;
  readonly candidates: readonly Candidate[];
  /** Whether some of them cannot both hold. */
  readonly isDisputed: boolean;
}

/** How much each consideration weighs, 1 being the plain setting: a verdict that changes with them is contested. */
export interface Setting {
  readonly name: string;
  readonly agreement: number;
  readonly source: number;
  readonly recency: number;
}

/** A way to judge a slot. The weights of a candidate's terms add up to its score. */
export interface Policy {
  /** "weighted@1". */
  readonly name: string;
  readonly settings: readonly Setting[];
  termsOf(candidate: Candidate, bench: Bench, setting: Setting): readonly Term[];
}

export const PLAIN: Setting = { name: 'plain', agreement: 1, source: 1, recency: 1 };
