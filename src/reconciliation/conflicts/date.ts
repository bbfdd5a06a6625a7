import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import { shiftInWords as shiftOfOneInWords, shiftOf } from '../shift';
import type { Dispute, Side } from '../sides';
import { daysBetween, periodOf } from '../time';
import type { DisputeKind } from './dispute-kind';

/** Dates that differ where neither contains the other. One day apart is pointed out: time zones do that. */
export const DATE: DisputeKind = {
  kind: 'DATE',
  name: 'date@1',
  takes: (_dispute, slot) => slot.property.datatype === 'date',
  detail: (disputes, slot, hearing) => {
    const [first] = disputes;
    if (first !== undefined && disputes.some(({ one, other }) => [one, other].some(({ anchor }) => anchor.bound !== undefined)))
      return first.comparison.reason;
    const most = disputes.reduce((widest, { one, other }) => Math.max(widest, daysApart(one, other)), 0);
    const shifted = shiftInWords(disputes, slot, hearing);
    if (shifted !== undefined) return `they are ${days(most)} apart, and ${shifted}`;
    return most === 1
      ? 'they are one day apart, as a time zone can shift a date'
      : `they are ${disputes.length > 1 ? 'up to ' : ''}${days(most)} apart`;
  },
};

/** Between the nearest ends. */
function daysApart(one: Side, other: Side): number {
  const [early, late] = [one, other].map(periodOfSide).sort((a, b) => (a.from < b.from ? -1 : 1));
  return early === undefined || late === undefined ? 0 : daysBetween(early.to, late.from);
}

function periodOfSide({ anchor: { snak } }: Side) {
  return periodOf(snak.kind === 'value' && snak.value.type === 'date' ? snak.value.iso : '0001');
}

function days(count: number): string {
  return count === 1 ? 'one day' : `${count} days`;
}

/** The first document among them whose dates are known to be shifted, when all that stands on a side is from it. */
function shiftInWords(disputes: readonly Dispute[], slot: Slot, hearing: Hearing): string | undefined {
  const sides = disputes.flatMap(({ one, other }) => [one, other]);
  const shifted = sides.flatMap(({ testimonies }) => testimonies).find(({ claim }) => shiftOf(claim.document, slot, hearing));
  const shift = shifted === undefined ? undefined : shiftOf(shifted.claim.document, slot, hearing);
  return shifted === undefined || shift === undefined ? undefined : shiftOfOneInWords(shift, shifted, hearing);
}
