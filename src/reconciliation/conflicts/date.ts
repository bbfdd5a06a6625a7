import type { DisputeKind } from './dispute-kind';

/** Dates that differ where neither contains the other. One day apart is pointed out: time zones do that. */
export const DATE: DisputeKind = {
  kind: 'DATE',
  name: 'date@1',
  takes: (_dispute, slot) => slot.property.datatype === 'date',
  detail: (disputes) => {
    const reason = disputes[0]?.comparison.relation.reason ?? '';
    return reason.endsWith('one day apart') ? 'one day apart, as a time zone can shift a date' : reason;
  },
};
