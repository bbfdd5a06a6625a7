import { compareReadings, isDispute, isSameReading, type Comparison, type Reading } from './compare';
import { isExcused } from './excuses';
import type { Hearing } from './hearing';
import { order } from '../util/order';
import type { Slot } from './slot';
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

/** A side with how it stands to each side before it. */
interface Growing {
  readonly anchor: Reading;
  readonly testimonies: Testimony[];
  readonly compared: readonly Comparison[];
}

/**
 * Equivalence is not transitive (77.9 rounds to 78, 78.4 too), so readings are taken most precise first, and each joins the side whose anchor it
 * agrees with, the nearest if there are several. One that merely fits several sides supports none of them alone. The result depends on the
 * readings only, never on their order. What is said in the same words is compared once.
 */
export function divide(slot: Slot, hearing: Hearing): Division {
  const groups = groupByReading(slot.testimonies);
  if (groups.length === 1) return { sides: groups, fitting: [], disputes: [] };
  const hierarchy = hearing.hierarchy(slot.property.id);
  const sides: Growing[] = [];
  const fitting: Side[] = [];
  for (const { anchor, testimonies } of groups) {
    const compared = sides.map((side) => compareReadings(side.anchor, anchor, slot.property, hierarchy));
    const home = homeAmong(sides, compared, anchor);
    if (home === 'several') fitting.push({ anchor, testimonies });
    else if (home === 'none') sides.push({ anchor, testimonies: [...testimonies], compared });
    else home.testimonies.push(...testimonies);
  }
  return { sides, fitting, disputes: disputesAmong(sides, slot) };
}

/** The side that it belongs to; `none` when it is a side of its own, `several` when it only fits more than one. */
function homeAmong(sides: readonly Growing[], compared: readonly Comparison[], anchor: Reading): Growing | 'none' | 'several' {
  let nearest: Growing | undefined;
  let fits = 0;
  let fitted: Growing | undefined;
  for (let index = 0; index < sides.length; index += 1) {
    const side = sides[index] as Growing;
    const bearing = compared[index]?.bearing;
    if (bearing === 'agree' && (nearest === undefined || distance(side.anchor, anchor) < distance(nearest.anchor, anchor)))
      nearest = side;
    if (bearing === 'fit') [fits, fitted] = [fits + 1, side];
  }
  if (nearest !== undefined) return nearest;
  if (fits > 1) return 'several';
  return fitted ?? 'none';
}

/** Pairs of sides that cannot both hold, leaving out those whose every pair of claims is excused by qualifiers. */
function disputesAmong(sides: readonly Growing[], slot: Slot): Dispute[] {
  const disputes: Dispute[] = [];
  sides.forEach((one, index) => {
    for (const other of sides) {
      const comparison = other.compared[index];
      if (comparison === undefined || !isDispute(comparison) || isExcused(one, other, slot.property)) continue;
      disputes.push({ one, other, comparison });
    }
  });
  return disputes;
}

function groupByReading(testimonies: readonly Testimony[]): Side[] {
  const [first] = testimonies;
  if (first !== undefined && testimonies.length === 1) return [{ anchor: first.reading, testimonies }];
  const groups = testimonies.length <= FEW ? groupOneByOne(testimonies) : groupByKey(testimonies);
  return groups.length === 1 ? groups : finestFirst(groups);
}

/** Up to here looking at each group is cheaper than making keys. */
const FEW = 16;

interface Group {
  readonly anchor: Reading;
  readonly testimonies: Testimony[];
}

function groupOneByOne(testimonies: readonly Testimony[]): Group[] {
  const groups: Group[] = [];
  for (const testimony of testimonies) {
    const group = groups.find(({ anchor }) => isSameReading(anchor, testimony.reading));
    if (group === undefined) groups.push({ anchor: testimony.reading, testimonies: [testimony] });
    else group.testimonies.push(testimony);
  }
  return groups;
}

function groupByKey(testimonies: readonly Testimony[]): Group[] {
  const groups = new Map<string, Group>();
  for (const testimony of testimonies) {
    const group = groups.get(testimony.reading.key);
    if (group === undefined) groups.set(testimony.reading.key, { anchor: testimony.reading, testimonies: [testimony] });
    else group.testimonies.push(testimony);
  }
  return [...groups.values()];
}

function finestFirst(groups: readonly Side[]): Side[] {
  return groups
    .map((side) => ({ side, coarseness: coarsenessOf(side.anchor) }))
    .sort(
      (a, b) =>
        a.coarseness - b.coarseness ||
        b.side.testimonies.length - a.side.testimonies.length ||
        order(a.side.anchor.key, b.side.anchor.key),
    )
    .map(({ side }) => side);
}

/** Exact before about before limits; then by how finely it was written. Only the order matters. */
function coarsenessOf(reading: Reading): number {
  const meant = reading.bound !== undefined ? 2e6 : reading.approximate ? 1e6 : 0;
  return meant + fineness(reading);
}

/** Steps are on a logarithmic scale so that they stay below the difference between exact and about. */
function fineness({ snak, step }: Reading): number {
  if (snak.kind !== 'value') return 0;
  const { value } = snak;
  switch (value.type) {
    case 'quantity':
    case 'money':
      return 100 + Math.log10(step) + (value.upper === undefined ? 0 : 50);
    case 'ratio':
      return value.amount === undefined ? 500 : 100 + Math.log10(step);
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

function distance(a: Reading, b: Reading): number {
  return Math.abs(amountOf(a) - amountOf(b));
}

function amountOf({ snak }: Reading): number {
  return snak.kind === 'value' && 'amount' in snak.value ? (snak.value.amount ?? 0) : 0;
}
