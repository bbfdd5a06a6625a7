import { contentHash, plainValueOf, unitOf, type ClaimId, type Conflict, type Position, type Resolution } from '../domain';
import { sortedUnique } from '../util/sorted-unique';
import type { Writable } from '../util/writable';
import { isDispute, type Reading } from './compare';
import type { Finding, FindingSide } from './conflicts/finding';
import { weightOf } from './conflicts/weight';
import type { Hearing } from './hearing';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { Slot } from './slot';
import type { Division } from './sides';
import { witnessesOf } from './witnesses';

/** A finding as it is kept: positions in order, weighed, with an id that stays the same until a value comes or goes. */
export function conflictOf(finding: Finding, slot: Slot, resolution: Resolution, hearing: Hearing): Conflict {
  const sides = inOrder(finding, resolution, slot, hearing);
  const positions = sides.map((side) => positionOf(side, slot, hearing));
  const id = `conflict:${contentHash(slot.item.id, finding.rule, sides.map(keyOf).sort())}` as const;
  const origins = positions.map((position) => position.origins);
  return {
    id,
    dataItem: slot.item.id,
    kind: finding.kind,
    severity: finding.severity,
    weight: weightOf(finding, origins, slot.property),
    status: hearing.rulings.isDismissed(id)
      ? 'DISMISSED'
      : hearing.rulings.pinOf(slot.item.id) === undefined
        ? 'OPEN'
        : 'SETTLED',
    positions,
    claims: sortedUnique(positions.flatMap((position) => position.claims)),
    ...finding.tell(),
    rule: finding.rule,
  };
}

/** Preferred first; then by number of independent origins. */
function inOrder(finding: Finding, resolution: Resolution, slot: Slot, hearing: Hearing): readonly FindingSide[] {
  return finding.firstIsPreferred === true ? finding.sides : ranked(finding.sides, keyOf, resolution.claims, { slot, hearing });
}

/** Those with a chosen claim first, then by number of origins, then by key. */
export function ranked<S extends Pick<FindingSide, 'testimonies' | 'slot' | 'saidBy'>>(
  sides: readonly S[],
  keyOfSide: (side: S) => string,
  chosen: readonly ClaimId[],
  { slot, hearing }: { readonly slot: Slot; readonly hearing: Hearing },
): readonly S[] {
  if (sides.length < 2) return sides;
  const believed = new Set(chosen);
  const places = sides.map((side) => ({
    side,
    isChosen: side.testimonies.some(({ claim }) => believed.has(claim.id)),
    origins: originNames(side, slot, hearing).length,
    key: keyOfSide(side),
  }));
  sortFew(places, (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.origins - a.origins || order(a.key, b.key));
  return places.map(({ side }) => side);
}

/** All positions of a slot, the chosen one first, then by number of origins. A claim that fits several stands with the first that it fits. */
export function positionsOf(slot: Slot, division: Division, chosen: readonly ClaimId[], hearing: Hearing): Position[] {
  const sides = division.sides.map(({ anchor, testimonies }) => ({ anchor, snak: anchor.snak, testimonies }));
  const inRank = ranked(sides, ({ anchor }) => anchor.key, chosen, { slot, hearing });
  if (division.fitting.length === 0) return inRank.map((side) => positionOf(side, slot, hearing));
  const homes = division.fitting.map(({ anchor }) => inRank.find((side) => !isDispute(slot.compare(side.anchor, anchor))));
  return inRank.map((side) => {
    const fitting = division.fitting.filter((_, index) => homes[index] === side).flatMap(({ testimonies }) => testimonies);
    const whole = fitting.length === 0 ? side : { ...side, testimonies: [...side.testimonies, ...fitting] };
    return positionOf(whole, slot, hearing);
  });
}

export function positionOf(side: FindingSide, slot: Slot, hearing: Hearing): Position {
  const { testimonies } = side;
  let [since, until]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const { told } of testimonies) {
    if (told === undefined) continue;
    if (since === undefined || told < since) since = told;
    if (until === undefined || told > until) until = told;
  }
  const position: Writable<Position> = {
    snak: side.snak,
    claims: sortedUnique(testimonies.map(({ claim }) => claim.id)),
    documents: sortedUnique(testimonies.map(({ claim }) => claim.document)),
    origins: originNames(side, slot, hearing),
  };
  const reading = readingFor(side);
  if (reading?.bound !== undefined) position.bound = reading.bound;
  if (reading?.approximate === true) position.approximate = true;
  if (since !== undefined) position.since = since;
  if (until !== undefined) position.until = until;
  return position;
}

/** How the value itself is said, by the claim that it is taken from; undefined for a recomputed figure, the date in a name and where there is no value. */
function readingFor({ snak, testimonies }: FindingSide): Reading | undefined {
  return snak.kind === 'value' ? testimonies.find(({ reading }) => reading.snak === snak)?.reading : undefined;
}

function originNames(side: Pick<FindingSide, 'testimonies' | 'slot' | 'saidBy'>, slot: Slot, hearing: Hearing): string[] {
  if (side.saidBy !== undefined) return [side.saidBy];
  return sortedUnique(witnessesOf(side.testimonies, side.slot ?? slot, hearing).map(({ origin }) => origin.name));
}

/** By what it says, not by who says it or how it is spelled: another claim for a known value must not make a new conflict of an old one. */
function keyOf({ snak }: FindingSide): string {
  return snak.kind === 'value' ? JSON.stringify([snak.value.type, plainValueOf(snak.value), unitOf(snak.value)]) : snak.kind;
}
