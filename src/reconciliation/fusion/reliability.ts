import { NOT_CONFIRMED, type Ballots, type Chances } from './ballots';

/**
 * How a voter speaks: shares of its claims that are exactly right, right but coarser than the truth, and wrong; they add up
 * to 1. Three classes after Jung, Kim, Shim, "Hierarchical truth discovery" (VLDB 2019), used here for partial lists, coarse dates and
 * near numbers as well.
 */
export interface Reliability {
  readonly exact: Float64Array;
  readonly coarse: Float64Array;
  readonly wrong: Float64Array;
  /** By property: the chance that two wrong claims about a slot agree. Agreement is strong evidence only as far as this is small. */
  readonly collision: Float64Array;
}

/** Claims' worth of belief in the wider group: a source starts as its property, a voter as its source. */
const SHRINK = 10;
/** The share of the property's average that agreement can never wear off: agreement among sources is weaker evidence than a confirmation. */
const DOUBT = 0.3;
/** What agreement teaches of a voter is worth at most this many confirmed claims. */
const TAUGHT = 10;
/** Before anything is known: right, coarse, wrong, worth so many claims. */
const PRIOR = [0.6, 0.2, 0.2] as const;
const PRIOR_WORTH = 3;
const COLLISION_PRIOR = 0.1;
const COLLISION_WORTH = 20;

/** Learns from how likely each candidate is to be true. Slots with a single voice teach nothing. */
export function learnReliability(ballots: Ballots, chances: Chances): Reliability {
  const agreed = new Tally(ballots.voterSource.length);
  const confirmed = new Tally(ballots.voterSource.length);
  tallyVotes(ballots, chances, agreed, confirmed);
  const shares = pooled(ballots, agreed);
  blendConfirmed(shares, confirmed);
  return { exact: shares.exact, coarse: shares.coarse, wrong: shares.wrong, collision: collisions(ballots, chances) };
}

class Tally {
  readonly exact: Float64Array;
  readonly coarse: Float64Array;
  readonly wrong: Float64Array;

  constructor(size: number) {
    this.exact = new Float64Array(size);
    this.coarse = new Float64Array(size);
    this.wrong = new Float64Array(size);
  }

  add(i: number, exact: number, coarse: number, wrong: number): void {
    this.exact[i] = (this.exact[i] as number) + exact;
    this.coarse[i] = (this.coarse[i] as number) + coarse;
    this.wrong[i] = (this.wrong[i] as number) + wrong;
  }

  total(i: number): number {
    return (this.exact[i] as number) + (this.coarse[i] as number) + (this.wrong[i] as number);
  }

  /** Turns counts into shares, with `worth` claims like row `j` of `prior`. */
  shrink(i: number, prior: Tally, j: number, worth: number): void {
    const total = this.total(i) + worth;
    this.exact[i] = ((this.exact[i] as number) + worth * (prior.exact[j] as number)) / total;
    this.coarse[i] = ((this.coarse[i] as number) + worth * (prior.coarse[j] as number)) / total;
    this.wrong[i] = ((this.wrong[i] as number) + worth * (prior.wrong[j] as number)) / total;
  }
}

function tallyVotes(ballots: Ballots, chances: Chances, agreed: Tally, confirmed: Tally): void {
  const { slots, voteStart, voteCandidate, voteVoter } = ballots;
  const finer = chancesOfFiner(ballots, chances);
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
    const known = (ballots.confirmed[slot] as number) !== NOT_CONFIRMED;
    if (!known && to - from < 2) continue;
    const tally = known ? confirmed : agreed;
    for (let vote = from; vote < to; vote += 1) {
      const candidate = voteCandidate[vote] as number;
      const exact = chances[candidate] as number;
      const coarse = finer[candidate] as number;
      tally.add(voteVoter[vote] as number, exact, coarse, Math.max(0, 1 - exact - coarse));
    }
  }
}

/** By candidate: the chance that something finer than it is the truth, so that it is right but coarse. */
export function chancesOfFiner({ coarserStart, coarser, support }: Ballots, chances: Chances): Float64Array {
  const finer = new Float64Array(support.length);
  for (let candidate = 0; candidate < support.length; candidate += 1) {
    const chance = chances[candidate] as number;
    for (let i = coarserStart[candidate] as number; i < (coarserStart[candidate + 1] as number); i += 1) {
      const said = coarser[i] as number;
      finer[said] = Math.min(1, (finer[said] as number) + chance);
    }
  }
  return finer;
}

