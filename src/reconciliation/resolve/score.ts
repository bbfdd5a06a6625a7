import type { Term } from '../../domain';
import { toDecimals } from '../../util/to-decimals';
import { PLAIN, type Bench, type Candidate, type Policy, type Setting } from './policy';

/** A candidate with the sum of its considerations under one setting. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

export function scored(candidate: Candidate, policy: Policy, bench: Bench, setting: Setting): Scored {
  let score = 0;
  for (const consideration of policy.considerations) score += shown(consideration.weigh(candidate, bench, setting) ?? 0);
  return { candidate, score };
}

/** What the score is made of under the plain setting, in words; the weights add up to it. */
export function termsOf(candidate: Candidate, policy: Policy, bench: Bench): Term[] {
  const terms: Term[] = [];
  for (const consideration of policy.considerations) {
    const weight = consideration.weigh(candidate, bench, PLAIN);
    if (weight === undefined) continue;
    terms.push({ name: consideration.name, weight: shown(weight), reason: consideration.say(candidate, bench) });
  }
  return terms;
}

/** Weights count as they are shown, so that what is shown adds up. */
function shown(weight: number): number {
  return toDecimals(weight, 4);
}
