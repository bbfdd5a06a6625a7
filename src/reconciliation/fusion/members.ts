import type { Snak } from '../../domain';
import type { Ballots } from './ballots';

/** Claims' worth of belief that a voter is like the others of its property. */
const SHRINK = 10;
const MOST_ROUNDS = 12;
/** Members that nobody names, and that nobody was wrong to leave out, in each slot. */
const UNNAMED = 10;
/** Slots' worth of the average that every member starts with, and how much of what its other slots say counts. */
const WORTH = 5;
const SHARE = 0.5;

/** The members that are claimed of one slot, and the chance of each. */
export interface MemberedSlot {
  readonly slot: number;
  readonly members: readonly string[];
  /** By candidate of the slot: which of the members it has. */
  readonly has: readonly (readonly number[])[];
  readonly chances: Float64Array;
}

/**
 * Lists taken apart: each member is true or not, a voter names a true one more often than not, and a false one seldom. To leave one
 * out is then weak evidence from a voter that shortens its lists, to name one is strong evidence from a voter that invents none. After Zhao,
 * Rubinstein, Gemmell, Han, "A Bayesian approach to discovering truth from conflicting sources" (VLDB 2012).
 */
export function decideMembers(ballots: Ballots, snaks: readonly Snak[], voteWeight: Float64Array): MemberedSlot[] {
  const slots = memberedSlots(ballots, snaks);
  if (slots.length === 0) return [];
  const ids = new Map<string, number>();
  const idOf = slots.map(({ members }) => members.map((name) => ids.get(name) ?? (ids.set(name, ids.size), ids.size - 1)));
  startFromVotes(ballots, slots);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const manner = learnManner(ballots, slots);
    const leaning = leanings(slots, idOf, ids.size);
    judge(ballots, slots, manner, leaning, voteWeight);
  }
  return slots;
}

function memberedSlots({ slots, candidateStart }: Ballots, snaks: readonly Snak[]): MemberedSlot[] {
  const found: MemberedSlot[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
    const lists = snaks
      .slice(from, to)
      .map((snak) => (snak.kind === 'value' && snak.value.type === 'set' ? snak.value.members : []));
    if (lists.every((list) => list.length === 0)) continue;
    const members = [...new Set(lists.flat())].sort();
    const place = new Map(members.map((name, i) => [name, i]));
    const has = lists.map((list) => list.map((name) => place.get(name) as number));
    found.push({ slot, members, has, chances: new Float64Array(members.length) });
  }
  return found;
}

function startFromVotes({ support, candidateStart }: Ballots, slots: readonly MemberedSlot[]): void {
  for (const { slot, has, chances } of slots) {
    const first = candidateStart[slot] as number;
    let votes = 0;
    has.forEach((list, i) => {
      const n = support[first + i] as number;
      votes += n;
      for (const member of list) chances[member] = (chances[member] as number) + n;
    });
    for (let i = 0; i < chances.length; i += 1) chances[i] = Math.min(0.99, (0.3 + (chances[i] as number)) / (1 + votes) + 0.2);
  }
}

/** By voter: how often it names what is true, and what is not. */
interface Manner {
  readonly names: Float64Array;
  readonly invents: Float64Array;
}

function learnManner(ballots: Ballots, slots: readonly MemberedSlot[]): Manner {
  const { voterProperty, properties, voteStart, voteCandidate, voteVoter, candidateStart } = ballots;
  const size = voterProperty.length;
  const [said, truths, invented, falses] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const { slot, has, chances } of slots) {
    const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
    if (to - from < 2) continue;
    const all = chances.reduce((a, b) => a + b, 0);
    for (let vote = from; vote < to; vote += 1) {
      const voter = voteVoter[vote] as number;
      const list = has[(voteCandidate[vote] as number) - (candidateStart[slot] as number)] ?? [];
      let right = 0;
      for (const member of list) right += chances[member] as number;
      said[voter] = (said[voter] as number) + right;
      truths[voter] = (truths[voter] as number) + all;
      invented[voter] = (invented[voter] as number) + list.length - right;
      falses[voter] = (falses[voter] as number) + chances.length - all + UNNAMED;
    }
  }
  const pool = Array.from({ length: properties.length }, () => [0.7, 1, 0.1, 1] as [number, number, number, number]);
  for (let voter = 0; voter < size; voter += 1) {
    const of = pool[voterProperty[voter] as number] as [number, number, number, number];
    of[0] += said[voter] as number;
    of[1] += truths[voter] as number;
    of[2] += invented[voter] as number;
    of[3] += falses[voter] as number;
  }
  const share = (part: Float64Array, whole: Float64Array, at: 0 | 2) =>
    part.map((n, voter) => {
      const of = pool[voterProperty[voter] as number] as [number, number, number, number];
      const average = of[at] / of[(at + 1) as 1 | 3];
      return Math.min(0.995, Math.max(0.005, (n + SHRINK * average) / ((whole[voter] as number) + SHRINK)));
    });
  return { names: share(said, truths, 0), invents: share(invented, falses, 2) };
}

/** By slot and member: how the member fares in other slots, as a log odds against the average member. */
function leanings(slots: readonly MemberedSlot[], idOf: readonly (readonly number[])[], size: number): Float64Array[] {
  const [right, all] = [new Float64Array(size), new Float64Array(size)];
  let [rightOfAll, n] = [1, 2];
  slots.forEach(({ chances }, s) =>
    chances.forEach((chance, i) => {
      const id = idOf[s]?.[i] as number;
      right[id] = (right[id] as number) + chance;
      all[id] = (all[id] as number) + 1;
      rightOfAll += chance;
      n += 1;
    }),
  );
  const average = rightOfAll / n;
  return slots.map(({ chances }, s) =>
    chances.map((chance, i) => {
      const id = idOf[s]?.[i] as number;
      const good = (right[id] as number) - chance + WORTH * average;
      const bad = (all[id] as number) - (right[id] as number) - (1 - chance) + WORTH * (1 - average);
      return SHARE * Math.log((good / bad) * ((1 - average) / average));
    }),
  );
}

function judge(
  ballots: Ballots,
  slots: readonly MemberedSlot[],
  { names, invents }: Manner,
  leaning: readonly Float64Array[],
  voteWeight: Float64Array,
): void {
  const { voteStart, voteCandidate, voteVoter, candidateStart, confirmed } = ballots;
  const forNamed = names.map((share, voter) => Math.log(share / (invents[voter] as number)));
  const forSilent = names.map((share, voter) => Math.log((1 - share) / (1 - (invents[voter] as number))));
  slots.forEach(({ slot, has, chances }, s) => {
    const first = candidateStart[slot] as number;
    const truth = confirmed[slot] as number;
    if (truth >= 0) {
      chances.fill(0);
      for (const member of has[truth - first] ?? []) chances[member] = 1;
      return;
    }
    const odds = Float64Array.from(leaning[s] as Float64Array);
    for (let vote = voteStart[slot] as number; vote < (voteStart[slot + 1] as number); vote += 1) {
      const voter = voteVoter[vote] as number;
      const weight = voteWeight[vote] as number;
      const silent = weight * (forSilent[voter] as number);
      const named = weight * (forNamed[voter] as number) - silent;
      for (let i = 0; i < odds.length; i += 1) odds[i] = (odds[i] as number) + silent;
      for (const member of has[(voteCandidate[vote] as number) - first] ?? []) odds[member] = (odds[member] as number) + named;
    }
    for (let i = 0; i < odds.length; i += 1)
      chances[i] = Math.min(1 - 1e-4, Math.max(1e-4, 1 / (1 + Math.exp(-(odds[i] as number)))));
  });
}
