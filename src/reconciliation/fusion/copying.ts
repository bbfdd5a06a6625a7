import { order } from '../../util/order';
import type { Ballots, Chances } from './ballots';
import { chancesOfFiner, type Reliability } from './reliability';
import { SharedClaims } from './shared-claims';

/** Sources compared pairwise: the busiest ones; the square of this many numbers is kept. */
const MOST_SOURCES = 1024;
/** Who made fewer claims than this is compared with nobody. */
const FEWEST_CLAIMS = 6;
/** What even a sure copy keeps of its vote. */
const FLOOR = 0.05;
/** Less dependence than this is none. */
const SLIGHT = 0.05;

/** What was inferred of who repeats whom. */
export interface Copying {
  /** By vote: 1 for a voice of its own, less where it repeats others. */
  readonly voice: Float64Array;
  /** 0 to 1: how far one of two sources, by index, repeats the other. */
  dependence(a: number, b: number): number;
  /** Sources, by index, that depend on any other. */
  readonly suspects: ReadonlySet<number>;
}

/**
 * Voices lowered where sources share errors: nobody is merged, a copy keeps part of its vote, and agreement on what is probably
 * true lowers little. After Dong, Berti-Equille, Srivastava, "Integrating conflicting data: the role of source dependence" (VLDB 2009).
 */
export function inferCopying(ballots: Ballots, chances: Chances, reliability: Reliability): Copying {
  const busiest = busiestSources(ballots);
  const shared = new SharedClaims(busiest.size);
  const finer = chancesOfFiner(ballots, chances);
  const right = chances.map((chance, candidate) => Math.min(1, chance + (finer[candidate] as number)));
  for (let slot = 0; slot < ballots.slots; slot += 1) addSlot(ballots, slot, busiest, shared, right);
  const dependence = shared.dependences(accuracies(ballots, busiest, reliability));
  const places = (a: number, b: number): number => dependence(busiest.get(a) ?? -1, busiest.get(b) ?? -1);
  const suspects = suspectsAmong([...busiest.keys()], places);
  return { voice: voices(ballots, suspects, places, reliability), dependence: places, suspects };
}

function suspectsAmong(sources: readonly number[], dependence: Copying['dependence']): ReadonlySet<number> {
  const found = new Set<number>();
  sources.forEach((a, i) => {
    for (const b of sources.slice(i + 1)) if (dependence(a, b) > SLIGHT) found.add(a).add(b);
  });
  return found;
}

/** Source to its index among the busiest, at most MOST_SOURCES; without those that repeat the crowd, who agree with everybody anyway. */
function busiestSources({ voteVoter, voterSource, sources, echoes }: Ballots): Map<number, number> {
  const votes = new Int32Array(sources.length);
  for (let vote = 0; vote < voteVoter.length; vote += 1) {
    const source = voterSource[voteVoter[vote] as number] as number;
    votes[source] = (votes[source] as number) + 1;
  }
  const busiest = [...votes.keys()]
    .filter((source) => (votes[source] as number) >= FEWEST_CLAIMS && !echoes.has(source))
    .sort((a, b) => (votes[b] as number) - (votes[a] as number) || order(sources[a] as string, sources[b] as string));
  return new Map(busiest.slice(0, MOST_SOURCES).map((source, i) => [source, i]));
}

function addSlot(
  ballots: Ballots,
  slot: number,
  busiest: ReadonlyMap<number, number>,
  shared: SharedClaims,
  right: Float64Array,
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
      const [a, b] = [voters[i] as number, voters[j] as number];
      if (said[i] === said[j]) shared.addAlike(a, b, right[said[i] as number] as number);
      else shared.addApart(a, b);
    }
  }
}

/** By index among the busiest: the share of claims that are right, if coarsely. */
function accuracies(
  { voteVoter, voterSource }: Ballots,
  busiest: ReadonlyMap<number, number>,
  { exact, coarse }: Reliability,
): Float64Array {
  const [right, all] = [new Float64Array(busiest.size), new Float64Array(busiest.size)];
  voteVoter.forEach((voter) => {
    const at = busiest.get(voterSource[voter] as number);
    if (at === undefined) return;
    right[at] = (right[at] as number) + Math.min(1, (exact[voter] as number) + (coarse[voter] as number));
    all[at] = (all[at] as number) + 1;
  });
  return right.map((n, at) => Math.min(0.98, Math.max(0.02, n / (all[at] as number))));
}

/** Within a candidate the most reliable speaks first; each later voice is lowered by its dependence on each before it. */
function voices(
  { voteCandidate, voteVoter, voterSource }: Ballots,
  suspects: ReadonlySet<number>,
  dependence: Copying['dependence'],
  { exact }: Reliability,
): Float64Array {
  const voice = new Float64Array(voteVoter.length).fill(1);
  if (suspects.size === 0) return voice;
  const sourceOf = (vote: number): number => voterSource[voteVoter[vote] as number] as number;
  const trustOf = (vote: number): number => exact[voteVoter[vote] as number] as number;
  for (let from = 0; from < voteCandidate.length;) {
    const together: number[] = [];
    let to = from;
    for (; to < voteCandidate.length && voteCandidate[to] === voteCandidate[from]; to += 1)
      if (suspects.has(sourceOf(to))) together.push(to);
    together.sort((a, b) => trustOf(b) - trustOf(a) || a - b);
    together.forEach((vote, at) => {
      let kept = 1;
      for (let i = 0; i < at; i += 1) kept *= 1 - dependence(sourceOf(vote), sourceOf(together[i] as number));
      voice[vote] = Math.max(FLOOR, kept);
    });
    from = to;
  }
  return voice;
}
