import type { DocumentId, SubjectId } from '../../domain';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { dayNumber, periodOf } from '../time';
import { stepOf } from '../compare/precision';

/** A number that a comparison or a derived figure can be checked against. Dates count in days. */
export interface Operand {
  readonly amount: number;
  /** The amount may be this much off: half of how finely it was written, nothing for a price. */
  readonly slack: number;
  /** Half of how finely it was written, for a price too: a derived price may be rounded. */
  readonly rounding: number;
  readonly testimony: Testimony;
}

/** What is known of a property under these conditions. Limits and ranges ("over 70 %") are no operands. */
export function operandsOf(slot: Slot | undefined): Operand[] {
  return (slot?.testimonies ?? []).flatMap((testimony) => operandOf(testimony) ?? []);
}

export function operandOf(testimony: Testimony): Operand | undefined {
  const { snak, bound, approximate } = testimony.reading;
  if (snak.kind !== 'value' || bound !== undefined || testimony.rank === 'deprecated') return undefined;
  const { value } = snak;
  if (value.type === 'date')
    return value.granularity === 'day' ? { amount: daysOf(value.iso), slack: 0, rounding: 0, testimony } : undefined;
  if ((value.type !== 'quantity' && value.type !== 'money') || value.upper !== undefined) return undefined;
  const rounding = stepOf(value.amount, value.written) / 2;
  const isPrice = value.type === 'money' && !approximate;
  const slack = approximate ? Math.max(rounding, Math.abs(value.amount) * 0.02) : isPrice ? 0 : rounding;
  return { amount: value.amount, slack, rounding, testimony };
}

function daysOf(iso: string): number {
  return dayNumber(periodOf(iso).from);
}

export interface Pair {
  readonly subject: Operand;
  readonly other: Operand;
}

/** The numbers of both sides of a comparison, for one compared property. */
export interface KnownPairs {
  readonly property: string;
  readonly pairs: readonly Pair[];
}

/** By compared property, all pairs of a number of the subject and one of the other, under the conditions of the comparison. */
export function knownPairs(slot: Slot, versus: SubjectId, hearing: Hearing): KnownPairs[] {
  const { versus: _versus, ...conditions } = slot.item.separators;
  return slot.property.compares.map((property) => {
    const [subjects, others] = [slot.item.subject, versus].map((id) => operandsOf(hearing.slotAt(id, property, conditions))) as [
      Operand[],
      Operand[],
    ];
    return { property, pairs: subjects.flatMap((subject) => others.map((other) => ({ subject, other }))) };
  });
}

/** Both numbers from one document. */
export function isFrom({ subject, other }: Pair, document: DocumentId): boolean {
  return subject.testimony.claim.document === document && other.testimony.claim.document === document;
}

export function isOfOneDocument(pair: Pair): boolean {
  return isFrom(pair, pair.subject.testimony.claim.document);
}
