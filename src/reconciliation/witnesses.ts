import type { Hearing } from './hearing';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { Slot } from './slot';
import { disownments } from './disownment';
import { originsOf, type Origin } from './lineage';
import type { Testimony } from './testimony';

/** One independent origin with all the testimonies that lead to it: copies are kept, but count for nothing. */
export interface Witness {
  readonly origin: Origin;
  readonly testimonies: readonly Testimony[];
}

/**
 * The fewest origins that could be behind all these testimonies, each with the testimonies that lead to it. A page that cites three works is one
 * reader of perhaps one press release, so it counts once, unless others lead to the other two; a copy leads to an origin that is there already.
 */
export function witnessesOf(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): readonly Witness[] {
  const known = slot.knownWitnessesOf(testimonies);
  return known ?? slot.keepWitnesses(testimonies, withoutDisowned(findWitnesses(testimonies, slot, hearing), slot, hearing));
}

/** A source that itself says otherwise is no witness because it is misquoted; where all are, the first stands for them, as somebody said it. */
function withoutDisowned(witnesses: readonly Witness[], slot: Slot, hearing: Hearing): readonly Witness[] {
  if (!slot.isCiting || witnesses.length < 2) return witnesses;
  const isDisowned = ({ origin, testimonies }: Witness) =>
    origin.by === 'cited' && testimonies.every((testimony) => disownments(testimony, slot, hearing).length > 0);
  if (!witnesses.some(isDisowned)) return witnesses;
  const heard = witnesses.filter((witness) => !isDisowned(witness));
  return heard.length === 0 ? witnesses.slice(0, 1) : heard;
}

function findWitnesses(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): readonly Witness[] {
  const only = testimonies.length === 1 ? originsOf(testimonies[0] as Testimony, slot, hearing) : NONE;
  if (only[0] !== undefined && only.length === 1) return [{ origin: only[0], testimonies }];
  const witnesses = new Gathering(testimonies.length);
  for (const testimony of testimonies) {
    const origins = originsOf(testimony, slot, hearing);
    if (origins.length !== 1) return fewestWitnesses(testimonies, slot, hearing);
    witnesses.add(testimony, origins[0] as Origin);
  }
  return witnesses.inOrder();
}

const NONE: readonly never[] = [];

/** Up to here looking at each is cheaper than a map. */
const FEW = 16;

/** Of testimonies that lead to one origin each, as nearly all do: then there is nothing to choose. */
class Gathering {
  private readonly witnesses: { origin: Origin; readonly testimonies: Testimony[] }[];
  private readonly places: Map<Origin['id'], number> | undefined;
  private count = 0;

  /** With room for a witness each. */
  constructor(most: number) {
    this.witnesses = new Array<(typeof this.witnesses)[0]>(most);
    this.places = most > FEW ? new Map() : undefined;
  }

  add(testimony: Testimony, origin: Origin): void {
    const known = this.witnesses[this.placeOf(origin.id)];
    if (known === undefined) {
      this.places?.set(origin.id, this.count);
      this.witnesses[this.count++] = { origin, testimonies: [testimony] };
      return;
    }
    if (origin.by === 'measured') known.origin = origin;
    known.testimonies.push(testimony);
  }

  /** By the ids of their origins. */
  inOrder(): readonly Witness[] {
    const { witnesses, count } = this;
    return sortFew(witnesses.length === count ? witnesses : witnesses.slice(0, count), byOrigin);
  }

  private placeOf(id: Origin['id']): number {
    if (this.places !== undefined) return this.places.get(id) ?? this.count;
    let place = 0;
    while (place < this.count && this.witnesses[place]?.origin.id !== id) place += 1;
    return place;
  }
}

/** No two are of one origin. */
function byOrigin(a: Witness, b: Witness): number {
  return a.origin.id < b.origin.id ? -1 : 1;
}

/** Where some lead to several origins. */
function fewestWitnesses(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): readonly Witness[] {
  const led = testimonies.map((testimony) => ({ testimony, origins: originsOf(testimony, slot, hearing) }));
  const needed = fewestOrigins(
    led.map(({ origins }) => origins.map(({ id }) => id)),
    () => citationsIn(testimonies),
  );
  const names = new Map<string, Origin>();
  for (const origin of led.flatMap(({ origins }) => origins)) {
    if (!names.has(origin.id) || origin.by === 'measured') names.set(origin.id, origin);
  }
  return needed.map((id) => ({
    origin: names.get(id) as Origin,
    testimonies: led.filter(({ origins }) => origins.some((origin) => origin.id === id)).map(({ testimony }) => testimony),
  }));
}

/** More than this many choices are not searched through, but taken greedily. */
const SEARCHED = 12;

/** A smallest set with a member in each group (a hitting set), of the most cited among equals. Groups of one decide themselves. */
function fewestOrigins(groups: readonly (readonly string[])[], citationsOf: () => ReadonlyMap<string, number>): string[] {
  const certain = new Set(groups.flatMap((group) => (group.length === 1 ? group : [])));
  const citations = citationsOf();
  const open = groups.filter((group) => group.length > 1 && !group.some((id) => certain.has(id)));
  const choices = [...new Set(open.flat())].sort((a, b) => (citations.get(b) ?? 0) - (citations.get(a) ?? 0) || order(a, b));
  const further = choices.length <= SEARCHED ? search(open, choices) : greedy(open, choices);
  return [...certain, ...further].sort(order);
}

/** How often each work is cited for it, passage by passage. */
function citationsIn(testimonies: readonly Testimony[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { claim, document } of testimonies) {
    for (const label of claim.evidence.flatMap(({ cites }) => cites)) {
      const source = document?.references.find((reference) => reference.label === label)?.source;
      if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return counts;
}

function search(groups: readonly (readonly string[])[], choices: readonly string[]): string[] {
  let best = choices;
  for (let bits = 0; bits < 2 ** choices.length; bits += 1) {
    const chosen = choices.filter((_, index) => (bits >> index) % 2 === 1);
    if (chosen.length < best.length && groups.every((group) => group.some((id) => chosen.includes(id)))) best = chosen;
  }
  return [...best];
}

function greedy(groups: readonly (readonly string[])[], choices: readonly string[]): string[] {
  const chosen: string[] = [];
  let open = groups;
  while (open.length > 0) {
    const counts = choices.map((id) => ({ id, count: open.filter((group) => group.includes(id)).length }));
    const next = counts.sort((a, b) => b.count - a.count)[0];
    if (next === undefined) break;
    chosen.push(next.id);
    open = open.filter((group) => !group.includes(next.id));
  }
  return chosen;
}

/**
 * What time a witness speaks for: its earliest, as a later copy of an old figure does not make it newer. As coarse as it is told, so that "2026" does
 * not count as later than a day in 2026.
 */
function timeOf({ testimonies }: Witness): string | undefined {
  let earliest: string | undefined;
  for (const { told } of testimonies) if (told !== undefined && (earliest === undefined || told < earliest)) earliest = told;
  return earliest;
}

/** The latest time of any of them, ISO. */
export function latestTime(witnesses: readonly Witness[]): string | undefined {
  let latest: string | undefined;
  for (const witness of witnesses) {
    const time = timeOf(witness);
    if (time !== undefined && (latest === undefined || time > latest)) latest = time;
  }
  return latest;
}
