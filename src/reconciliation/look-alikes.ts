import { canonicalJson, type Relation } from '../domain';
import { isDispute, type Comparison } from './compare';
import { relativeDifference } from './compare/figure';
import { bearsOutBoth } from './conflicts/borne-out';
import { say } from './conflicts/phrases';
import { excuseOf } from './excuses';
import type { Hearing } from './hearing';
import { order } from '../util/order';
import type { Slot } from './slot';
import type { LookAlike } from './reconciliation';
import type { Side } from './sides';
import type { Testimony } from './testimony';

/** Each pair of readings once, and no more than this many of a kind in a slot: it is a list for people. */
const MOST_OF_A_KIND = 6;
/** Readings of one slot that are compared pairwise at most: 40 give 780 pairs. */
const MOST_READINGS = 40;

/** Pairs that differ in writing or value and are no conflict, with the relation that excuses them; also with the slots next door. */
export function lookAlikesOf(slot: Slot, hearing: Hearing): LookAlike[] {
  const readings = oneAReading(slot);
  const inside = readings.flatMap((a, index) => readings.slice(index + 1).flatMap((b) => pairOf(a, b, slot, hearing) ?? []));
  return capped([...inside, ...nextDoor(slot, readings, hearing)]);
}

function pairOf(a: Testimony, b: Testimony, slot: Slot, hearing: Hearing): LookAlike | undefined {
  const comparison = slot.compare(a.reading, b.reading);
  const relation = isDispute(comparison) ? excuseFor(a, b, { slot, hearing, comparison }) : comparison.relation;
  return relation === undefined ? undefined : lookAlike(slot, a, b, relation);
}

function excuseFor(
  a: Testimony,
  b: Testimony,
  about: { readonly slot: Slot; readonly hearing: Hearing; readonly comparison: Comparison },
) {
  const { slot, hearing, comparison } = about;
  const [one, other]: readonly [Side, Side] = [alone(a), alone(b)];
  if (bearsOutBoth({ one, other, comparison }, slot, hearing)) {
    return { ...comparison.relation, reason: `the numbers bear out both: ${comparison.relation.reason}` };
  }
  return excuseOf(a, b, slot.property);
}

function alone(testimony: Testimony): Side {
  return { anchor: testimony.reading, testimonies: [testimony] };
}

/**
 * Slots of the same property whose separators differ: batch and standard price, one benchmark and another. The closest in value come first, as
 * they are most easily mistaken; the slot with the smaller id tells.
 */
function nextDoor(slot: Slot, readings: readonly Testimony[], hearing: Hearing): LookAlike[] {
  const neighbours = hearing
    .slotsOf(slot.item.subject, slot.item.property)
    .filter((other) => order(slot.item.id, other.item.id) < 0);
  return neighbours
    .flatMap((other) => closest(readings, oneAReading(other)).map((pair) => ({ ...pair, other })))
    .sort((a, b) => a.distance - b.distance || order(a.other.item.id, b.other.item.id))
    .map(({ a, b, other }) =>
      lookAlike(slot, a, b, { kind: 'DIFFERENT_SCOPE', rule: 'separator@1', reason: partedBy(slot, other) }),
    );
}

interface Close {
  readonly a: Testimony;
  readonly b: Testimony;
  readonly distance: number;
}

/** The pair of values that differ least, if there is one that differs. */
function closest(some: readonly Testimony[], others: readonly Testimony[]): Close[] {
  const pairs = some.flatMap((a) => others.map((b) => ({ a, b, distance: distanceOf(a, b) })));
  return pairs
    .filter(({ distance }) => distance > 0)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 1);
}

/** Relative for numbers; 1 for what has no measure. */
function distanceOf({ reading: a }: Testimony, { reading: b }: Testimony): number {
  const [one, other] = [a, b].map(({ snak }) =>
    snak.kind === 'value' && 'amount' in snak.value ? snak.value.amount : undefined,
  );
  if (one !== undefined && other !== undefined) return relativeDifference(one, other);
  return a.key === b.key ? 0 : 1;
}

function partedBy(slot: Slot, other: Slot): string {
  const differing = slot.property.separators.filter(
    (name) => canonicalJson(slot.item.separators[name] ?? null) !== canonicalJson(other.item.separators[name] ?? null),
  );
  const words = differing.map((name) => {
    const [one, two] = [slot, other].map(({ item }) =>
      item.separators[name] === undefined ? `no ${name}` : say(item.separators[name]),
    );
    return `${name}: ${one ?? ''} and ${two ?? ''}`;
  });
  return `not the same ${words.join('; ')}`;
}

/** The first testimony of each way to say it, in a fixed order. Spelling counts: "128K" and "128,000" are two. */
function oneAReading(slot: Slot): Testimony[] {
  const found = new Map<string, Testimony>();
  for (const testimony of slot.testimonies) {
    const key = `${testimony.reading.key} ${canonicalJson(testimony.claim.qualifiers)}`;
    if (!found.has(key)) found.set(key, testimony);
  }
  return [...found.values()].slice(0, MOST_READINGS);
}

function lookAlike(slot: Slot, a: Testimony, b: Testimony, relation: Relation): LookAlike {
  const [one, other] = [a.claim.id, b.claim.id].sort() as [LookAlike['claims'][0], LookAlike['claims'][0]];
  return { dataItem: slot.item.id, claims: [one, other], relation };
}

function capped(pairs: readonly LookAlike[]): LookAlike[] {
  const counts = new Map<string, number>();
  const kept = pairs.filter(({ relation }) => {
    const count = (counts.get(relation.kind) ?? 0) + 1;
    counts.set(relation.kind, count);
    return count <= MOST_OF_A_KIND;
  });
  return kept.filter(({ relation }) => relation.rule !== 'same-flag@1' && relation.rule !== 'same-statement@1');
}
