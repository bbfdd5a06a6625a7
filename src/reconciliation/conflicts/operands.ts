import type { DocumentId, Qualifiers, SubjectId } from '../../domain';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { dayNumber, periodOf } from '../time';

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
  return slot === undefined ? [] : operandsAmong(slot.testimonies);
}

export function operandsAmong(testimonies: readonly Testimony[]): Operand[] {
  const operands: Operand[] = [];
  for (const testimony of testimonies) {
    const operand = operandOf(testimony);
    if (operand !== undefined) operands.push(operand);
  }
  return operands;
}

export function operandOf(testimony: Testimony): Operand | undefined {
  const { snak, bound, approximate, step } = testimony.reading;
  if (snak.kind !== 'value' || bound !== undefined || testimony.rank === 'deprecated') return undefined;
  const { value } = snak;
  if (value.type === 'date')
    return value.granularity === 'day' ? { amount: daysOf(value.iso), slack: 0, rounding: 0, testimony } : undefined;
  if ((value.type !== 'quantity' && value.type !== 'money') || value.upper !== undefined) return undefined;
  const rounding = step / 2;
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

/** The numbers of both sides of a comparison, over all compared properties. */
export interface KnownNumbers {
  /** Both from one document, by document, in a fixed order. */
  readonly together: ReadonlyMap<DocumentId, readonly Pair[]>;
  /** All pairs of different numbers, whoever says them: one pair for all that say the same two. Made when asked for. */
  pairs(): readonly Pair[];
}

/** What is known of the subject and of the other under the conditions of the comparison. */
export function knownNumbers(slot: Slot, versus: SubjectId, hearing: Hearing): KnownNumbers {
  const conditions = withoutVersus(slot.item.separators);
  const known = slot.property.compares.map((property): Numbers => {
    const [subjects, others] = [slot.item.subject, versus].map((id) => hearing.slotAt(id, property, conditions));
    return { subjects: operandsOf(subjects), others: operandsOf(others) };
  });
  return { together: pairsTogether(known), pairs: () => known.flatMap(pairsApart) };
}

const NO_CONDITIONS: Qualifiers = {};

/** Most comparisons say nothing but with whom. */
function withoutVersus(separators: Qualifiers): Qualifiers {
  for (const name in separators) {
    if (name !== 'versus') return Object.fromEntries(Object.entries(separators).filter(([each]) => each !== 'versus'));
  }
  return NO_CONDITIONS;
}

interface Numbers {
  readonly subjects: readonly Operand[];
  readonly others: readonly Operand[];
}

/** Both lists are in the order of documents, as testimonies are. */
function pairsTogether(known: readonly Numbers[]): ReadonlyMap<DocumentId, readonly Pair[]> {
  const found = new Map<DocumentId, Pair[]>();
  for (const { subjects, others } of known) {
    let from = 0;
    for (const subject of subjects) {
      const document = documentOf(subject);
      while (from < others.length && documentOf(others[from] as Operand) < document) from += 1;
      for (let at = from; at < others.length && documentOf(others[at] as Operand) === document; at += 1)
        push(found, document, { subject, other: others[at] as Operand });
    }
  }
  return found;
}

function documentOf({ testimony }: Operand): DocumentId {
  return testimony.claim.document;
}

function push(found: Map<DocumentId, Pair[]>, document: DocumentId, pair: Pair): void {
  const pairs = found.get(document);
  if (pairs === undefined) found.set(document, [pair]);
  else pairs.push(pair);
}

function pairsApart({ subjects, others }: Numbers): Pair[] {
  const different = differentNumbers(others);
  return differentNumbers(subjects).flatMap((subject) => different.map((other) => ({ subject, other })));
}

/** The first of each, as the others would be checked alike. */
function differentNumbers(operands: readonly Operand[]): readonly Operand[] {
  if (operands.length < 2) return operands;
  const slacks = new Map<number, number[]>();
  return operands.filter(({ amount, slack }) => {
    const known = slacks.get(amount);
    if (known?.includes(slack) === true) return false;
    if (known === undefined) slacks.set(amount, [slack]);
    else known.push(slack);
    return true;
  });
}
