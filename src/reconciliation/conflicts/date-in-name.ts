import type { DateValue, Snak } from '../../domain';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Side } from '../sides';
import { daysBetween } from '../time';
import type { ConflictRule, Finding } from './finding';
import { dateIn, shiftInWords, shiftOf, type NamedDate } from '../shift';
import { reasonInWords } from './phrases';

/**
 * A dated snapshot that was not released on the date in its name. Takes: "GPT-4o (2024-08-06)" released 2024-08-05 (hard), "older v0613" released
 * on January 24 (soft: its name has no year). Refuses: "GPT-4o (2024-11-20)" released that day; a date of another granularity.
 */
export const dateInName: ConflictRule = {
  name: 'date-in-name@1',
  concerns: (property) => property.inName,
  find(slot, division, hearing) {
    const named = dateIn(hearing.subjectName(slot.item.subject));
    if (named === undefined) return [];
    return division.sides.flatMap((side) => findingOf(side, named, slot, hearing) ?? []);
  },
};

/** Days by which a time zone or a late listing can shift a date: farther off, neither the name nor the date is plainly right. */
const SHIFT = 2;

function findingOf(side: Side, named: NamedDate, slot: Slot, hearing: Hearing): Finding | undefined {
  const { snak } = side.anchor;
  if (snak.kind !== 'value' || snak.value.type !== 'date' || snak.value.granularity !== 'day') return undefined;
  const said = snak.value.iso;
  const meant = named.hasYear ? named.text : `${said.slice(0, 4)}-${named.text}`;
  if (said === meant) return undefined;
  const days = daysBetween(said, meant);
  return {
    kind: 'DATE',
    rule: 'date-in-name@1',
    severity: named.hasYear ? 'hard' : 'soft',
    sides: [
      { snak: dateSnak(meant), testimonies: [], saidBy: `the name ${hearing.subjectName(slot.item.subject)}` },
      { snak, testimonies: side.testimonies },
    ],
    firstIsPreferred: named.hasYear,
    ...(named.hasYear && days <= SHIFT ? { overrules: 0.7 } : {}),
    spread: Math.min(1, 0.2 + days / 365),
    tell: () => ({ reason: reasonFor(side, { ...named, days, isEarly: said < meant }, slot, hearing) }),
  };
}

function reasonFor(
  { testimonies }: Side,
  { text, hasYear, days, isEarly }: NamedDate & { readonly days: number; readonly isEarly: boolean },
  slot: Slot,
  hearing: Hearing,
): string {
  if (!hasYear) return reasonInWords(`the name of the version carries a month and day, ${text}, that its date does not fit`);
  const apart = `${days === 1 ? 'one day' : `${days} days`} ${isEarly ? 'before' : 'after'} the date in its own name`;
  const shifted = testimonies.find(({ claim }) => shiftOf(claim.document, slot, hearing) !== undefined);
  const shift = shifted === undefined ? undefined : shiftOf(shifted.claim.document, slot, hearing);
  if (shifted !== undefined && shift !== undefined)
    return reasonInWords(`${apart}, and ${shiftInWords(shift, shifted, hearing)}`);
  return reasonInWords(days === 1 ? `${apart}, as a time zone can shift a date` : apart);
}

function dateSnak(iso: string): Snak {
  const value: DateValue = { type: 'date', iso, granularity: 'day' };
  return { kind: 'value', value };
}
