import type { Hearing, Slot } from '../hearing';
import { isWithin } from '../compare';
import type { Division } from '../sides';
import type { Testimony } from '../testimony';
import { periodOf } from '../time';
import type { ConflictRule, Finding } from './finding';
import { sideInWords, slotInWords, witnesses } from './phrases';

/** Retired from a platform, and yet said to be available there by somebody who does not say that it was before. */
export const ends: ConflictRule = {
  name: 'end-date@1',
  find(slot, division, hearing) {
    const end = endOf(division);
    if (end === undefined) return [];
    return slot.property.ends.flatMap((flag): Finding[] => {
      const covered = hearing.slotsOf(slot.item.subject, flag).filter((other) => isOnPlatformOf(other, slot, hearing));
      const affirming = covered.flatMap((other) =>
        other.testimonies.filter((testimony) => says(testimony, true) && !isKnownBefore(testimony, end)),
      );
      const denying = covered.flatMap((other) => other.testimonies.filter((testimony) => says(testimony, false)));
      const first = affirming[0];
      return first === undefined
        ? []
        : [findingOf({ slot, division, hearing, affirming: [first, ...affirming.slice(1)], denying })];
    });
  },
};

/** The in-slot rule leaves a flag alone when a date slot tells the same story better. */
export function isSpokenForByEnd(slot: Slot, hearing: Hearing): boolean {
  const enders = hearing.endersOf(slot.property.id);
  return enders.some((date) => hearing.slotsOf(slot.item.subject, date).some((end) => isOnPlatformOf(slot, end, hearing)));
}

export function isOnPlatformOf(slot: Slot, wider: Slot, hearing: Hearing): boolean {
  const [inner, outer] = [slot.item.separators['platform'], wider.item.separators['platform']];
  if (outer === undefined) return true;
  return inner !== undefined && isWithin(String(inner), String(outer), hearing.terms('platform'));
}

export function says({ claim }: Testimony, is: boolean): boolean {
  return claim.snak.kind === 'value' && claim.snak.value.type === 'flag' && claim.snak.value.is === is;
}

/** The first day on which it had ended, by the best supported date. */
function endOf(division: Division): string | undefined {
  const [best] = [...division.sides].sort((a, b) => b.testimonies.length - a.testimonies.length);
  const snak = best?.anchor.snak;
  return snak?.kind === 'value' && snak.value.type === 'date' ? periodOf(snak.value.iso).from : undefined;
}

function isKnownBefore({ knownBy }: Testimony, day: string): boolean {
  return knownBy !== undefined && knownBy < day;
}

function findingOf(found: {
  slot: Slot;
  division: Division;
  hearing: Hearing;
  affirming: readonly [Testimony, ...Testimony[]];
  denying: readonly Testimony[];
}): Finding {
  const { slot, hearing, affirming, denying } = found;
  const ended = [...slot.testimonies, ...denying];
  const undated = affirming.filter(({ knownBy }) => knownBy === undefined).length;
  return {
    kind: 'TEMPORAL',
    rule: 'end-date@1',
    severity: 'hard',
    sides: [
      { snak: found.division.sides[0]?.anchor.snak ?? { kind: 'unknown' }, testimonies: ended },
      { snak: affirming[0].claim.snak, testimonies: affirming },
    ],
    firstIsPreferred: true,
    spread: 0.6,
    reason:
      `${slotInWords(slot, hearing)}: ${sideInWords(slot.testimonies, slot, hearing)}; ` +
      `still there, say ${witnesses(affirming, slot, hearing)}${undated === 0 ? '' : ', without saying when'}.`,
    dissolvedBy: { qualifier: 'as_of', reason: `${undated} of ${affirming.length} claims that it is available do not say when` },
  };
}
