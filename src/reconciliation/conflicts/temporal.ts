import type { DisputeKind } from './dispute-kind';

/** States that change (available, legacy, newest): when the claims do not say when, only time can tell them apart. */
export const TEMPORAL: DisputeKind = {
  kind: 'TEMPORAL',
  name: 'state@1',
  takes: (_dispute, slot) => slot.property.changes && STATES.has(slot.property.datatype),
  detail: () => 'each may have been true at its time',
};

const STATES = new Set(['flag', 'text', 'entity']);
