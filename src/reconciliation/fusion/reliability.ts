import { collisions } from './collisions';
import { Tally } from './tally';
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

/** Claims' worth of belief in the wider group: a source starts as others about as busy, a voter as its source. */
const SHRINK = 10;
/** The share of the property's average that agreement can never wear off: agreement among sources is weaker evidence than a confirmation. */
const DOUBT = 0.2;
/** What agreement teaches of a voter is worth so many confirmed claims, where confirmed claims do not tell better. */
const TAUGHT = 10;
const ACTIVITY_CLASSES = 24;
/** Before anything is known: right, coarse, wrong, worth so many claims. */
const PRIOR = [0.6, 0.2, 0.2] as const;
const PRIOR_WORTH = 3;

/**
 * Learns from how likely each candidate is to be true. A voice is judged by the others of its slot, so that a single one teaches nothing, and one beside
 * votes that no longer hold little.
 * `taught`: what agreement teaches of a voter is worth so many confirmed claims.
 */
export function learnReliability(ballots: Ballots, chances: Chances, taught = TAUGHT): Reliability {
  const [agreed, confirmed] = tallyVotes(ballots, chances);
  const shares = pooled(ballots, agreed);
  blendConfirmed(shares, confirmed, taught);
  return { exact: shares.exact, coarse: shares.coarse, wrong: shares.wrong, collision: collisions(ballots, chances) };
}

/** What voters agreed on, and what was confirmed. */
export function tallyVotes(ballots: Ballots, chances: Chances): [agreed: Tally, confirmed: Tally] {
  const [agreed, confirmed] = [new Tally(ballots.voterSource.length), new Tally(ballots.voterSource.length)];
  const { slots, voteStart, voteCandidate, voteVoter } = ballots;
  const finer = chancesOfFiner(ballots, chances);
  const holds = ballots.voteWeight;
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
    const known = (ballots.confirmed[slot] as number) !== NOT_CONFIRMED;
    if (!known && to - from < 2) continue;
    const heard = total(holds, from, to);
    const tally = known ? confirmed : agreed;
    for (let vote = from; vote < to; vote += 1) {
      const candidate = voteCandidate[vote] as number;
      const exact = chances[candidate] as number;
      const coarse = finer[candidate] as number;
      const held = holds[vote] as number;
      const worth = known ? held : held * Math.min(1, heard - held);
      tally.add(voteVoter[vote] as number, worth * exact, worth * coarse, worth * Math.max(0, 1 - exact - coarse));
    }
  }
  return [agreed, confirmed];
}

function total(weights: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += weights[i] as number;
  return sum;
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
  const spread = sharesOfSources(ballots, voters, bySource, byProperty);
  for (let voter = 0; voter < voterSource.length; voter += 1) {
    voters.shrink(voter, spread, voter, SHRINK);
    doubt(voters, voter, byProperty, voterProperty[voter] as number);
  }
  return voters;
}

/** By voter: its source's shares over all properties, shrunk to those of sources about as busy with the voter's property. */
function sharesOfSources(ballots: Ballots, voters: Tally, bySource: Tally, byProperty: Tally): Tally {
  const { voterSource } = ballots;
  const classOf = activityClasses(ballots);
  const byClass = new Tally(byProperty.exact.length * ACTIVITY_CLASSES);
  classOf.forEach((activity, voter) =>
    byClass.add(activity, voters.exact[voter] as number, voters.coarse[voter] as number, voters.wrong[voter] as number),
  );
  for (const activity of new Set(classOf)) byClass.shrink(activity, byProperty, Math.floor(activity / ACTIVITY_CLASSES), SHRINK);
  const spread = new Tally(voterSource.length);
  classOf.forEach((activity, voter) => {
    const source = voterSource[voter] as number;
    spread.add(voter, bySource.exact[source] as number, bySource.coarse[source] as number, bySource.wrong[source] as number);
    spread.shrink(voter, byClass, activity, SHRINK);
  });
  return spread;
}

/** By voter: its property, and how often its source speaks, to the power of two. Who speaks once is judged by all who do. */
function activityClasses({ voterSource, voterProperty, voteVoter, sources }: Ballots): Int32Array {
  const claims = new Int32Array(sources.length);
  for (let vote = 0; vote < voteVoter.length; vote += 1) {
    const source = voterSource[voteVoter[vote] as number] as number;
    claims[source] = (claims[source] as number) + 1;
  }
  return voterSource.map((source, voter) => {
    const activity = Math.min(ACTIVITY_CLASSES - 1, Math.floor(Math.log2(Math.max(1, claims[source] as number))));
    return (voterProperty[voter] as number) * ACTIVITY_CLASSES + activity;
  });
}

function doubt(voters: Tally, voter: number, byProperty: Tally, property: number): void {
  voters.exact[voter] = (1 - DOUBT) * (voters.exact[voter] as number) + DOUBT * (byProperty.exact[property] as number);
  voters.coarse[voter] = (1 - DOUBT) * (voters.coarse[voter] as number) + DOUBT * (byProperty.coarse[property] as number);
  voters.wrong[voter] = (1 - DOUBT) * (voters.wrong[voter] as number) + DOUBT * (byProperty.wrong[property] as number);
}

function blendConfirmed(shares: Tally, confirmed: Tally, taught: number): void {
  for (let voter = 0; voter < shares.exact.length; voter += 1) {
    if (confirmed.total(voter) === 0) continue;
    confirmed.shrink(voter, shares, voter, taught);
    shares.exact[voter] = confirmed.exact[voter] as number;
    shares.coarse[voter] = confirmed.coarse[voter] as number;
    shares.wrong[voter] = confirmed.wrong[voter] as number;
  }
}
