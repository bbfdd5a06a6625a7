import { entityKey } from '../../domain';
import type { CapitalNames } from './capital-names';
import { bestSurface, type Sightings } from './sightings';

/** So many members without a figure show that a name is what they have in common. */
const LEAST_MEMBERS = 3;

/**
 * The name of a family of which the members are told apart by words is none of a thing: what is said without a name on a page called "Foo
 * pricing" is said of none of Foo Pro, Foo Lite and Foo Mini. What continues it by a capital is another member.
 * Takes: "Acme Foo Pro", "Acme Foo Lite", "Acme Foo Mini": "Foo" is dropped, "Acme Foo Voice" vouched for, in prose as it stands
 * Refuses: "Foo" beside "Foo 2", "Foo 3" and "Foo 3 Pro"; "Foo" that is spoken of more than half as often as they
 */
export function settleFamilies(sightings: Sightings, capitals: CapitalNames): void {
  const families = familiesIn(sightings);
  for (const [family, { spokenOf }] of families) {
    const key = entityKey(family);
    const own = Math.max(sightings.get(key)?.count ?? 0, capitals.countOf(key));
    if (spokenOf >= 2 * own) sightings.delete(key);
    else families.delete(family);
  }
  for (const run of families.size > 0 ? capitals.spokenOf() : [])
    for (const { family, lead } of familiesOf(run)) {
      const leads = families.get(family)?.leads;
      const [only = '', another] = leads ?? [];
      const name = lead === '' && another === undefined ? `${only}${run}` : run;
      if (leads && !sightings.has(entityKey(name))) sightings.vouch(name);
    }
}

interface Family {
  count: number;
  /** How often its members are spoken of. */
  spokenOf: number;
  /** "Acme " of "Acme Foo Pro". */
  readonly leads: Set<string>;
}

function familiesIn(sightings: Sightings): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const sighting of sightings.values())
    for (const { family, lead } of familiesOf(bestSurface(sighting))) {
      const known = families.get(family) ?? { count: 0, spokenOf: 0, leads: new Set<string>() };
      known.count += 1;
      known.spokenOf += sighting.count;
      families.set(family, known);
      known.leads.add(lead);
    }
  return new Map([...families].filter(([, { count }]) => count >= LEAST_MEMBERS));
}

/** What a family may be called of which a name has but one word more behind, and at most a maker's before: "Acme Foo" and "Foo" of "Acme Foo Pro". */
function familiesOf(name: string): readonly { readonly family: string; readonly lead: string }[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}\D*$/u.test(word))) return [];
  const [first = '', ...rest] = words.slice(0, -1);
  return [
    { family: [first, ...rest].join(' '), lead: '' },
    ...(rest.length > 0 ? [{ family: rest.join(' '), lead: `${first} ` }] : []),
  ];
}