/** All, then property, then source, then voter: each shrunk to the one before. */
function pooled(ballots: Ballots, voters: Tally): Tally {
  const { voterSource, voterProperty, sources, properties } = ballots;
  const all = new Tally(1);
  const byProperty = new Tally(properties.length);
  const bySource = new Tally(sources.length);
  for (let voter = 0; voter < voterSource.length; voter += 1) {
    const [exact, coarse, wrong] = [voters.exact[voter] as number, voters.coarse[voter] as number, voters.wrong[voter] as number];
    all.add(0, exact, coarse, wrong);
    byProperty.add(voterProperty[voter] as number, exact, coarse, wrong);
    bySource.add(voterSource[voter] as number, exact, coarse, wrong);
  }
  const prior = new Tally(1);
  prior.add(0, ...PRIOR);
  all.shrink(0, prior, 0, PRIOR_WORTH);
  for (let property = 0; property < properties.length; property += 1) byProperty.shrink(property, all, 0, SHRINK);
  const spread = sharesOfSources(ballots, bySource, byProperty);
  for (let voter = 0; voter < voterSource.length; voter += 1) {
    voters.shrink(voter, spread, voter, SHRINK);
    doubt(voters, voter, byProperty, voterProperty[voter] as number);
  }
  return voters;
}

/** By voter: its source's shares over all properties, shrunk to those of the voter's property. */
function sharesOfSources({ voterSource, voterProperty }: Ballots, bySource: Tally, byProperty: Tally): Tally {
  const spread = new Tally(voterSource.length);
  for (let voter = 0; voter < voterSource.length; voter += 1) {
    const source = voterSource[voter] as number;
    spread.add(voter, bySource.exact[source] as number, bySource.coarse[source] as number, bySource.wrong[source] as number);
    spread.shrink(voter, byProperty, voterProperty[voter] as number, SHRINK);
  }
  return spread;
}

function doubt(voters: Tally, voter: number, byProperty: Tally, property: number): void {
  voters.exact[voter] = (1 - DOUBT) * (voters.exact[voter] as number) + DOUBT * (byProperty.exact[property] as number);
  voters.coarse[voter] = (1 - DOUBT) * (voters.coarse[voter] as number) + DOUBT * (byProperty.coarse[property] as number);
  voters.wrong[voter] = (1 - DOUBT) * (voters.wrong[voter] as number) + DOUBT * (byProperty.wrong[property] as number);
}

function blendConfirmed(taught: Tally, confirmed: Tally): void {
  for (let voter = 0; voter < taught.exact.length; voter += 1) {
    if (confirmed.total(voter) === 0) continue;
    confirmed.shrink(voter, taught, voter, TAUGHT);
    taught.exact[voter] = confirmed.exact[voter] as number;
    taught.coarse[voter] = confirmed.coarse[voter] as number;
    taught.wrong[voter] = confirmed.wrong[voter] as number;
  }
}

/** Of all pairs of wrong claims about one slot, the share that agree: high where errors are copied or few values are possible. */
function collisions(ballots: Ballots, chances: Chances): Float64Array {
  const same = new Float64Array(ballots.properties.length).fill(COLLISION_PRIOR * COLLISION_WORTH);
  const pairs = new Float64Array(ballots.properties.length).fill(COLLISION_WORTH);
  for (let slot = 0; slot < ballots.slots; slot += 1) addWrongPairs(ballots, chances, slot, same, pairs);
  return same.map((count, property) => Math.min(0.95, count / (pairs[property] as number)));
}

function addWrongPairs(ballots: Ballots, chances: Chances, slot: number, same: Float64Array, pairs: Float64Array): void {
  const { candidateStart, support, coarserStart, coarser, slotProperty } = ballots;
  const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
  if (to - from < 2) return;
  let [votes, agreeing] = [0, 0];
  for (let candidate = from; candidate < to; candidate += 1) {
    const n = support[candidate] as number;
    votes += n;
    agreeing += n * (n - 1);
  }
  const property = slotProperty[slot] as number;
  for (let truth = from; truth < to; truth += 1) {
    const right = support[truth] as number;
    let [wrong, agree] = [votes - right, agreeing - right * (right - 1)];
    for (let i = coarserStart[truth] as number; i < (coarserStart[truth + 1] as number); i += 1) {
      const n = support[coarser[i] as number] as number;
      wrong -= n;
      agree -= n * (n - 1);
    }
    same[property] = (same[property] as number) + (chances[truth] as number) * Math.max(0, agree);
    pairs[property] = (pairs[property] as number) + (chances[truth] as number) * Math.max(0, wrong * (wrong - 1));
  }
}
