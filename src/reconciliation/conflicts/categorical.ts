import type { DisputeKind } from './dispute-kind';

/** Yes against no, one name against another: whatever no kind before it in the list has taken. */
export const CATEGORICAL: DisputeKind = {
  kind: 'CATEGORICAL',
  name: 'categorical@1',
  takes: () => true,
  detail: (disputes) => disputes[0]?.comparison.relation.reason ?? '',
};
