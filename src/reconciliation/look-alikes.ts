import { canonicalJson, type Relation } from '../domain';
import { compareReadings, isDispute } from './compare';
import { say } from './conflicts/phrases';
import { excuseOf } from './excuses';
import { order, type Hearing, type Slot } from './hearing';
import type { LookAlike } from './reconciliation';
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
  const comparison = compareReadings(a.reading, b.reading, slot.property, hearing.hierarchy(slot.property.id));
  const relation = isDispute(comparison) ? excuseOf(a, b, slot.property) : comparison.relation;
  return relation === undefined ? undefined : lookAlike(slot, a, b, relation);
}

/** Slots of the same property whose separators differ: batch and standard price, one benchmark and another. Told by the slot with the smaller id. */
function nextDoor(slot: Slot, readings: readonly Testimony[], hearing: Hearing): LookAlike[] {
  const neighbours = hearing
    .slotsOf(slot.item.subject, slot.item.property)
    .filter((other) => order(slot.item.id, other.item.id) < 0);
  return neighbours.flatMap((other): LookAlike[] => {
    const [a, b] = [readings[0], oneAReading(other)[0]];
    if (a === undefined || b === undefined || a.reading.key === b.reading.key) return [];
    const differing = slot.property.separators.filter(
      (name) => canonicalJson(slot.item.separators[name] ?? null) !== canonicalJson(other.item.separators[name] ?? null),
    );
    const words = differing.map((name) => {
      const [one, two] = [slot, other].map(({ item }) =>
        item.separators[name] === undefined ? `no ${name}` : say(item.separators[name]),
      ) as [string, string];
      return `${name}: ${one} and ${two}`;
    });
    return [lookAlike(slot, a, b, { kind: 'DIFFERENT_SCOPE', rule: 'separator@1', reason: `not the same ${words.join('; ')}` })];
  });
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
