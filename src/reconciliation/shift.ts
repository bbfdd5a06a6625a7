import type { DocumentId } from '../domain';
import type { Hearing } from './hearing';
import type { Slot } from './slot';
import type { Testimony } from './testimony';
import { dayNumber } from './time';

/** A document whose dates of one property are off by the same few days, as far as the dates in names show: a listing kept in another time zone. */
export interface Shift {
  /** Days from the date in the name to the date told: -1 is a day early. */
  readonly days: number;
  /** Names whose date is off by exactly that. */
  readonly shifted: number;
  /** All names with a date that the document also tells. */
  readonly checked: number;
}

export interface NamedDate {
  /** With the year, or "06-13" without. */
  readonly text: string;
  readonly hasYear: boolean;
}

/** The date in a name. Takes: "GPT-4o (2024-08-06)", "older v0613" (without its year). Refuses: "Phi-3", "GPT-4 32k". */
export function dateIn(name: string): NamedDate | undefined {
  const full = /\b(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b/.exec(name)?.[1];
  if (full !== undefined) return { text: full, hasYear: true };
  const short = /\bv((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))\b/.exec(name);
  return short === null ? undefined : { text: `${short[1] ?? ''}-${short[2] ?? ''}`, hasYear: false };
}

/** Two names may be off by chance; three by the same are a habit. */
const FEWEST = 3;
/** Most of the names, so that a few late listings are no shift. */
const MOST = 0.6;
/** Farther off is no time zone and no listing on the next day. */
const FARTHEST = 2;

/**
 * Learnt from the document's own names alone, so that it changes only with the document: the claims of all slots of the property that the document
 * fills must be there (see `alongside` in neighbours.ts). Undefined where nothing shows a shift.
 */
export function shiftOf(document: DocumentId, slot: Slot, hearing: Hearing): Shift | undefined {
  return slot.property.inName
    ? hearing.ledger.once('shifts', slot.property.id, (id) => shiftsIn(id, hearing)).get(document)
    : undefined;
}

/** Of every document that tells such a date: in one walk, as each document looks at all slots of the property. */
function shiftsIn(property: string, hearing: Hearing): ReadonlyMap<DocumentId, Shift> {
  const differences = new Map<DocumentId, number[]>();
  for (const subject of hearing.subjects) {
    const named = dateIn(hearing.subjectName(subject));
    if (named?.hasYear !== true) continue;
    for (const slot of hearing.slotsOf(subject, property)) {
      for (const [document, days] of firstDifferences(named.text, slot))
        differences.set(document, [...(differences.get(document) ?? []), days]);
    }
  }
  return new Map(
    [...differences].flatMap(([document, days]) => (shiftBy(days) === undefined ? [] : [[document, shiftBy(days) as Shift]])),
  );
}

/** A document counts once a name. */
function firstDifferences(named: string, slot: Slot): Map<DocumentId, number> {
  const found = new Map<DocumentId, number>();
  for (const testimony of slot.testimonies) {
    const days = daysFrom(named, testimony);
    if (days !== undefined && !found.has(testimony.claim.document)) found.set(testimony.claim.document, days);
  }
  return found;
}

function shiftBy(differences: readonly number[]): Shift | undefined {
  const counts = [-2, -1, 1, 2].map((days) => ({
    days,
    shifted: differences.filter((difference) => difference === days).length,
  }));
  const [most] = counts.filter(({ days }) => Math.abs(days) <= FARTHEST).sort((a, b) => b.shifted - a.shifted);
  if (most === undefined || most.shifted < FEWEST || most.shifted < MOST * differences.length) return undefined;
  return { ...most, checked: differences.length };
}

function daysFrom(named: string, { reading: { snak } }: Testimony): number | undefined {
  if (snak.kind !== 'value' || snak.value.type !== 'date' || snak.value.granularity !== 'day') return undefined;
  return dayNumber(snak.value.iso) - dayNumber(named);
}

/** "Model Ranking Board is one day early in 4 of its 5 dates that can be checked against a name". */
export function shiftInWords({ days, shifted, checked }: Shift, { claim }: Testimony, hearing: Hearing): string {
  const off = `${Math.abs(days) === 1 ? 'one day' : `${Math.abs(days)} days`} ${days < 0 ? 'early' : 'late'}`;
  const of = shifted === checked ? `all its ${checked}` : `${shifted} of its ${checked}`;
  return `${hearing.documentName(claim.document)} is ${off} in ${of} dates that can be checked against a name`;
}
