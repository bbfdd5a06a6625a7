import type { Value } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Finding } from './finding';

/**
 * How much a conflict deserves attention, 0 to 1: how open it is who is right, how far apart the values lie, what kind of property it is, and how
 * many independent origins take part. A soft one weighs two fifths. The shares are a judgement, not a measurement.
 */
export function weightOf(finding: Finding, origins: readonly (readonly string[])[], property: Property): number {
  const sidesOf = countsOf(origins);
  const all = sidesOf.size;
  const backed = all === 0 ? 0 : 1 - 1 / all;
  const weight =
    0.15 +
    0.15 * Math.min(1, finding.spread) +
    0.4 * opennessOf(origins, property.changes ? undefined : sidesOf) +
    0.15 * ASKED_FOR[property.datatype] +
    0.15 * backed;
  return Number((weight * (finding.severity === 'hard' ? 1 : 0.4)).toFixed(3));
}

/**
 * The chance that two votes drawn at random differ, up to 1 for four equal sides. Six against one is all but decided, one against one is not. An
 * origin that stands on several sides has one vote, split among them: it is at odds with itself, or was not read in its scope. Where true values
 * change it has one on each: it may have measured more than once.
 */
function opennessOf(origins: readonly (readonly string[])[], sidesOf: ReadonlyMap<string, number> | undefined): number {
  const votes = origins.map((names) => names.reduce((sum, name) => sum + 1 / (sidesOf?.get(name) ?? 1), 0));
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  if (all === 0) return 0;
  return Math.min(1, (4 / 3) * (1 - votes.reduce((sum, vote) => sum + (vote / all) ** 2, 0)));
}

function countsOf(origins: readonly (readonly string[])[]): Map<string, number> {
  const sidesOf = new Map<string, number>();
  for (const names of origins) for (const name of names) sidesOf.set(name, (sidesOf.get(name) ?? 0) + 1);
  return sidesOf;
}

/** Figures and dates are what people look a thing up for; a yes or no is often said in passing. */
const ASKED_FOR: Readonly<Record<Value['type'], number>> = {
  quantity: 1,
  money: 1,
  date: 0.9,
  ratio: 0.6,
  entity: 0.6,
  text: 0.5,
  set: 0.4,
  flag: 0.2,
};
