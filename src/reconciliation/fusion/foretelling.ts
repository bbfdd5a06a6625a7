import { NOT_CONFIRMED, type Ballots, type Chances } from './ballots';
import { addLogs, logOdds, scoreSlot, type Evidence } from './bayes';
import { countSlot, softmax } from './count';
import type { Reliability } from './reliability';

/** Votes that are foretold, at most, spread evenly over all. */
const MOST_VOTES = 20_000;
/** Slots of more candidates are left out: they take long and are few. */
const MOST_CANDIDATES = 200;
/** Shares that counting may have; before anything is seen it has 0.2, and never none, since errors that all share foretell each other. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const USUAL = 0.2;
const USUAL_WORTH = 10;

/** What the weighing of all slots came to. */
export interface Settled {
  readonly voice: Float64Array;
  readonly reliability: Reliability;
  readonly leanings: Float64Array;
}

/**
 * What counting heads is worth beside weighing, 0 to 1: the share under which votes are foretold best, each from the other votes of its slot and
 * what is known of its voter. A held-out vote is no truth, but who is too sure of the truth is too sure of the votes, so this calibrates
 * without any truth.
 */
export function worthOfCounting(ballots: Ballots, settled: Settled): number {
  const weighed: number[] = [];
  const counted: number[] = [];
  const weights: number[] = [];
  new Foretelling(ballots, settled).each((byWeighing, byCounting, weight) => {
    weights.push(weight);
    weighed.push(byWeighing);
    counted.push(byCounting);
  });
  return likeliestShare(weighed, counted, weights, USUAL, USUAL_WORTH);
}

/** How well votes are foretold: the mean log chance of a vote, where slots count alike and sources as far as `heard` says, 0 to 1 by source. */
export function foretold(ballots: Ballots, settled: Settled & { readonly counting: number }, heard: Float64Array): number {
  const { counting } = settled;
  let [sum, all] = [0, 0];
  new Foretelling(ballots, settled).each((byWeighing, byCounting, weight, voter) => {
    const counts = weight * (heard[ballots.voterSource[voter] as number] as number);
    sum += counts * Math.log((1 - counting) * byWeighing + counting * byCounting);
    all += counts;
  });
  return sum / Math.max(all, Number.MIN_VALUE);
}

/** The share of counting under which what was seen is likeliest, given its chance by weighing and by counting; `usual` is worth so many cases. */
export function likeliestShare(
  weighed: readonly number[],
  counted: readonly number[],
  weights: readonly number[],
  usual: number,
  worth: number,
): number {
  const likelihood = (share: number): number =>
    weighed.reduce(
      (sum, chance, i) => sum + (weights[i] as number) * Math.log((1 - share) * chance + share * (counted[i] as number)),
      worth * (usual * Math.log(share) + (1 - usual) * Math.log(1 - share)),
    );
  const likelihoods = SHARES.map(likelihood);
  return SHARES[likelihoods.indexOf(Math.max(...likelihoods))] as number;
}

type Visit = (byWeighing: number, byCounting: number, weight: number, voter: number) => void;

/** Takes one vote after another out of its slot, judges the slot by the rest, and puts it back. */
class Foretelling {
  private readonly ballots: Ballots;
  private readonly evidence: Evidence;
  private readonly chances: Chances;

  constructor(
    ballots: Ballots,
    private readonly settled: Settled,
  ) {
    this.ballots = { ...ballots, support: Float64Array.from(ballots.support) };
    this.evidence = addLogs(ballots, settled.voice, settled.reliability);
    this.chances = new Float64Array(ballots.support.length);
  }

