import { readWords } from '../text/words';
import { endsInOwnWord, isLastWord } from './last-words';
import { bestSurface, type Sighting, type Sightings } from './sightings';

/**
 * "Opus 4" is "Osprey Opus 4" where that is the only longer name with the same end, "Opus" is "Osprey 4 Opus", "e77" is "Linnet e77"; a name that a table has of
 * its own stays. By spelling, the longer key.
 */
export function takeTails(sightings: Sightings, isInTable: (key: string) => boolean): Map<string, string> {
  const longer = longerNames(sightings);
  const tails = new Map<string, string>();
  for (const [key, sighting] of [...sightings]) {
    const [only, another] = longer.get(key) ?? [];
    const isWhole = sighting.vouched || !/^\p{Lu}/u.test(bestSurface(sighting));
    if (only === undefined || another !== undefined) continue;
    const isOwnWord =
      !isInTable(key) &&
      (isLastWord(bestSurface(sighting)) || endsInOwnWord(readWords(bestSurface(sightings.get(only) as Sighting))));
    if (key.includes('-') ? isWhole || !/\d/.test(key) : !isOwnWord) continue;
    for (const surface of sighting.surfaces.keys()) tails.set(surface, only);
    sightings.delete(key);
  }
  return tails;
}

/** By the end of a key, the longer keys that have it: two at most, for then it stands for none of them. */
function longerNames(sightings: Sightings): Map<string, string[]> {
  const longer = new Map<string, string[]>();
  for (const key of sightings.keys())
    for (let at = key.indexOf('-'); at > 0; at = key.indexOf('-', at + 1)) {
      const tail = key.slice(at + 1);
      const known = longer.get(tail);
      if (!known) longer.set(tail, [key]);
      else if (known.length < 2) known.push(key);
    }
  return longer;
}
