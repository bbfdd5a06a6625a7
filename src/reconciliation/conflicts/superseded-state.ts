import { compareReadings } from '../compare';
import { excuseOf } from '../excuses';
import type { ConflictRule, Finding } from './finding';
import type { Side } from '../sides';

/** "Newest" in 2024 and "legacy" in 2026: both true at their time, and worth a soft word because the older text still reads as if it held. */
export const supersededState: ConflictRule = {
  name: 'superseded-state@1',
  concerns: ({ changes, datatype }) => changes && (datatype === 'text' || datatype === 'entity'),
  find(slot, division, hearing) {
    const pairs = division.sides.flatMap((one, index) => division.sides.slice(index + 1).map((other) => [one, other] as const));
    return pairs.flatMap(([one, other]): Finding[] => {
      const comparison = compareReadings(one.anchor, other.anchor, slot.property, hearing.hierarchy(slot.property.id));
      const excuses = one.testimonies.flatMap((a) => other.testimonies.map((b) => excuseOf(a, b, slot.property)));
      if (!['soft', 'hard'].includes(comparison.bearing) || !excuses.every((excuse) => excuse?.kind === 'DIFFERENT_TIME'))
        return [];
      const ordered = [one, other].sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
      const later = ordered[0] === undefined ? undefined : lastTold(ordered[0]);
      return [
        {
          kind: 'TEMPORAL',
          rule: 'superseded-state@1',
          severity: 'soft',
          sides: ordered.map((side) => ({ snak: side.anchor.snak, testimonies: side.testimonies })),
          firstIsPreferred: true,
          spread: 0.2,
          reason: `Each was true at its time; the later one${later === undefined ? '' : `, of ${later},`} stands.`,
        },
      ];
    });
  },
};

function lastDay(side: Side): string {
  return (
    side.testimonies
      .flatMap(({ asOf }) => asOf?.to ?? [])
      .sort()
      .at(-1) ?? ''
  );
}

/** As coarse as it is told: a claim of 2026 is not of its last day. */
function lastTold(side: Side): string | undefined {
  const dated = side.testimonies.filter(({ asOf }) => asOf !== undefined);
  return dated
    .map(({ claim }) => String(claim.qualifiers['as_of']))
    .sort()
    .at(-1);
}
