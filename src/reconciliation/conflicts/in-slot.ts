import type { Hearing, Slot } from '../hearing';
import type { Dispute, Division, Side } from '../sides';
import { bearsOutBoth } from './borne-out';
import { CATEGORICAL } from './categorical';
import { DATE } from './date';
import type { DisputeKind } from './dispute-kind';
import { dissolvedBy } from './dissolve';
import { isSpokenForByEnd } from './ends';
import { EXISTENCE } from './existence';
import type { ConflictRule, Finding } from './finding';
import { IDENTITY } from './identity';
import { sideInWords, slotInWords } from './phrases';
import { TEMPORAL } from './temporal';
import { VALUE } from './value';

/** In this order; the last takes what is left. */
const DISPUTE_KINDS: readonly DisputeKind[] = [IDENTITY, EXISTENCE, DATE, VALUE, TEMPORAL, CATEGORICAL];

/** Kinds that a qualifier could dissolve: not two rows under one label, nor a value against none. */
const EXPLAINED = new Set([DATE, VALUE, TEMPORAL, CATEGORICAL]);

/** The disputes of a slot's own sides, one conflict a kind, however many sides it has. */
export const inSlot: ConflictRule = {
  name: 'in-slot@1',
  find(slot, division, hearing) {
    if (isSpokenForByEnd(slot, hearing)) return [];
    const disputes = division.disputes.filter((dispute) => !bearsOutBoth(dispute, slot, hearing));
    return DISPUTE_KINDS.flatMap((kind, index) => {
      const earlier = DISPUTE_KINDS.slice(0, index);
      const taken = disputes.filter(
        (dispute) => kind.takes(dispute, slot, hearing) && !earlier.some((other) => other.takes(dispute, slot, hearing)),
      );
      return taken.length === 0 ? [] : [findingOf(kind, taken, slot, division, hearing)];
    });
  },
};

function findingOf(kind: DisputeKind, disputes: readonly Dispute[], slot: Slot, division: Division, hearing: Hearing): Finding {
  const sides = division.sides.filter((side) => disputes.some(({ one, other }) => one === side || other === side));
  const severities = disputes.map(
    (dispute) => kind.severity?.(dispute) ?? (dispute.comparison.bearing === 'hard' ? 'hard' : 'soft'),
  );
  const dissolving = EXPLAINED.has(kind) ? dissolvedBy(sides, slot, hearing) : undefined;
  return {
    kind: kind.kind,
    rule: kind.name,
    severity: severities.includes('hard') ? 'hard' : 'soft',
    sides: sides.map((side) => ({ snak: side.anchor.snak, testimonies: side.testimonies })),
    spread: Math.max(...disputes.map(({ comparison }) => comparison.spread)),
    reason: reasonOf(kind, disputes, sides, slot, division, hearing),
    ...(dissolving === undefined ? {} : { dissolvedBy: dissolving }),
  };
}

function reasonOf(
  kind: DisputeKind,
  disputes: readonly Dispute[],
  sides: readonly Side[],
  slot: Slot,
  division: Division,
  hearing: Hearing,
): string {
  const listed = sides.map((side) => sideInWords(side.testimonies, slot, hearing)).join('; ');
  const fitting = division.fitting.map((side) => sideInWords(side.testimonies, slot, hearing)).join('; ');
  const also = fitting === '' ? '' : ` ${fitting} fits more than one of them.`;
  return `${slotInWords(slot, hearing)}: ${listed}: ${kind.detail(disputes, slot, hearing)}.${also}`;
}
