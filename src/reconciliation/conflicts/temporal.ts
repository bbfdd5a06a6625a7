import type { Dispute } from '../sides';
import { isApart } from '../time';
import type { DisputeKind } from './dispute-kind';

/** States that change (available, legacy, newest): when the claims do not say when, only time can tell them apart. */
export const TEMPORAL: DisputeKind = {
  kind: 'TEMPORAL',
  name: 'state@1',
  takes: (_dispute, slot) => slot.property.changes && STATES.has(slot.property.datatype),
  severity: (dispute, slot) => (slot.property.datatype === 'flag' || isOfOneTime(dispute) ? undefined : 'soft'),
  detail: () => 'each may have been true at its time',
};

/** Whether some of what is said on both sides is of the same time; where nobody says when, "newest" and "legacy" may both have been true. */
function isOfOneTime({ one, other }: Dispute): boolean {
  return one.testimonies.some(({ asOf: a }) =>
    other.testimonies.some(({ asOf: b }) => a !== undefined && b !== undefined && !isApart(a, b)),
  );
}

const STATES = new Set(['flag', 'text', 'entity']);
