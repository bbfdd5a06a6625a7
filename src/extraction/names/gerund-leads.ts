import { entityKey } from '../../domain';
import type { Sightings } from './sightings';

/**
 * Lets go of names that a title begins with what is done to them, where the document has them without it.
 * Takes: "Benchmarking Foo 8" beside "Foo 8"
 * Refuses: "Boeing 737", of which nobody says "737"; "Sterling Foo 2" where "Sterling" keeps its capital within a sentence
 */
export function dropGerundLeads(sightings: Sightings, isProper: (word: string) => boolean): void {
  for (const [key, { surfaces }] of [...sightings]) {
    const [surface] = surfaces.keys();
    const [lead, ...rest] = surface?.split(' ') ?? [];
    if (lead !== undefined && /^\p{Lu}\p{Ll}{2,}ing$/u.test(lead) && !isProper(lead))
      sightings.fold(key, entityKey(rest.join(' ')));
  }
}
