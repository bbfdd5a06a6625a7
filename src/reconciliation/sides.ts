import { isDispute, isSameReading, type Comparison, type Reading } from './compare';
import { isExcused } from './excuses';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import { toDecimals } from '../util/to-decimals';
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
  /** Empty beyond the first sides of a slot that has many. */
  readonly compared: readonly Comparison[];
}

/** With more sides than this, only disputes that one of the best supported takes part in are named: all pairs of 3,000 values are 4.5 million. */
const MOST_IN_ALL_PAIRS = 64;

/**
 * Equivalence is not transitive (77.9 rounds to 78, 78.4 too), so readings are taken most precise first, and each joins the side whose anchor it
 * agrees with, the nearest if there are several. One that merely fits several sides supports none of them alone. The result depends on the
 * readings only, never on their order. What is said in the same words is compared once.
 */
export function divide(slot: Slot): Division {
  const groups = groupByReading(slot.testimonies);
  if (groups.length === 1) return { sides: groups, fitting: NONE, disputes: NONE };
  const sides: Growing[] = [];
  const fitting: Side[] = [];
  for (const { anchor, testimonies } of groups) {
    const compared = sides.map((side) => slot.compare(side.anchor, anchor));
    const home = homeAmong(sides, compared, anchor);
    if (home === 'several') fitting.push({ anchor, testimonies });
    else if (home === 'none') {
      sides.push({ anchor, testimonies: [...testimonies], compared: sides.length < MOST_IN_ALL_PAIRS ? compared : NONE });
    } else home.testimonies.push(...testimonies);
  }
  return { sides, fitting, disputes: sides.length === 1 ? NONE : disputesAmong(sides, slot) };
}

const NONE: readonly never[] = [];

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
    if (bearing === 'fit') {
      fits += 1;
      fitted = side;
    }
  }
  if (nearest !== undefined) return nearest;
  if (fits > 1) return 'several';
  return fitted ?? 'none';
}

/** Pairs of sides that cannot both hold, leaving out those whose every pair of claims is excused by qualifiers. */
function disputesAmong(sides: readonly Growing[], slot: Slot): Dispute[] {
  const main = sides.length > MOST_IN_ALL_PAIRS ? bestSupported(sides) : undefined;
  const disputes: Dispute[] = [];
  sides.forEach((one, index) => {
    for (const other of sides.slice(index + 1)) {
      if (main !== undefined && !main.has(one) && !main.has(other)) continue;
      const comparison = other.compared[index] ?? slot.compare(one.anchor, other.anchor);
      if (isDispute(comparison) && !isExcused(one, other, slot.property)) disputes.push({ one, other, comparison });
    }
  });
  return disputes;
}

/** Of as many claims, the finest. */
function bestSupported(sides: readonly Growing[]): ReadonlySet<Growing> {
  return new Set([...sides].sort((a, b) => b.testimonies.length - a.testimonies.length).slice(0, MOST_IN_ALL_PAIRS));
}

function groupByReading(testimonies: readonly Testimony[]): readonly Side[] {
  const [first] = testimonies;
  if (first !== undefined && isOfOneReading(testimonies)) return [{ anchor: first.reading, testimonies }];
  return finestFirst(testimonies.length <= FEW ? groupOneByOne(testimonies) : groupByKey(testimonies));
}

/** As most slots are. */
export function isOfOneReading(testimonies: readonly Testimony[]): boolean {
  for (let index = 1; index < testimonies.length; index += 1) {
    if (!isSameReading((testimonies[0] as Testimony).reading, (testimonies[index] as Testimony).reading)) return false;
  }
  return true;
}

/** Up to here looking at each group is cheaper than making keys. */
const FEW = 16;

class Group implements Side {
  readonly anchor: Reading;
  readonly coarseness: number;
  readonly testimonies: Testimony[];
  /** How many say the same number equally finely, however they spell it: "16K" and "0.016M". */
  support = 0;

  constructor(first: Testimony) {
    this.anchor = first.reading;
    this.testimonies = [first];
    this.coarseness = coarsenessOf(first.reading);
  }
}

function groupOneByOne(testimonies: readonly Testimony[]): Group[] {
  const groups: Group[] = [];
  for (const testimony of testimonies) {
    const group = groupOf(testimony.reading, groups);
    if (group === undefined) groups.push(new Group(testimony));
    else group.testimonies.push(testimony);
  }
  return groups;
}

function groupOf(reading: Reading, groups: readonly Group[]): Group | undefined {
  for (const group of groups) if (isSameReading(group.anchor, reading)) return group;
  return undefined;
}

function groupByKey(testimonies: readonly Testimony[]): Group[] {
  const groups = new Map<string, Group>();
  for (const testimony of testimonies) {
    const group = groups.get(testimony.reading.key);
    if (group === undefined) groups.set(testimony.reading.key, new Group(testimony));
    else group.testimonies.push(testimony);
  }
  return [...groups.values()];
}

/** Then what most say; spelling only orders what is the same number, as a number restated in another unit must change nothing. */
function finestFirst(groups: Group[]): Group[] {
  sortFew(groups, byNumber);
  for (let from = 0, to = 0; from < groups.length; from = to) {
    let support = 0;
    while (to === from || (to < groups.length && isSameNumber(groups[from] as Group, groups[to] as Group))) {
      support += (groups[to] as Group).testimonies.length;
      to += 1;
    }
    for (let index = from; index < to; index += 1) (groups[index] as Group).support = support;
  }
  return sortFew(
    groups,
    (a, b) =>
      a.coarseness - b.coarseness ||
      b.support - a.support ||
      (isSameNumber(a, b) ? b.testimonies.length - a.testimonies.length : 0) ||
      order(a.anchor.key, b.anchor.key),
  );
}

function byNumber(a: Group, b: Group): number {
  return a.coarseness - b.coarseness || amountOf(a.anchor) - amountOf(b.anchor) || upperOf(a.anchor) - upperOf(b.anchor);
}

function isSameNumber(a: Group, b: Group): boolean {
  return saysNumber(a.anchor) && saysNumber(b.anchor) && byNumber(a, b) === 0;
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
      return 100 + magnitudeOf(step) + (value.upper === undefined ? 0 : 50);
    case 'ratio':
      return value.amount === undefined ? 500 : 100 + magnitudeOf(step);
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

/** Without the last bits of binary arithmetic: the step of "0.016M" is that of "16K". */
function magnitudeOf(step: number): number {
  return toDecimals(Math.log10(step), 4);
}

function distance(a: Reading, b: Reading): number {
  return Math.abs(amountOf(a) - amountOf(b));
}

function saysNumber({ snak }: Reading): boolean {
  return snak.kind === 'value' && 'amount' in snak.value;
}

function amountOf({ snak }: Reading): number {
  return snak.kind === 'value' && 'amount' in snak.value ? (snak.value.amount ?? 0) : 0;
}

function upperOf({ snak }: Reading): number {
  return snak.kind === 'value' && 'upper' in snak.value ? (snak.value.upper ?? 0) : 0;
}
