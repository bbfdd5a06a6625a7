import { NOT_CONFIRMED, imposeConfirmed, type Ballots, type Chances } from './ballots';
import { count, softmax } from './count';
import { discountCopies } from './copying';
import { learnReliability, type Reliability } from './reliability';
import { valueLeanings } from './value-leanings';

const MOST_ROUNDS = 20;
/** Rounds end when a slot's chances move by less than this on average. */
const SETTLED = 0.0005;

/**
 * Truth and reliability, each from the other until they settle (expectation maximisation). The chance of a candidate is
 * Bayes' rule over independent voters: those that say it speak exactly, those that say something coarser speak coarsely, all
 * others are wrong in one of 1/collision ways; and "none of these" competes.
 */
export function weigh(ballots: Ballots): Weighed {
  const alike = settle(ballots, count(ballots));
  const voteWeight = discountCopies(ballots, alike.chances, alike.reliability);
  return settle({ ...ballots, voteWeight }, alike.chances);
}

export interface Weighed {
  readonly chances: Chances;
  readonly reliability: Reliability;
}

function settle(ballots: Ballots, start: Chances): Weighed {
  let chances = start;
  let reliability = learnReliability(ballots, chances);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = judge(ballots, reliability, valueLeanings(ballots, chances));
    const moved = meanMove(chances, next, ballots.slots);
    chances = next;
    if (moved < SETTLED) break;
    reliability = learnReliability(ballots, chances);
  }
  return { chances, reliability };
}

/** One pass of Bayes' rule over all slots. */
export function judge(ballots: Ballots, reliability: Reliability, leanings: Float64Array): Chances {
  const { slots, candidateStart, slotProperty } = ballots;
  const { exact, coarse } = addLogs(ballots, reliability);
  const scores: Chances = new Float64Array(exact.length);
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
    if ((ballots.confirmed[slot] as number) === NOT_CONFIRMED) {
      for (let truth = from; truth < to; truth += 1)
        scores[truth] = (exact[truth] as number) + (leanings[truth] as number) + coarseScore(ballots, coarse, truth);
      const ways = 1 / (reliability.collision[slotProperty[slot] as number] as number);
      softmax(scores, from, to, Math.log(Math.max(ways - (to - from) + 1, 0.1)));
    }
  }
  imposeConfirmed(ballots, scores);
  return scores;
}

/** By candidate, over its votes: the log odds of speaking exactly, and coarsely, against being wrong in just this way. */
function addLogs(ballots: Ballots, reliability: Reliability): { exact: Float64Array; coarse: Float64Array } {
  const { voteCandidate, voteVoter, voteWeight, voterProperty, support } = ballots;
  const forExact = reliability.exact.map((share, voter) => logOdds(share, voter, reliability, voterProperty));
  const forCoarse = reliability.coarse.map((share, voter) => logOdds(share, voter, reliability, voterProperty));
  const exact = new Float64Array(support.length);
  const coarse = new Float64Array(support.length);
  for (let vote = 0; vote < voteCandidate.length; vote += 1) {
    const [candidate, voter, weight] = [voteCandidate[vote] as number, voteVoter[vote] as number, voteWeight[vote] as number];
    exact[candidate] = (exact[candidate] as number) + weight * (forExact[voter] as number);
    coarse[candidate] = (coarse[candidate] as number) + weight * (forCoarse[voter] as number);
  }
  return { exact, coarse };
}

export function logOdds(share: number, voter: number, { wrong, collision }: Reliability, voterProperty: Int32Array): number {
  return Math.log(
    Math.max(share, 1e-6) / Math.max(wrong[voter] as number, 1e-6) / (collision[voterProperty[voter] as number] as number),
  );
}

/** Coarse claims, spread over the coarser candidates by how often each is said. */
function coarseScore({ coarserStart, coarser, support }: Ballots, coarse: Float64Array, truth: number): number {
  const [from, to] = [coarserStart[truth] as number, coarserStart[truth + 1] as number];
  let votes = 0;
  for (let i = from; i < to; i += 1) votes += (support[coarser[i] as number] as number) + 0.5;
  let score = 0;
  for (let i = from; i < to; i += 1) {
    const said = coarser[i] as number;
    const n = support[said] as number;
    score += (coarse[said] as number) + n * Math.log((n + 0.5) / votes);
  }
  return score;
}

function meanMove(before: Chances, after: Chances, slots: number): number {
  let moved = 0;
  for (let i = 0; i < before.length; i += 1) moved += Math.abs((before[i] as number) - (after[i] as number));
  return moved / Math.max(1, slots);
}
