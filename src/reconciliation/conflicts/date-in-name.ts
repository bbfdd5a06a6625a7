import type { DateValue, Snak } from '../../domain';
import type { Hearing, Slot } from '../hearing';
import type { Side } from '../sides';
import { daysBetween } from '../time';
import type { ConflictRule, Finding } from './finding';
import { sideInWords, slotInWords } from './phrases';

/**
 * A dated snapshot that was not released on the date in its name. Takes: "GPT-4o (2024-08-06)" released 2024-08-05 (hard), "older v0613" released
 * on January 24 (soft: its name has no year). Refuses: "GPT-4o (2024-11-20)" released that day; a date of another granularity.
 */
export const dateInName: ConflictRule = {
  name: 'date-in-name@1',
  find(slot, division, hearing) {
    const named = slot.property.inName ? dateIn(hearing.subjectName(slot.item.subject)) : undefined;
    if (named === undefined) return [];
    return division.sides.flatMap((side) => findingOf(side, named, slot, hearing) ?? []);
  },
};

interface NamedDate {
  /** With the year, or "06-13" without. */
  readonly text: string;
  readonly hasYear: boolean;
}

function dateIn(name: string): NamedDate | undefined {
  const full = /\b(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b/.exec(name)?.[1];
  if (full !== undefined) return { text: full, hasYear: true };
  const short = /\bv((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))\b/.exec(name);
  return short === null ? undefined : { text: `${short[1] ?? ''}-${short[2] ?? ''}`, hasYear: false };
}

/** Days by which a time zone or a late listing can shift a date: farther off, neither the name nor the date is plainly right. */
const SHIFT = 2;

function findingOf(side: Side, named: NamedDate, slot: Slot, hearing: Hearing): Finding | undefined {
  const { snak } = side.anchor;
  if (snak.kind !== 'value' || snak.value.type !== 'date' || snak.value.granularity !== 'day') return undefined;
  const said = snak.value.iso;
  const meant = named.hasYear ? named.text : `${said.slice(0, 4)}-${named.text}`;
  if (said === meant) return undefined;
  const days = daysBetween(said, meant);
  const shift = days === 1 ? ', one day apart, as a time zone can shift a date' : `, ${days} days apart`;
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
    reason: `${slotInWords(slot, hearing)}: ${sideInWords(side.testimonies, slot, hearing)}, but its name says ${named.text}${named.hasYear ? shift : ''}.`,
  };
}

function dateSnak(iso: string): Snak {
  const value: DateValue = { type: 'date', iso, granularity: 'day' };
  return { kind: 'value', value };
}
