import type { Term } from '../../domain';
import { toDecimals } from '../../util/to-decimals';
import type { Statute } from '../statute';
import type { Bench, Candidate, Setting } from './policy';

/** A candidate with the sum of its considerations under one setting. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

export function scoreOf(candidate: Candidate, bench: Bench, setting: Setting): number {
  const { considerations } = bench.slot.statute;
  const weights = bench.isDisputed ? weightsOf(candidate, bench) : undefined;
  let score = 0;
  for (let index = 0; index < considerations.length; index += 1) {
    const consideration = considerations[index] as Statute['considerations'][0];
    const weight = weights === undefined ? consideration.weigh(candidate, bench) : weights[index];
    if (weight === undefined) continue;
    score += shown(consideration.countsAs === undefined ? weight : weight * setting[consideration.countsAs]);
  }
  return score;
}

/** Kept where there is a dispute, as then every setting asks for them. */
function weightsOf(candidate: Candidate, bench: Bench): readonly (number | undefined)[] {
  return (candidate.weights ??= weigh(candidate, bench));
}

function weigh(candidate: Candidate, bench: Bench): readonly (number | undefined)[] {
  const { considerations } = bench.slot.statute;
  const weights = new Array<number | undefined>(considerations.length);
  for (let index = 0; index < considerations.length; index += 1)
    weights[index] = (considerations[index] as Statute['considerations'][0]).weigh(candidate, bench);
  return weights;
}

/** What the score is made of under the plain setting, in words; the weights add up to it. */
export function termsOf(candidate: Candidate, bench: Bench): Term[] {
  const weights = weightsOf(candidate, bench);
  return bench.slot.statute.considerations.flatMap(({ name, say }, index): Term[] => {
    const weight = weights[index];
    return weight === undefined ? [] : [{ name, weight: shown(weight), reason: say(candidate, bench) }];
  });
}

/** Weights count as they are shown, so that what is shown adds up. */
function shown(weight: number): number {
  return toDecimals(weight, 4);
}
