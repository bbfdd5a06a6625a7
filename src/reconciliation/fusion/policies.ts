import type { Assembly } from './assemble';
import { imposeConfirmed, type Chances } from './ballots';
import { count, softmax } from './count';
import type { FusionOptions } from './fusion';
import type { Copying } from './copying';
import type { Reliability } from './reliability';
import { decideMembers, type MemberedSlot } from './members';
import { hushEchoes } from './echoes';
import { weigh } from './weigh';

/** What a policy says: the chances under each of its settings, . */
export interface Judgement {
  readonly settings: readonly Chances[];
  /** How much each setting counts; alike when missing. */
  readonly shares?: readonly number[];
  readonly copying?: Copying;
  /** By slot of lists: the chance of each member. */
  readonly lists?: ReadonlyMap<number, MemberedSlot>;
  /** How far it trusts each voter, where it does so. */
  readonly reliability?: Reliability;
}

export interface FusionPolicy {
  /** "weighted@1". */
  readonly name: string;
  judge(assembly: Assembly, options: FusionOptions): Judgement;
}

/**
 * Two settings that know different things: weighing by learnt reliability, which is right more often, and counting, where every source is
 * alike, which keeps it from being too sure. Where their winners differ the slot is contested.
 */
const weighted: FusionPolicy = {
  name: 'weighted@1',
  judge: ({ ballots: said, snaks }) => {
    const ballots = hushEchoes(said);
    const { chances, reliability, copying, counting } = weigh(ballots);
    const lists = decideMembers(ballots, snaks, copying.voice);
    return {
      settings: [withMembers(ballots, chances, lists), count(ballots, copying.voice)],
      shares: [1 - counting, counting],
      reliability,
      copying: withEchoes(copying, ballots, said),
      lists: new Map(lists.map((list) => [list.slot, list])),
    };
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
    const { settings, shares: counting, reliability, copying } = weighted.judge(assembly, options);
    const official = new Float64Array(ballots.support.length);
    ballots.voteCandidate.forEach((candidate, vote) => {
      const source = ballots.sources[ballots.voterSource[ballots.voteVoter[vote] as number] as number] as string;
      if (options.official?.has(source)) official[candidate] = (official[candidate] as number) + 1;
    });
    return {
      settings: settings.map((chances) => withOfficial(ballots, chances, official)),
      ...(counting ? { shares: counting } : {}),
      ...(reliability ? { reliability } : {}),
      ...(copying ? { copying } : {}),
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

/** What is told of lowered votes: those of echoes as well. */
function withEchoes(copying: Copying, { echoes, voteWeight }: Assembly['ballots'], said: Assembly['ballots']): Copying {
  if (echoes.size === 0) return copying;
  return {
    ...copying,
    voice: copying.voice.map((kept, vote) => (kept * (voteWeight[vote] as number)) / (said.voteWeight[vote] as number)),
    suspects: new Set([...copying.suspects, ...echoes]),
  };
}

/** Lists of which the whole and the members are weighed: both have to bear a list out. */
function withMembers({ candidateStart }: Assembly['ballots'], chances: Chances, lists: readonly MemberedSlot[]): Chances {
  if (lists.length === 0) return chances;
  const both = Float64Array.from(chances);
  for (const { slot, has, chances: ofMembers } of lists) {
    const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
    const scores = new Float64Array(to - from);
    let absent = 0;
    ofMembers.forEach((chance) => (absent += Math.log(1 - chance)));
    has.forEach((list, i) => {
      scores[i] = absent;
      for (const member of list)
        scores[i] = scores[i] + Math.log((ofMembers[member] as number) / (1 - (ofMembers[member] as number)));
    });
    softmax(scores, 0, scores.length, Math.log(0.02));
    for (let c = from; c < to; c += 1) both[c] = ((chances[c] as number) + (scores[c - from] as number)) / 2;
  }
  return both;
}

function normalise(chances: Chances, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += chances[i] as number;
  if (sum > 0) for (let i = from; i < to; i += 1) chances[i] = (chances[i] as number) / sum;
}
