import type { ConflictRule } from './finding';
import { says } from './ends';
import { reasonInWords, say, someInWords } from './phrases';

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
    const places = [
      ...new Set(
        elsewhere
          .filter((other) => other.testimonies.some((testimony) => says(testimony, true)))
          .map((other) => say(other.item.separators['platform'] ?? '')),
      ),
    ];
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
        reason: reasonInWords(`one says only on ${say(platform)}, another also on ${someInWords(places)}`),
      },
    ];
  },
};
