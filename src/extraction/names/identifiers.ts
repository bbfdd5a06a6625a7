import type { Sightings } from './sightings';

/** "foo-1" and "foo-chat" are identifiers when "Foo Pro" is a name or Foo a maker: that tells them from "top-5". */
export function takeShortIds(sightings: Sightings, ids: ReadonlySet<string>, makers: ReadonlySet<string>): void {
  const families = new Set([...sightings.keys()].map((key) => key.split('-')[0]));
  for (const id of ids) {
    const [lead = ''] = id.split('-');
    if (families.has(lead) || makers.has(lead)) sightings.see(id);
  }
}

/** "foo-2-2024-07-18" is a dated identifier of "Foo 2", when the document knows that, and no subject of its own. By identifier, the key of the name. */
export function takeDatedIds(sightings: Sightings): Map<string, string> {
  const dated = new Map<string, string>();
  for (const [key, sighting] of sightings) {
    const base = /^(.+?)-(?:\d{4}-\d{2}-\d{2}|\d{3,8}|v\d{1,2}|latest)$/.exec(key)?.[1];
    const surfaces = [...sighting.surfaces.keys()];
    if (base === undefined || !sightings.has(base) || !surfaces.every((surface) => /^[a-z0-9.:-]+$/.test(surface))) continue;
    for (const surface of surfaces) dated.set(surface, base);
    sightings.delete(key);
  }
  return dated;
}
