import type { Ballots, Chances } from './ballots';
import { chancesOfFiner } from './reliability';

/** Slots' worth of the average that every value starts with. */
const WORTH = 5;
/** Not all that the odds say: the same slots decide them and are decided by them. */
const SHARE = 0.75;
/** More voices than one say it. */
const BORNE_OUT = 1.01;

/**
 * By candidate: how its value fares in the other slots of its property, as a log odds against the average. Some values are
 * often said and seldom true: a default, a placeholder, a namesake. The slot itself is left out, so no value vouches for itself, and where
 * one voice alone says it that proves nothing: who fills many slots with one number is not borne out by the number of them.
 */
export function valueLeanings(ballots: Ballots, chances: Chances): Float64Array {
  const finer = chancesOfFiner(ballots, chances);
  const isRight = (candidate: number): number =>
    (ballots.support[candidate] as number) > BORNE_OUT ? (chances[candidate] as number) : 0;
  const isWrong = (candidate: number): number => Math.max(0, 1 - isRight(candidate) - (finer[candidate] as number));
  const heard = disputed(ballots);
  const right = new Float64Array(ballots.values);
  const wrong = new Float64Array(ballots.values);
  const totals = [0, 0] as [number, number];
  for (let i = 0; i < heard.length; i += 1) {
    const candidate = heard[i] as number;
    const value = ballots.candidateValue[candidate] as number;
    right[value] = (right[value] as number) + isRight(candidate);
    wrong[value] = (wrong[value] as number) + isWrong(candidate);
    totals[0] += isRight(candidate);
    totals[1] += isWrong(candidate);
  }
  const average = (totals[0] + 1) / (totals[0] + totals[1] + 2);
  const leanings = new Float64Array(ballots.support.length);
  for (let i = 0; i < heard.length; i += 1) {
    const candidate = heard[i] as number;
    const value = ballots.candidateValue[candidate] as number;
    const elsewhereRight = Math.max(0, (right[value] as number) - isRight(candidate));
    const elsewhereWrong = Math.max(0, (wrong[value] as number) - isWrong(candidate));
    const odds = (elsewhereRight + WORTH * average) / (elsewhereWrong + WORTH * (1 - average));
    leanings[candidate] = SHARE * Math.log((odds * (1 - average)) / average);
  }
  return leanings;
}

/** Candidates of slots in which more than one voice was heard. */
function disputed({ slots, candidateStart, voteStart, support }: Ballots): Int32Array {
  const found = new Int32Array(support.length);
  let n = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    if ((voteStart[slot + 1] as number) - (voteStart[slot] as number) < 2) continue;
    for (let candidate = candidateStart[slot] as number; candidate < (candidateStart[slot + 1] as number); candidate += 1)
      found[n++] = candidate;
  }
  return found.subarray(0, n);
}
