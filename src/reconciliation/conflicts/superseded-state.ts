import { isDispute } from '../compare';
import { excuseOf } from '../excuses';
import type { ConflictRule, Finding } from './finding';
import type { Side } from '../sides';
import type { Slot } from '../slot';

/** "Newest" in 2024 and "legacy" in 2026: both true at their time, and worth a soft word because the older text still reads as if it held. */
export const supersededState: ConflictRule = {
  name: 'superseded-state@1',
  concerns: ({ changes, datatype }) => changes && (datatype === 'text' || datatype === 'entity'),
  find(slot, division) {
    if (division.sides.length < 2) return NONE;
    const pairs = division.sides.flatMap((one, index) => division.sides.slice(index + 1).map((other) => [one, other] as const));
    return pairs.flatMap(([one, other]): Finding[] => {
      if (!isDispute(slot.compare(one.anchor, other.anchor)) || !isOfOtherTimes(one, other, slot)) return [];
      const ordered = [one, other].sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
      return [
        {
          kind: 'TEMPORAL',
          rule: 'superseded-state@1',
          severity: 'soft',
          sides: ordered.map((side) => ({ snak: side.anchor.snak, testimonies: side.testimonies })),
          firstIsPreferred: true,
          spread: 0.2,
          tell: () => ({ reason: reasonFor(ordered[0]) }),
        },
      ];
    });
  },
};

const NONE: readonly never[] = [];

function isOfOtherTimes(one: Side, other: Side, { property }: Slot): boolean {
  return one.testimonies.every((a) => other.testimonies.every((b) => excuseOf(a, b, property)?.kind === 'DIFFERENT_TIME'));
}

function reasonFor(latest: Side | undefined): string {
  const later = latest === undefined ? undefined : lastTold(latest);
  return `Each was true at its time; the later one${later === undefined ? '' : `, of ${later},`} stands.`;
}

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