  each(visit: Visit): void {
    const { slots, voteStart, candidateStart, confirmed, voteCandidate } = this.ballots;
    const every = Math.max(1, Math.floor(voteCandidate.length / MOST_VOTES));
    let met = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
      const candidates = (candidateStart[slot + 1] as number) - (candidateStart[slot] as number);
      if (to - from < 2 || candidates > MOST_CANDIDATES || confirmed[slot] !== NOT_CONFIRMED) continue;
      for (let vote = from; vote < to; vote += 1, met += 1) if (met % every === 0) this.foretell(slot, vote, visit);
    }
  }

  private foretell(slot: number, vote: number, visit: Visit): void {
    const { ballots, evidence, settled, chances } = this;
    const { exact, coarse, said } = evidence;
    const candidate = ballots.voteCandidate[vote] as number;
    const voter = ballots.voteVoter[vote] as number;
    const all = [exact, coarse, said, ballots.support];
    const before = all.map((sums) => sums[candidate] as number);
    const weight = (ballots.voteWeight[vote] as number) * (settled.voice[vote] as number);
    const odds = [settled.reliability.exact, settled.reliability.coarse].map((shares) =>
      logOdds(shares[voter] as number, voter, settled.reliability),
    );
    const own = [weight * (odds[0] as number), weight * (odds[1] as number), weight, ballots.voteWeight[vote] as number];
    all.forEach((sums, i) => (sums[candidate] = (before[i] as number) - (own[i] as number)));
    said[candidate] = Math.max(0, said[candidate] as number);
    ballots.support[candidate] = Math.max(0, ballots.support[candidate] as number);
    this.weighSlot(slot);
    const byWeighing = this.chanceOfVote(slot, candidate, voter);
    countSlot(ballots, slot, said, chances);
    visit(byWeighing, this.chanceOfVote(slot, candidate, voter), this.worthOfCase(slot, candidate), voter);
    all.forEach((sums, i) => (sums[candidate] = before[i] as number));
  }

  /** Slots count alike. A vote that is likelier an echo than not gives away those for the same, and they it: nothing is learnt of how well they are foretold. */
  private worthOfCase(slot: number, candidate: number): number {
    const { voteStart, voteCandidate, voteWeight } = this.ballots;
    const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
    let worth = 1 / (to - from);
    for (let vote = from; vote < to; vote += 1)
      if (voteCandidate[vote] === candidate) worth *= Math.max(0, 2 * (voteWeight[vote] as number) - 1);
    return worth;
  }

  private weighSlot(slot: number): void {
    const { ballots, settled, chances } = this;
    const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
    chances.set(settled.leanings.subarray(from, to), from);
    softmax(chances, from, to, scoreSlot(ballots, this.evidence, chances, { from, to, collision: this.collisionOf(slot) }));
  }

  private collisionOf(slot: number): number {
    return this.settled.reliability.collision[this.ballots.slotProperty[slot] as number] as number;
  }

  /** Over all that may be true: that the voter says it exactly, coarsely, or says something wrong that is as popular as this. */
  private chanceOfVote(slot: number, candidate: number, voter: number): number {
    const { ballots, evidence, chances } = this;
    const { exact, coarse, wrong } = this.settled.reliability;
    const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
    const alpha = 1 / this.collisionOf(slot) - 1;
    const popularity = (evidence.said[candidate] as number) || alpha;
    let said = alpha;
    for (let c = from; c < to; c += 1) said += evidence.said[c] as number;
    let chance = (chances[candidate] as number) * (exact[voter] as number);
    let none = 1 - (chances[candidate] as number);
    for (let truth = from; truth < to; truth += 1) {
      if (truth === candidate) continue;
      none -= chances[truth] as number;
      const share = this.shareAmongCoarser(candidate, truth);
      const manner =
        share > 0
          ? (coarse[voter] as number) * share
          : wrongly(wrong, voter, popularity / (said - (evidence.said[truth] as number)));
      chance += (chances[truth] as number) * manner;
    }
    const isNew = popularity === alpha ? (exact[voter] as number) : 0;
    return Math.max(1e-9, chance + Math.max(0, none) * (isNew + wrongly(wrong, voter, popularity / said)));
  }

  /** Of what says less than the truth, how much is said as the candidate says it; 0 where it does not say less. */
  private shareAmongCoarser(candidate: number, truth: number): number {
    const { coarserStart, coarser } = this.ballots;
    let [all, own] = [0, 0];
    for (let i = coarserStart[truth] as number; i < (coarserStart[truth + 1] as number); i += 1) {
      const said = (this.evidence.said[coarser[i] as number] as number) + 0.5;
      all += said;
      if (coarser[i] === candidate) own = said;
    }
    return own === 0 ? 0 : own / all;
  }
}

function wrongly(wrong: Float64Array, voter: number, popularity: number): number {
  return (wrong[voter] as number) * popularity;
}
