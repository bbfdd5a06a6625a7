import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { periodOf } from '../time';
import { isOnPlatformOf, says } from './ends';
import type { ConflictRule, Finding } from './finding';
import { reasonInWords, witnesses } from './phrases';

/**
 * A start date after the thing was already in use there. Hard when a source is known to have said so before that date; soft when
 * another document takes it for granted without a date.
 */
export const starts: ConflictRule = {
  name: 'start-date@1',
  concerns: (property) => property.starts.length > 0,
  find(slot, division, hearing) {
    return division.sides.flatMap((side): Finding[] => {
      const { snak } = side.anchor;
      if (snak.kind !== 'value' || snak.value.type !== 'date') return [];
      const documents = new Set(side.testimonies.map(({ claim }) => claim.document));
      const used = slot.property.starts
        .flatMap((flag) => usesOf(flag, slot, hearing))
        .filter((testimony) => !documents.has(testimony.claim.document));
      const start = periodOf(snak.value.iso).from;
      const before = used.filter(({ knownBy }) => knownBy !== undefined && knownBy < start);
      const undated = used.filter(({ knownBy }) => knownBy === undefined);
      const against = before.length > 0 ? before : undated;
      return against[0] === undefined
        ? []
        : [findingOf(slot, side.testimonies, [against[0], ...against.slice(1)], before.length > 0, hearing)];
    });
  },
};

function usesOf(flag: string, slot: Slot, hearing: Hearing): Testimony[] {
  const there = hearing.slotsOf(slot.item.subject, flag).filter((other) => isOnPlatformOf(other, slot, hearing));
  return there.flatMap((other) => other.testimonies.filter((testimony) => says(testimony, true)));
}

function findingOf(
  slot: Slot,
  starting: readonly Testimony[],
  against: readonly [Testimony, ...Testimony[]],
  known: boolean,
  hearing: Hearing,
): Finding {
  return {
    kind: 'DATE',
    rule: 'start-date@1',
    severity: known ? 'hard' : 'soft',
    sides: [
      { snak: against[0].claim.snak, testimonies: against },
      { snak: starting[0]?.claim.snak ?? { kind: 'unknown' }, testimonies: starting },
    ],
    firstIsPreferred: known,
    spread: known ? 0.4 : 0.2,
    tell: () => ({
      reason: reasonFor(slot, against, known, hearing),
      dissolvedBy: { qualifier: 'as_of', reason: 'a source that says since when it has been in use there would settle it' },
    }),
  };
}

function reasonFor(slot: Slot, against: readonly Testimony[], known: boolean, hearing: Hearing): string {
  const who = witnesses(against, slot, hearing);
  const told = against.flatMap((testimony) => testimony.told ?? []).sort()[0];
  return reasonInWords(
    known && told !== undefined
      ? `by ${told}, before that date, it was already in use there according to ${who}`
      : `${who} ${against.length === 1 ? 'takes' : 'take'} it to be in use there, without saying since when`,
  );
}
