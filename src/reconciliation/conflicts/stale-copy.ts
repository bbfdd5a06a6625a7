import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import type { ConflictRule, Finding } from './finding';
import { cut, documentInWords, reasonInWords, shortly } from './phrases';

/**
 * A copy of what its source once said and has changed since: the price of the launch, cited from a maker whose later page has another. Takes a source
 * that speaks twice, dated, the earlier time as the copy has it. Refuses a copy that says of when it speaks; what true values cannot change.
 */
export const staleCopy: ConflictRule = {
  name: 'stale-copy@1',
  concerns: ({ changes }) => changes,
  find(slot, _division, hearing) {
    if (!slot.isCiting) return NONE;
    const findings: Finding[] = [];
    for (const testimony of slot.testimonies) {
      for (const cited of testimony.claim.cites) {
        const source = hearing.rulings.originOf(cited);
        if (!hearing.publishes(source)) continue;
        const own = slot.publishedBy(source).filter((other) => isElsewhere(other, testimony));
        const found = findingOf(testimony, own, hearing.sourceName(source), slot, hearing);
        if (found !== undefined) findings.push(found);
      }
    }
    return findings;
  },
};

const NONE: readonly never[] = [];

function isElsewhere({ claim, told }: Testimony, copy: Testimony): boolean {
  return claim.document !== copy.claim.document && told !== undefined;
}

/** "$0.50 as of July 2024" is right for ever. */
function speaksOfBefore({ asOf }: Testimony, { told = '' }: Testimony): boolean {
  return asOf !== undefined && asOf.to < told;
}

function findingOf(
  copy: Testimony,
  own: readonly Testimony[],
  source: string,
  slot: Slot,
  hearing: Hearing,
): Finding | undefined {
  const [latest, ...earlier] = [...own].sort((a, b) => ((a.told ?? '') < (b.told ?? '') ? 1 : -1));
  if (latest === undefined || speaksOfBefore(copy, latest)) return undefined;
  const compare = (other: Testimony) => slot.compare(copy.reading, other.reading);
  const copied = earlier.find((other) => other.told !== latest.told && compare(other).bearing === 'agree');
  const difference = compare(latest);
  if (copied === undefined || difference.bearing !== 'hard') return undefined;
  return {
    kind: 'ATTRIBUTION',
    rule: 'stale-copy@1',
    severity: 'soft',
    sides: [
      { snak: latest.claim.snak, testimonies: [latest] },
      { snak: copy.claim.snak, testimonies: [copy] },
    ],
    firstIsPreferred: true,
    spread: difference.spread,
    tell: () => ({
      reason: reasonFor(copy, [copied, latest], cut(source, 48), hearing),
      dissolvedBy: { qualifier: 'as_of', reason: 'the copy does not say of when it speaks' },
    }),
  };
}

function reasonFor(copy: Testimony, [copied, latest]: readonly [Testimony, Testimony], source: string, hearing: Hearing): string {
  return reasonInWords(
    `a stale copy: ${documentInWords(copy, hearing)} cites ${source} for ${shortly(copy.reading)}, which ${source} said by ` +
      `${copied.told ?? ''} and had changed to ${shortly(latest.reading)} by ${latest.told ?? ''}`,
  );
}
