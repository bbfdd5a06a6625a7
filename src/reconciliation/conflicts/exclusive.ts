import type { ConflictRule } from './finding';
import { says } from './ends';
import { reasonInWords, say, someInWords } from './phrases';
import type { Slot } from '../slot';

/** "Only on this platform" against a claim that it is on another. */
export const exclusive: ConflictRule = {
  name: 'only-there@1',
  concerns: ({ datatype, separators }) => datatype === 'flag' && separators.includes('platform'),
  find(slot, _division, hearing) {
    const platform = slot.item.separators['platform'];
    const only = slot.testimonies.filter((testimony) => testimony.reading.exclusive && says(testimony, true));
    const first = only[0];
    if (platform === undefined || first === undefined) return [];
    const elsewhere = hearing.slotsOf(slot.item.subject, slot.item.property).filter((other) => {
      const there = other.item.separators['platform'];
      return there !== undefined && !hearing.isOnPlatform(String(there), String(platform));
    });
    const against = elsewhere.flatMap((other) => other.testimonies.filter((testimony) => says(testimony, true)));
    if (against[0] === undefined) return [];
    return [
      {
        kind: 'CATEGORICAL',
        rule: 'only-there@1',
        severity: 'hard',
        sides: [
          { snak: against[0].claim.snak, testimonies: against },
          { snak: first.claim.snak, testimonies: only },
        ],
        firstIsPreferred: true,
        spread: 0.5,
        tell: () => ({ reason: reasonInWords(`one says only on ${say(platform)}, another also on ${placesInWords(elsewhere)}`) }),
      },
    ];
  },
};

function placesInWords(slots: readonly Slot[]): string {
  const affirmed = slots.filter((slot) => slot.testimonies.some((testimony) => says(testimony, true)));
  return someInWords(affirmed.map((slot) => say(slot.item.separators['platform'] ?? '')));
}
