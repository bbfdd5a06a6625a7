import { NOT_CONFIRMED, type Ballots, type Chances } from './ballots';
import { judge } from './bayes';
import { inferCopying, type Copying } from './copying';
import { count } from './count';
import { foretold, worthOfCounting, type Settled } from './foretelling';
import { learnReliability, type Reliability } from './reliability';
import { worthOfAgreement } from './worth-of-agreement';
import { valueLeanings } from './value-leanings';

const MOST_ROUNDS = 20;
/** Rounds end when a slot's chances move by less than this on average. */
const SETTLED = 0.0005;
/** Suspicion of copying is refuted by votes that are foretold better without it by so much, in natural logs a vote. */
const REFUTED = 0.015;
/** Rounds in which dependence is looked for anew: early, before errors that were copied pass for truths. */
const COPY_ROUNDS = 3;

type Suspicion = 'early' | 'late';

export interface Weighed {
  readonly chances: Chances;
  readonly reliability: Reliability;
  readonly copying: Copying;
  /** What counting heads is worth beside weighing, 0 to 1. */
  readonly counting: number;
  /** Whether copying was looked for before reliability had settled, or after. */
  readonly suspicion: Suspicion;
}

/**
 * Truth and reliability, each from the other until they settle (expectation maximisation). Confirmed values tell first how far agreement
 * may be believed: where it foretold them badly, what it teaches of a source counts for little beside them. Who copies is read as without them.
 */
export function weigh(ballots: Ballots): Weighed {
  if (!ballots.confirmed.some((truth) => truth !== NOT_CONFIRMED)) return settle(ballots);
  const unaware = { ...ballots, confirmed: new Int32Array(ballots.slots).fill(NOT_CONFIRMED) };
  const before = settle(unaware);
  return settle(ballots, worthOfAgreement(ballots, before.reliability), before.suspicion);
}

/**
 * Who agrees much with whom while little is settled may copy, or may just know: of both readings the one is taken under which the votes of those
 * whom neither suspects are foretold better. Early suspicion is kept unless it is refuted, since errors that were copied pass for truths later.
 */
function settle(ballots: Ballots, taught?: number, suspicion?: Suspicion): Weighed {
  if (suspicion === 'late') return settleLate(ballots, taught);
  const early = { ...settleWith(ballots, settleCopying(ballots, taught), taught), suspicion: 'early' as const };
  if (suspicion === 'early' || early.copying.suspects.size === 0) return early;
  const late = settleLate(ballots, taught);
  const heard = unsuspected(ballots, [early.copying, late.copying]);
  return foretold(ballots, settledOf(ballots, late), heard) > foretold(ballots, settledOf(ballots, early), heard) + REFUTED
    ? late
    : early;
}

function settleLate(ballots: Ballots, taught?: number): Weighed {
  const trusting = settleWith(ballots, nobodyCopies(ballots), taught);
  const seen = inferCopying(ballots, trusting.chances, trusting.reliability);
  return { ...(seen.suspects.size === 0 ? trusting : settleWith(ballots, seen, taught)), suspicion: 'late' };
}

function nobodyCopies({ voteVoter }: Ballots): Copying {
  return { voice: new Float64Array(voteVoter.length).fill(1), dependence: () => 0, suspects: new Set() };
}

/** By source: how far it depends on nobody in either reading, 0 to 1. */
function unsuspected({ sources }: Ballots, readings: readonly Copying[]): Float64Array {
  const free = new Float64Array(sources.length).fill(1);
  for (const copying of readings) {
    for (const a of copying.suspects) {
      let most = 0;
      for (const b of copying.suspects) most = Math.max(most, copying.dependence(a, b));
      free[a] = (free[a] as number) * (1 - most);
    }
  }
  return free;
}

function settledOf(
  ballots: Ballots,
  { chances, reliability, copying, counting }: Weighed,
): Settled & { readonly counting: number } {
  return { voice: copying.voice, reliability, leanings: valueLeanings(ballots, chances), counting };
}

function settleWith(ballots: Ballots, copying: Copying, taught?: number): Omit<Weighed, 'suspicion'> {
  let chances = count(ballots, copying.voice);
  let reliability = learnReliability(ballots, chances, taught);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = judge(ballots, copying.voice, reliability, valueLeanings(ballots, chances));
    const moved = meanMove(chances, next, ballots.slots);
    chances = next;
    reliability = learnReliability(ballots, chances, taught);
    if (moved < SETTLED) break;
  }
  const counting = worthOfCounting(ballots, { voice: copying.voice, reliability, leanings: valueLeanings(ballots, chances) });
  return { chances, reliability, copying, counting };
}

/** Each round starts anew from counting, with what the last found out: errors that many copied do not get to pass for truths. */
function settleCopying(ballots: Ballots, taught?: number): Copying {
  let voice: Float64Array | undefined;
  for (let round = 1; ; round += 1) {
    let chances = count(ballots, voice);
    let reliability = learnReliability(ballots, chances, taught);
    if (voice) {
      chances = judge(ballots, voice, reliability, valueLeanings(ballots, chances));
      reliability = learnReliability(ballots, chances, taught);
    }
    const copying = inferCopying(ballots, chances, reliability);
    if (round === COPY_ROUNDS || copying.suspects.size === 0) return copying;
    voice = copying.voice;
  }
}

function meanMove(before: Chances, after: Chances, slots: number): number {
  let moved = 0;
  for (let i = 0; i < before.length; i += 1) moved += Math.abs((before[i] as number) - (after[i] as number));
  return moved / Math.max(1, slots);
}
