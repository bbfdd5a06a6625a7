import type { Resolution } from '../../domain';
import { inWords } from '../compare';
import { cut, reasonInWords } from '../conflicts/phrases';
import type { Finding, FindingSide } from '../conflicts/finding';
import { claimsOf } from './resolution';
import type { Ruling } from './rule';

/** What is shown rather than stated, and how surely. */
export interface Showing {
  readonly finding: Finding;
  readonly shown: FindingSide;
  readonly confidence: number;
}

/** What a finding shows outweighs what is merely stated: the recomputed figure, the date in the name. An editor's pin outweighs both. */
export function showingAgainst({ pin }: Ruling, findings: readonly Finding[]): Showing | undefined {
  if (pin !== undefined) return undefined;
  for (const finding of findings) {
    const { overrules: confidence, sides } = finding;
    if (confidence !== undefined && sides[0] !== undefined) return { finding, shown: sides[0], confidence };
  }
  return undefined;
}

export function overrule(resolution: Resolution, { finding, shown, confidence }: Showing): Resolution {
  const { reason } = finding.tell();
  const gap = Number((1 - resolution.terms.reduce((sum, { weight }) => sum + weight, 0)).toFixed(4));
  const { flippedBy: _nothingStated, ...stated } = resolution;
  return {
    ...stated,
    status: 'CONTESTED',
    chosen: shown.snak,
    claims: claimsOf(shown.testimonies),
    confidence,
    terms: [...resolution.terms, { name: OVERRULING, weight: gap, reason }],
    ...(resolution.chosen === undefined ? {} : { runnerUp: resolution.chosen }),
    reason: reasonInWords(cut(inWords(shown.snak), 80), reason),
  };
}

/** The name of the term that says what was shown. */
export const OVERRULING = 'overruled';
