import { compareReadings } from '../compare';
import type { Hearing } from '../hearing';
import { isPublishedBy } from '../lineage';
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
    return slot.testimonies.flatMap((testimony) =>
      testimony.claim.cites.flatMap((cited) => {
        const source = hearing.rulings.originOf(cited);
        const own = slot.testimonies.filter((other) => isElsewhere(other, testimony) && isPublishedBy(source, other, hearing));
        return findingOf(testimony, own, hearing.sourceName(source), slot, hearing) ?? [];
      }),
    );
  },
};

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
  const compare = (other: Testimony) =>
    compareReadings(copy.reading, other.reading, slot.property, hearing.hierarchy(slot.property.id));
  const copied = earlier.find((other) => other.told !== latest.told && compare(other).bearing === 'agree');
  const difference = compare(latest);
  if (copied === undefined || difference.bearing !== 'hard') return undefined;
  const named = cut(source, 48);
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
    reason: reasonInWords(
      `a stale copy: ${documentInWords(copy, hearing)} cites ${named} for ${shortly(copy.reading)}, which ${named} said by ` +
        `${copied.told ?? ''} and had changed to ${shortly(latest.reading)} by ${latest.told ?? ''}`,
    ),
    dissolvedBy: { qualifier: 'as_of', reason: 'the copy does not say of when it speaks' },
  };
}
