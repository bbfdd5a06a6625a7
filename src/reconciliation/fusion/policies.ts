import type { Assembly } from './assemble';
import { imposeConfirmed, type Chances } from './ballots';
import { count } from './count';
import type { FusionOptions } from './fusion';
import type { Reliability } from './reliability';
import { weigh } from './weigh';

/** What a policy says: the chances under each of its settings, all of which count alike. */
export interface Judgement {
  readonly settings: readonly Chances[];
  /** How far it trusts each voter, where it does so. */
  readonly reliability?: Reliability;
}

export interface FusionPolicy {
  /** "weighted@1". */
  readonly name: string;
  judge(assembly: Assembly, options: FusionOptions): Judgement;
}

/**
 * Two settings that know different things: counting, where every source is alike, and weighing by learnt reliability. Their mean is
 * both righter and better calibrated than either, and where their winners differ the slot is contested.
 */
const weighted: FusionPolicy = {
  name: 'weighted@1',
  judge: ({ ballots }) => {
    const { chances, reliability } = weigh(ballots);
    return { settings: [count(ballots), chances], reliability };
  },
};

/** The value that most sources give. Chances are shares of the votes. */
const majority: FusionPolicy = {
  name: 'majority@1',
  judge: ({ ballots }) => ({ settings: [shares(ballots, ballots.support)] }),
};

/** The value with the latest date; votes among those equally late. */
const newest: FusionPolicy = {
  name: 'newest@1',
  judge: ({ ballots, latest }) => {
    const scores = Float64Array.from(ballots.support);
    for (let slot = 0; slot < ballots.slots; slot += 1) {
      const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
      const last = latest.slice(from, to).reduce((a, b) => (b > a ? b : a), '');
      for (let candidate = from; candidate < to; candidate += 1) if (latest[candidate] !== last) scores[candidate] = 0;
    }
    return { settings: [shares(ballots, scores)] };
  },
};

/** What official sources say where one speaks, else as weighted@1. */
const officialFirst: FusionPolicy = {
  name: 'official-first@1',
  judge: (assembly, options) => {
    const { ballots } = assembly;
    const { settings, reliability } = weighted.judge(assembly, options);
    const official = new Float64Array(ballots.support.length);
    ballots.voteCandidate.forEach((candidate, vote) => {
      const source = ballots.sources[ballots.voterSource[ballots.voteVoter[vote] as number] as number] as string;
      if (options.official?.has(source)) official[candidate] = (official[candidate] as number) + 1;
    });
    return {
      settings: settings.map((chances) => withOfficial(ballots, chances, official)),
      ...(reliability ? { reliability } : {}),
    };
  },
};

export const FUSION_POLICIES: ReadonlyMap<string, FusionPolicy> = new Map(
  [weighted, majority, newest, officialFirst].map((policy) => [policy.name, policy]),
);

function shares(ballots: Assembly['ballots'], scores: Float64Array): Chances {
  const chances = Float64Array.from(scores);
  for (let slot = 0; slot < ballots.slots; slot += 1)
    normalise(chances, ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number);
  imposeConfirmed(ballots, chances);
  return chances;
}

function withOfficial(ballots: Assembly['ballots'], chances: Chances, official: Float64Array): Chances {
  const kept = Float64Array.from(chances);
  for (let slot = 0; slot < ballots.slots; slot += 1) {
    const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
    if (!official.subarray(from, to).some((votes) => votes > 0)) continue;
    for (let candidate = from; candidate < to; candidate += 1) if (official[candidate] === 0) kept[candidate] = 0;
    normalise(kept, from, to);
  }
  return kept;
}

function normalise(chances: Chances, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += chances[i] as number;
  if (sum > 0) for (let i = from; i < to; i += 1) chances[i] = (chances[i] as number) / sum;
}
