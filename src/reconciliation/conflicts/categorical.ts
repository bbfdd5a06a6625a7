import type { DisputeKind } from './dispute-kind';
import { isDenial, severityOfDenial } from './existence';

/** Yes against no, one name against another: whatever no kind before it in the list has taken. */
export const CATEGORICAL: DisputeKind = {
  kind: 'CATEGORICAL',
  name: 'categorical@1',
  takes: () => true,
  severity: severityOfDenial,
  detail: (disputes, slot) => {
    if (disputes.some(isDenial)) return 'one names what others say is not disclosed';
    if (slot.property.datatype === 'flag') return 'it cannot be both yes and no';
    if (slot.property.datatype === 'ratio') return 'the comparisons do not point the same way';
    return disputes.every(({ comparison }) => comparison.bearing === 'soft')
      ? 'these may be different words for one thing'
      : 'only one of them can hold';
  },
};
