import type { Ballots, Chances } from './ballots';
import { chancesOfFiner, type Reliability } from './reliability';

/** Sources compared pairwise: the busiest ones; the square of this many numbers is kept. */
const MOST_SOURCES = 1024;
/** Shared errors' worth of doubt that a pair is dependent at all. */
const DOUBT = 5;
/** What even a sure copy keeps of its vote, and what chance may explain. */
const FLOOR = 0.2;
const CHANCE = 0.15;

/**
 * Weights of votes, lowered where voters share errors: of what two sources say apart or wrong, the share in which they make the same
 * mistake. Agreement on what is probably true says nothing of copying and lowers nothing, and nobody is merged: a copy keeps
 * part of its vote. After Dong, Berti-Equille, Srivastava, "Integrating conflicting data: the role of source dependence" (VLDB 2009).
 */
export function discountCopies(ballots: Ballots, chances: Chances, reliability: Reliability): Float64Array {
  const busiest = busiestSources(ballots);
  const shared = new SharedErrors(busiest.size);
  const finer = chancesOfFiner(ballots, chances);
  for (let slot = 0; slot < ballots.slots; slot += 1)
    tally(ballots, slot, busiest, shared, (candidate) =>
      Math.max(0, 1 - (chances[candidate] as number) - (finer[candidate] as number)),
    );
  return discounted(ballots, busiest, shared, reliability);
}

class SharedErrors {
  private readonly same: Float32Array;
  private readonly apart: Float32Array;

  constructor(private readonly size: number) {
    this.same = new Float32Array(size * size);
    this.apart = new Float32Array(size * size);
  }

  add(a: number, b: number, same: number, apart: number): void {
    const at = a < b ? a * this.size + b : b * this.size + a;
    this.same[at] = (this.same[at] as number) + same;
    this.apart[at] = (this.apart[at] as number) + apart;
  }

  /** Voices that depend on any other. */
  suspects(): ReadonlySet<number> {
    const found = new Set<number>();
    for (let a = 0; a < this.size; a += 1) {
      for (let b = a + 1; b < this.size; b += 1) if (this.dependence(a, b) > 0) found.add(a).add(b);
    }
    return found;
  }

  /** 0 to 1: how far one of the two echoes the other. */
  dependence(a: number, b: number): number {
    const at = a < b ? a * this.size + b : b * this.size + a;
    const same = this.same[at] as number;
    const share = same / (same + (this.apart[at] as number) + DOUBT);
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  }
}

/** Source to its index among the busiest, at most MOST_SOURCES. */
function busiestSources({ voteVoter, voterSource, sources }: Ballots): Map<number, number> {
  const votes = new Int32Array(sources.length);
  for (let vote = 0; vote < voteVoter.length; vote += 1) {
    const source = voterSource[voteVoter[vote] as number] as number;
    votes[source] = (votes[source] as number) + 1;
  }
  const order = [...votes.keys()]
    .filter((source) => (votes[source] as number) > DOUBT)
    .sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b);
  return new Map(order.slice(0, MOST_SOURCES).map((source, i) => [source, i]));
}

function tally(
  ballots: Ballots,
  slot: number,
  busiest: ReadonlyMap<number, number>,
  shared: SharedErrors,
  wrongness: (candidate: number) => number,
): void {
  const voters: number[] = [];
  const said: number[] = [];
  for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1) {
    const index = busiest.get(ballots.voterSource[ballots.voteVoter[vote] as number] as number);
    if (index === undefined) continue;
    voters.push(index);
    said.push(ballots.voteCandidate[vote] as number);
  }
  for (let i = 0; i < voters.length; i += 1) {
    for (let j = i + 1; j < voters.length; j += 1) {
      const same = said[i] === said[j];
      if (same) shared.add(voters[i] as number, voters[j] as number, wrongness(said[i] as number), 0);
      else shared.add(voters[i] as number, voters[j] as number, 0, 1);
    }
  }
}

/** Within a candidate the most reliable speaks first; each later voice is lowered by its dependence on each before it. */
function discounted(
  ballots: Ballots,
  busiest: ReadonlyMap<number, number>,
  shared: SharedErrors,
  { exact }: Reliability,
): Float64Array {
  const suspects = shared.suspects();
  const weights = Float64Array.from(ballots.voteWeight);
  if (suspects.size === 0) return weights;
  const { voteCandidate, voteVoter, voterSource } = ballots;
  const voiceOf = (vote: number): number => busiest.get(voterSource[voteVoter[vote] as number] as number) ?? -1;
  const trustOf = (vote: number): number => exact[voteVoter[vote] as number] as number;
  for (let from = 0; from < voteCandidate.length;) {
    const together: number[] = [];
    let to = from;
    for (; to < voteCandidate.length && voteCandidate[to] === voteCandidate[from]; to += 1)
      if (suspects.has(voiceOf(to))) together.push(to);
    if (together.length > 1)
      lower(
        together.sort((a, b) => trustOf(b) - trustOf(a) || a - b),
        voiceOf,
        shared,
        weights,
      );
    from = to;
  }
  return weights;
}

function lower(votes: readonly number[], voiceOf: (vote: number) => number, shared: SharedErrors, weights: Float64Array): void {
  votes.forEach((vote, at) => {
    let kept = 1;
    for (let i = 0; i < at; i += 1) kept *= 1 - shared.dependence(voiceOf(vote), voiceOf(votes[i] as number));
    weights[vote] = (weights[vote] as number) * Math.max(FLOOR, kept);
  });
}
