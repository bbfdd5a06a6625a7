import type { Sightings } from './sightings';

/** "Foo 9s" are several "Foo 9", when the document knows that; "Foo 5s" alone is a name. By spelling, the key of the one. */
export function takePlurals(sightings: Sightings): Map<string, string> {
  const plurals = new Map<string, string>();
  for (const key of [...sightings.keys()]) {
    const one = /^(.+\d)s$/.exec(key)?.[1];
    if (one === undefined || !sightings.has(one) || sightings.get(key)?.vouched === true) continue;
    for (const surface of sightings.fold(key, one)) plurals.set(surface, one);
  }
  return plurals;
}
