import { contentHash, plainValueOf, unitOf, type Conflict, type Position, type Resolution } from '../domain';
import { compareReadings, isDispute } from './compare';
import type { Finding, FindingSide } from './conflicts/finding';
import { weightOf } from './conflicts/weight';
import { order, type Hearing, type Slot } from './hearing';
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
    claims: [...new Set(positions.flatMap((position) => position.claims))].sort(),
    reason: finding.reason,
    ...(finding.dissolvedBy === undefined ? {} : { dissolvedBy: finding.dissolvedBy }),
    rule: finding.rule,
  };
}

/** Preferred first; then by number of independent origins. */
function inOrder(finding: Finding, resolution: Resolution, slot: Slot, hearing: Hearing): readonly FindingSide[] {
  if (finding.firstIsPreferred === true) return finding.sides;
  const chosen = new Set<string>(resolution.claims);
  const ranked = finding.sides.map((side) => ({
    side,
    isChosen: isChosen(side, chosen),
    origins: originNames(side, slot, hearing).length,
    key: keyOf(side),
  }));
  ranked.sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.origins - a.origins || order(a.key, b.key));
  return ranked.map(({ side }) => side);
}

/** All positions of a slot, the chosen one first, then by number of origins. A claim that fits several stands with the first that it fits. */
export function positionsOf(slot: Slot, division: Division, chosen: ReadonlySet<string>, hearing: Hearing): Position[] {
  const ranked = division.sides
    .map(({ anchor, testimonies }) => ({ anchor, snak: anchor.snak, testimonies }))
    .map((side) => ({
      side,
      isChosen: isChosen(side, chosen),
      origins: originNames(side, slot, hearing).length,
      key: side.anchor.key,
    }))
    .sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.origins - a.origins || order(a.key, b.key))
    .map(({ side }) => side);
  const hierarchy = hearing.hierarchy(slot.property.id);
  const homes = division.fitting.map(({ anchor }) =>
    ranked.find((side) => !isDispute(compareReadings(side.anchor, anchor, slot.property, hierarchy))),
  );
  return ranked.map((side) => {
    const fitting = division.fitting.filter((_, index) => homes[index] === side).flatMap(({ testimonies }) => testimonies);
    const whole = fitting.length === 0 ? side : { ...side, testimonies: [...side.testimonies, ...fitting] };
    return positionOf(whole, slot, hearing);
  });
}

function isChosen(side: FindingSide, chosen: ReadonlySet<string>): boolean {
  return side.testimonies.some(({ claim }) => chosen.has(claim.id));
}

export function positionOf(side: FindingSide, slot: Slot, hearing: Hearing): Position {
  const claims = side.testimonies.map(({ claim }) => claim);
  const times = side.testimonies.flatMap(({ told }) => told ?? []).sort();
  return {
    snak: side.snak,
    ...mannerOf(side),
    claims: [...new Set(claims.map(({ id }) => id))].sort(),
    documents: [...new Set(claims.map(({ document }) => document))].sort(),
    origins: originNames(side, slot, hearing),
    ...(times[0] === undefined ? {} : { since: times[0] }),
    ...(times.at(-1) === undefined ? {} : { until: times.at(-1) as string }),
  };
}

/** How the value itself is said, by the claim that it is taken from; nothing for a recomputed figure or the date in a name. */
function mannerOf({ snak, testimonies }: FindingSide): Pick<Position, 'bound' | 'approximate'> {
  const reading = testimonies.find((testimony) => testimony.reading.snak === snak)?.reading;
  if (reading?.snak.kind !== 'value') return {};
  return {
    ...(reading.bound === undefined ? {} : { bound: reading.bound }),
    ...(reading.approximate ? { approximate: true as const } : {}),
  };
}

function originNames(side: FindingSide, slot: Slot, hearing: Hearing): string[] {
  const names = witnessesOf(side.testimonies, slot, hearing).map(({ origin }) => origin.name);
  return [...new Set(side.saidBy === undefined ? names : [side.saidBy])].sort();
}

/** By what it says, not by who says it or how it is spelled: another claim for a known value must not make a new conflict of an old one. */
function keyOf({ snak }: FindingSide): string {
  return snak.kind === 'value' ? JSON.stringify([snak.value.type, plainValueOf(snak.value), unitOf(snak.value)]) : snak.kind;
}
