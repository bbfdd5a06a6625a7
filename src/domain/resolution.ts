import type { ClaimId, DataItemId } from './ids';
import type { Position } from './position';
import type { Snak } from './snak';

export type ResolutionStatus = 'AGREED' | 'RESOLVED' | 'CONTESTED' | 'UNRESOLVED';

/** The computed verdict on a slot. */
export interface Resolution {
  readonly dataItem: DataItemId;
  readonly status: ResolutionStatus;
  /** Undefined only when UNRESOLVED. */
  readonly chosen?: Snak;
  /** All positions of the slot, each of its claims in one: the chosen one first, then by number of origins. One when all agree. */
  readonly positions: readonly Position[];
  /** Claims that say the chosen value. */
  readonly claims: readonly ClaimId[];
  /** 0 to 1: the chance that the chosen value is right, as far as the policy can tell. */
  readonly confidence: number;
  /** Name and version: "weighted@1". */
  readonly policy: string;
  /** What the confidence is made of; the weights of all terms of the winner add up to its score. */
  readonly terms: readonly Term[];
  readonly runnerUp?: Snak;
  /** One or two sentences for a person. */
  readonly reason: string;
  /** The single fact that would flip it, in words. */
  readonly flippedBy?: string;
}

export interface Term {
  readonly name: string;
  readonly weight: number;
  readonly reason: string;
}

/** Whether an editor's pin decided it: the one term of such a verdict. */
export function isPinned({ terms }: Resolution): boolean {
  return terms.some(({ name }) => name === 'editor');
}
