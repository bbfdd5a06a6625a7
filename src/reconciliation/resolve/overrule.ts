import { isPinned, type Resolution } from '../../domain';
import { inWords } from '../compare';
import { cut, reasonInWords } from '../conflicts/phrases';
import type { Finding } from '../conflicts/finding';

/** What a finding shows outweighs what is merely stated: the recomputed figure, the date in the name. An editor's pin outweighs both. */
export function overrule(resolution: Resolution, findings: readonly Finding[]): Resolution {
  const finding = findings.find(({ overrules }) => overrules !== undefined);
  const shown = finding?.sides[0];
  if (finding?.overrules === undefined || shown === undefined || isPinned(resolution)) return resolution;
  const { reason } = finding.tell();
  const gap = Number((1 - resolution.terms.reduce((sum, { weight }) => sum + weight, 0)).toFixed(4));
  const { flippedBy: _nothingStated, ...stated } = resolution;
  return {
    ...stated,
    status: 'CONTESTED',
    chosen: shown.snak,
    claims: shown.testimonies.map(({ claim }) => claim.id).sort(),
    confidence: finding.overrules,
    terms: [...resolution.terms, { name: OVERRULING, weight: gap, reason }],
    ...(resolution.chosen === undefined ? {} : { runnerUp: resolution.chosen }),
    reason: reasonInWords(cut(inWords(shown.snak), 80), reason),
  };
}

/** The name of the term that says what was shown. */
export const OVERRULING = 'overruled';
