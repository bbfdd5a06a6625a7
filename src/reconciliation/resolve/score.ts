import type { Term } from '../../domain';
import type { Bench, Candidate, Policy, Setting } from './policy';

/** A candidate with its terms under one setting; the terms add up to the score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly terms: readonly Term[];
  readonly score: number;
}

export function scored(candidate: Candidate, policy: Policy, bench: Bench, setting: Setting): Scored {
  const terms = policy.termsOf(candidate, bench, setting);
  return { candidate, terms, score: terms.reduce((sum, term) => sum + term.weight, 0) };
}
