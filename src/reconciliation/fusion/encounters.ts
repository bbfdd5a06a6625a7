import type { Ballots, Chances } from './ballots';
import { judge } from './bayes';
import { count } from './count';
import { learnReliability, type Reliability } from './reliability';
import { valueLeanings } from './value-leanings';

const ROUNDS = 6;

/** What a source says of a slot, held against what the others say there. */
export interface Encounter {
  /** Index of its vote. */
  readonly vote: number;
  /** The chance of its value by the others alone; where nobody else says it, the chance that all of them are wrong. */
  readonly chance: number;
  /** How many of the others say the same, 0 to 1. */
  readonly share: number;
  /** Of the slot's property: the chance that two errors are the same. */
  readonly collision: number;
}

/** All votes of the source in slots of which others speak as well. Truth and reliability are learnt from those others only. */
export function encountersOf(source: number, ballots: Ballots): Encounter[] {
  const others = without(source, ballots);
  const { chances, reliability } = weighPlainly(others);
  const found: Encounter[] = [];
  for (let slot = 0; slot < ballots.slots; slot += 1) {
    if (others.voteStart[slot] === others.voteStart[slot + 1]) continue;
    const { heard, none } = heardIn(slot, others, chances);
    const collision = reliability.collision[ballots.slotProperty[slot] as number] as number;
    for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1) {
      if (ballots.voterSource[ballots.voteVoter[vote] as number] !== source) continue;
      const candidate = ballots.voteCandidate[vote] as number;
      const share = (others.support[candidate] as number) / heard;
      found.push({ vote, share, collision, chance: share > 0 ? (chances[candidate] as number) : none });
    }
  }
  return found;
}

function heardIn(
  slot: number,
  { candidateStart, support }: Ballots,
  chances: Chances,
): { readonly heard: number; readonly none: number } {
  let [heard, none] = [0, 1];
  for (let candidate = candidateStart[slot] as number; candidate < (candidateStart[slot + 1] as number); candidate += 1) {
    heard += support[candidate] as number;
    if ((support[candidate] as number) > 0) none -= chances[candidate] as number;
  }
  return { heard, none: Math.max(0, none) };
}

/** The same slots and candidates with its votes taken out. */
function without(source: number, ballots: Ballots): Ballots {
  const kept: number[] = [];
  const voteStart = new Int32Array(ballots.slots + 1);
  for (let slot = 0; slot < ballots.slots; slot += 1) {
    for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1)
      if (ballots.voterSource[ballots.voteVoter[vote] as number] !== source) kept.push(vote);
    voteStart[slot + 1] = kept.length;
  }
  const voteCandidate = Int32Array.from(kept, (vote) => ballots.voteCandidate[vote] as number);
  const voteVoter = Int32Array.from(kept, (vote) => ballots.voteVoter[vote] as number);
  const voteWeight = Float64Array.from(kept, (vote) => ballots.voteWeight[vote] as number);
  const support = supportOf({ ...ballots, voteCandidate }, voteWeight);
  return { ...ballots, voteStart, voteCandidate, voteVoter, voteWeight, support };
}

/** Sum of the weights of its votes, by candidate. */
export function supportOf({ voteCandidate, support }: Ballots, voteWeight: Float64Array): Float64Array {
  const sums = new Float64Array(support.length);
  voteCandidate.forEach((candidate, vote) => (sums[candidate] = (sums[candidate] as number) + (voteWeight[vote] as number)));
  return sums;
}

/** Truth and reliability, each from the other, as if nobody repeated anybody. */
function weighPlainly(ballots: Ballots): { readonly chances: Chances; readonly reliability: Reliability } {
  const voice = new Float64Array(ballots.voteVoter.length).fill(1);
  let chances = count(ballots);
  let reliability = learnReliability(ballots, chances);
  for (let round = 0; round < ROUNDS; round += 1) {
    chances = judge(ballots, voice, reliability, valueLeanings(ballots, chances));
    reliability = learnReliability(ballots, chances);
  }
  return { chances, reliability };
}
