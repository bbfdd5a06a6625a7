import { NOT_CONFIRMED, imposeConfirmed, type Ballots, type Chances } from './ballots';
import { softmax } from './count';
import type { Reliability } from './reliability';
import { seating, table } from './seating';

/** A candidate that nobody says any longer is as good as not claimed. */
const LEAST_SUPPORT = 1e-6;

/** By candidate, over its votes: log odds of speaking exactly, and coarsely, against being wrong; and the votes that remain of them. */
export interface Evidence {
  readonly exact: Float64Array;
  readonly coarse: Float64Array;
  readonly said: Float64Array;
}

/**
 * One pass of Bayes' rule over all slots. `voice`: how far each vote is a voice of its own. Votes for a candidate speak exactly, those for
 * something coarser speak coarsely, all others are wrong, and fall together as wrong claims do. "None of these" competes.
 */
export function judge(ballots: Ballots, voice: Float64Array, reliability: Reliability, leanings: Float64Array): Chances {
  const { slots, candidateStart, slotProperty, confirmed } = ballots;
  const evidence = addLogs(ballots, voice, reliability);
  const scores: Chances = new Float64Array(leanings);
  for (let slot = 0; slot < slots; slot += 1) {
    if ((confirmed[slot] as number) !== NOT_CONFIRMED) continue;
    const collision = reliability.collision[slotProperty[slot] as number] as number;
    const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
    const noneOfThese = scoreSlot(ballots, evidence, scores, { from, to, collision });
    softmax(scores, from, to, noneOfThese);
  }
  imposeConfirmed(ballots, scores);
  return scores;
}

/** Adds to the scores of the slot's candidates; returns that of none of them. */
export function scoreSlot(
  ballots: Ballots,
  { exact, coarse, said }: Evidence,
  scores: Chances,
  { from, to, collision }: { readonly from: number; readonly to: number; readonly collision: number },
): number {
  const { coarserStart, coarser, support } = ballots;
  const alpha = 1 / collision - 1;
  const freed = -Math.log(collision);
  let [votes, tables] = [0, 0];
  for (let c = from; c < to; c += 1) {
    votes += said[c] as number;
    tables += table(said[c] as number, alpha);
  }
  for (let truth = from; truth < to; truth += 1) {
    let wrong = votes - (said[truth] as number);
    let wrongTables = tables - table(said[truth] as number, alpha);
    for (let i = coarserStart[truth] as number; i < (coarserStart[truth + 1] as number); i += 1) {
      const n = said[coarser[i] as number] as number;
      wrong -= n;
      wrongTables -= table(n, alpha) - Math.min(1, n) * freed;
    }
    const alive = Math.log(Math.min(1, Math.max(LEAST_SUPPORT, support[truth] as number)));
    const together = wrongTables - seating(Math.max(0, wrong), alpha);
    scores[truth] =
      (scores[truth] as number) + (exact[truth] as number) + alive + coarseScore(ballots, coarse, said, truth) + together;
  }
  return tables - seating(votes, alpha);
}

export function addLogs(
  { voteCandidate, voteVoter, voteWeight, support }: Ballots,
  voice: Float64Array,
  reliability: Reliability,
): Evidence {
  const forExact = reliability.exact.map((share, voter) => logOdds(share, voter, reliability));
  const forCoarse = reliability.coarse.map((share, voter) => logOdds(share, voter, reliability));
  const [exact, coarse, said] = [
    new Float64Array(support.length),
    new Float64Array(support.length),
    new Float64Array(support.length),
  ];
  for (let vote = 0; vote < voteCandidate.length; vote += 1) {
    const [candidate, voter] = [voteCandidate[vote] as number, voteVoter[vote] as number];
    const weight = (voteWeight[vote] as number) * (voice[vote] as number);
    exact[candidate] = (exact[candidate] as number) + weight * (forExact[voter] as number);
    coarse[candidate] = (coarse[candidate] as number) + weight * (forCoarse[voter] as number);
    said[candidate] = (said[candidate] as number) + weight;
  }
  return { exact, coarse, said };
}

export function logOdds(share: number, voter: number, { wrong }: Reliability): number {
  return Math.log(Math.max(share, 1e-6) / Math.max(wrong[voter] as number, 1e-6));
}

/** Coarse claims, spread over the coarser candidates by how often each is said. */
function coarseScore({ coarserStart, coarser }: Ballots, odds: Float64Array, votesOf: Float64Array, truth: number): number {
  const [from, to] = [coarserStart[truth] as number, coarserStart[truth + 1] as number];
  let votes = 0;
  for (let i = from; i < to; i += 1) votes += (votesOf[coarser[i] as number] as number) + 0.5;
  let score = 0;
  for (let i = from; i < to; i += 1) {
    const said = coarser[i] as number;
    const n = votesOf[said] as number;
    score += (odds[said] as number) + n * Math.log((n + 0.5) / votes);
  }
  return score;
}
