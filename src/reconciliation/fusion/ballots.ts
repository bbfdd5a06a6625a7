/**
 * Claims as numbers, slot by slot: what the policies count and weigh. A vote is one source for one candidate value of a
 * slot; slots, candidates and votes stand in the order of their names, so that the order of arrival leaves no trace.
 */
export interface Ballots {
  readonly slots: number;
  /** Candidates of slot i are [candidateStart[i], candidateStart[i + 1]); likewise votes. */
  readonly candidateStart: Int32Array;
  readonly voteStart: Int32Array;
  readonly voteCandidate: Int32Array;
  /** Index of the voter: a source in its dealings with one property. */
  readonly voteVoter: Int32Array;
  /** 1, or less for what time has made stale. */
  readonly voteWeight: Float64Array;
  /** Sum of the weights of its votes, by candidate. */
  readonly support: Float64Array;
  /** Candidates that are true when this one is, but say less (a region of the place, a part of the list, a coarser date, a number near it). */
  readonly coarserStart: Int32Array;
  readonly coarser: Int32Array;
  /** Index of the value across slots of its property. */
  readonly candidateValue: Int32Array;
  readonly values: number;
  readonly slotProperty: Int32Array;
  readonly properties: readonly string[];
  /** Of each voter. */
  readonly voterSource: Int32Array;
  readonly voterProperty: Int32Array;
  readonly sources: readonly string[];
  /** Confirmed candidate of each slot; NOT_CONFIRMED, or NONE_OF_THESE when what was confirmed nobody claims. */
  readonly confirmed: Int32Array;
  /** Sources, by index, that were found to repeat the crowd: the weights of their votes are lowered already. */
  readonly echoes: ReadonlySet<number>;
}

export const NOT_CONFIRMED = -1;
export const NONE_OF_THESE = -2;

/** The chance of each candidate to be true, by candidate; what is missing to 1 in a slot is the chance that none is. */
export type Chances = Float64Array;

/** Sets the slots that are confirmed. */
export function imposeConfirmed(ballots: Ballots, chances: Chances): void {
  for (let slot = 0; slot < ballots.slots; slot += 1) {
    const truth = ballots.confirmed[slot] ?? NOT_CONFIRMED;
    if (truth === NOT_CONFIRMED) continue;
    chances.fill(0, ballots.candidateStart[slot], ballots.candidateStart[slot + 1]);
    if (truth !== NONE_OF_THESE) chances[truth] = 1;
  }
}
