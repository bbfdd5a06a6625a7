import { NOT_CONFIRMED, type Ballots, type Chances } from './ballots';
import { judge } from './bayes';
import { inferCopying, type Copying } from './copying';
import { count } from './count';
import { worthOfCounting } from './foretelling';
import { learnReliability, type Reliability } from './reliability';
import { worthOfAgreement } from './worth-of-agreement';
import { valueLeanings } from './value-leanings';

const MOST_ROUNDS = 20;
/** Rounds end when a slot's chances move by less than this on average. */
const SETTLED = 0.0005;
/** Rounds in which dependence is looked for anew: early, before errors that were copied pass for truths. */
const COPY_ROUNDS = 3;

export interface Weighed {
  readonly chances: Chances;
  readonly reliability: Reliability;
  readonly copying: Copying;
  /** What counting heads is worth beside weighing, 0 to 1. */
  readonly counting: number;
}

/**
 * Truth and reliability, each from the other until they settle (expectation maximisation). Confirmed values tell first how far agreement
 * may be believed: where it foretold them badly, what it teaches of a source counts for little beside them.
 */
export function weigh(ballots: Ballots): Weighed {
  if (!ballots.confirmed.some((truth) => truth !== NOT_CONFIRMED)) return settle(ballots);
  const unaware = { ...ballots, confirmed: new Int32Array(ballots.slots).fill(NOT_CONFIRMED) };
  return settle(ballots, worthOfAgreement(ballots, settle(unaware).reliability));
}

function settle(ballots: Ballots, taught?: number): Weighed {
  const copying = settleCopying(ballots, taught);
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
