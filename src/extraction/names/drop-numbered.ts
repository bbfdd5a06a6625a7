import { entityKey } from '../../domain';
import { readWords } from '../text/words';
import type { CapitalNames } from './capital-names';
import { isEdition } from './name-words';
import { bestSurface, type Sightings } from './sightings';

/**
 * Lets go of names that are a name with a value behind it.
 * Takes: "Large 45.1", "Foo Large 45.1", "Bar Plus 88" in a list (a number that stands but once behind a name which comes back without it)
 * Refuses: "Foo Large 3" (below twenty, an edition), "Foo Large 2024" (a year)
 */
export function dropNumbered(sightings: Sightings, capitals: CapitalNames): void {
  for (const [key, sighting] of [...sightings]) {
    const [, base = '', number = ''] = /^(.*\p{L}\p{N}*\+?) (\d+(?:\.\d+)?)$/u.exec(bestSurface(sighting)) ?? [];
    const isOdd = sighting.count === 1 && !sighting.vouched && Number(number) >= 20 && !/^(?:19|20)\d\d$/.test(number);
    if (isOdd && (capitals.countOf(entityKey(base)) > 1 || readWords(base).every(isEdition))) sightings.delete(key);
  }
}
