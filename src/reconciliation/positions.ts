import { plainValueOf, unitOf, type Position } from '../domain';
import { sortedUnique } from '../util/sorted-unique';
import type { Writable } from '../util/writable';
import { isDispute, type Reading } from './compare';
import type { FindingSide } from './conflicts/finding';
import type { Division } from './sides';
import { inRank, standingsOf, type Belief, type Standing } from './standing';

/** All positions of a slot, the believed one first, then by number of origins. A claim that fits several stands with the first that it fits. */
export function positionsOf(division: Division, belief: Belief): Position[] {
  const sides = division.sides.map(({ anchor, testimonies }) => ({ anchor, snak: anchor.snak, testimonies }));
  const standings = inRank(standingsOf(sides, ({ anchor }) => anchor.key, belief));
  if (division.fitting.length === 0) return standings.map(positionOf);
  const { slot } = belief;
  const homes = division.fitting.map(({ anchor }) => standings.find(({ side }) => !isDispute(slot.compare(side.anchor, anchor))));
  return standings.map((standing) => {
    const fitting = division.fitting.filter((_, index) => homes[index] === standing).flatMap(({ testimonies }) => testimonies);
    if (fitting.length === 0) return positionOf(standing);
    const { side } = standing;
    const [whole] = standingsOf([{ ...side, testimonies: [...side.testimonies, ...fitting] }], () => standing.key, belief);
    return positionOf(whole ?? standing);
  });
}

export function positionOf({ side, origins }: Standing<FindingSide>): Position {
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
    origins,
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

/** By what it says, not by who says it or how it is spelled: another claim for a known value must not make a new conflict of an old one. */
export function keyOfSaid({ snak }: FindingSide): string {
  return snak.kind === 'value' ? JSON.stringify([snak.value.type, plainValueOf(snak.value), unitOf(snak.value)]) : snak.kind;
}
