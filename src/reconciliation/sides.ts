import { compareReadings, isDispute, type Comparison, type Reading } from './compare';
import { excuseOf } from './excuses';
import { order, type Hearing, type Slot } from './hearing';
import { stepOf } from './compare/precision';
import type { Testimony } from './testimony';

/** A position in the making: the testimonies whose values are equivalent to that of the anchor, the most precise among them. */
export interface Side {
  readonly anchor: Reading;
  readonly testimonies: readonly Testimony[];
}

/** The sides of a slot, and the claims too coarse to belong to one of them: "July 2024" beside July 17 and July 18. */
export interface Division {
  readonly sides: readonly Side[];
  readonly fitting: readonly Side[];
  readonly disputes: readonly Dispute[];
}

export interface Dispute {
  readonly one: Side;
  readonly other: Side;
  readonly comparison: Comparison;
}

/**
 * Equivalence is not transitive (77.9 rounds to 78, 78.4 too), so readings are taken most precise first, and each joins the side whose anchor it
 * agrees with, the nearest if there are several. One that merely fits several sides supports none of them alone. The result depends on the
 * readings only, never on their order.
 */
export function divide(slot: Slot, hearing: Hearing): Division {
  const hierarchy = hearing.hierarchy(slot.property.id);
  const compare = (a: Reading, b: Reading) => compareReadings(a, b, slot.property, hierarchy);
  const groups = groupByReading(slot.testimonies);
  const sides: { anchor: Reading; testimonies: Testimony[] }[] = [];
  const fitting: Side[] = [];
  for (const { anchor, testimonies } of groups) {
    const compared = sides.map((side) => ({ side, comparison: compare(side.anchor, anchor) }));
    const agreeing = compared.filter(({ comparison }) => comparison.bearing === 'agree');
    const fits = compared.filter(({ comparison }) => comparison.bearing === 'fit');
    const home = agreeing.length > 0 ? nearest(agreeing, anchor) : fits.length === 1 ? fits[0] : undefined;
    if (home !== undefined) home.side.testimonies.push(...testimonies);
    else if (fits.length > 1) fitting.push({ anchor, testimonies });
    else sides.push({ anchor, testimonies: [...testimonies] });
  }
  return { sides, fitting, disputes: disputesAmong(sides, slot, compare) };
}

/** Pairs of sides that cannot both hold, leaving out those whose every pair of claims is excused by qualifiers. */
function disputesAmong(sides: readonly Side[], slot: Slot, compare: (a: Reading, b: Reading) => Comparison): Dispute[] {
  return sides.flatMap((one, index) =>
    sides.slice(index + 1).flatMap((other) => {
      const comparison = compare(one.anchor, other.anchor);
      if (!isDispute(comparison) || isExcused(one, other, slot)) return [];
      return [{ one, other, comparison }];
    }),
  );
}

function isExcused(one: Side, other: Side, slot: Slot): boolean {
  return one.testimonies.every((a) => other.testimonies.every((b) => excuseOf(a, b, slot.property) !== undefined));
}

function groupByReading(testimonies: readonly Testimony[]): Side[] {
  const groups = new Map<string, { anchor: Reading; testimonies: Testimony[] }>();
  for (const testimony of testimonies) {
    const group = groups.get(testimony.reading.key);
    if (group === undefined) groups.set(testimony.reading.key, { anchor: testimony.reading, testimonies: [testimony] });
    else group.testimonies.push(testimony);
  }
  return [...groups.values()].sort(
    (a, b) =>
      coarseness(a.anchor) - coarseness(b.anchor) ||
      b.testimonies.length - a.testimonies.length ||
      order(a.anchor.key, b.anchor.key),
  );
}

/** Exact before about before limits; then by how finely it was written. Only the order matters. */
function coarseness(reading: Reading): number {
  const meant = reading.bound !== undefined ? 2e6 : reading.approximate ? 1e6 : 0;
  return meant + fineness(reading);
}

/** Steps are on a logarithmic scale so that they stay below the difference between exact and about. */
function fineness({ snak }: Reading): number {
  if (snak.kind !== 'value') return 0;
  const { value } = snak;
  switch (value.type) {
    case 'quantity':
    case 'money':
      return 100 + Math.log10(stepOf(value.amount, value.written)) + (value.upper === undefined ? 0 : 50);
    case 'ratio':
      return value.amount === undefined ? 500 : 100 + Math.log10(stepOf(value.amount, value.written));
    case 'date':
      return 20 - value.iso.length;
    case 'set':
      return 1000 - Math.min(999, value.members.length);
    case 'text':
      return 1000 - Math.min(999, value.text.length);
    case 'entity':
      return 1000 - Math.min(999, value.name.length);
    case 'flag':
      return 0;
  }
}

function nearest<Candidate extends { side: Side; comparison: Comparison }>(
  candidates: readonly Candidate[],
  reading: Reading,
): Candidate | undefined {
  return [...candidates].sort((a, b) => distance(a.side.anchor, reading) - distance(b.side.anchor, reading))[0];
}

function distance(a: Reading, b: Reading): number {
  const [one, other] = [a, b].map(({ snak }) =>
    snak.kind === 'value' && 'amount' in snak.value ? (snak.value.amount ?? 0) : 0,
  ) as [number, number];
  return Math.abs(one - other);
}
