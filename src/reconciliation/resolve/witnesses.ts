import { order, type Hearing, type Slot } from '../hearing';
import { originsOf, type Origin } from '../lineage';
import type { Testimony } from '../testimony';
import type { Witness } from './policy';

/** The testimonies by origin, sorted by origin. A claim that cites several works stands with each of them. */
export function witnessesOf(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): Witness[] {
  const found = new Map<string, { origin: Origin; testimonies: Testimony[] }>();
  for (const testimony of testimonies) {
    for (const origin of originsOf(testimony, slot, hearing)) {
      const witness = found.get(origin.id) ?? { origin, testimonies: [] };
      witness.testimonies.push(testimony);
      if (origin.by === 'measured') witness.origin = origin;
      found.set(origin.id, witness);
    }
  }
  return [...found.values()].sort((a, b) => order(a.origin.id, b.origin.id));
}

/** The day that a witness speaks for: its earliest, as a later copy of an old figure does not make it newer. */
export function dayOf({ testimonies }: Witness): string | undefined {
  return testimonies.flatMap(({ asOf, knownBy }) => asOf?.to ?? knownBy ?? []).sort()[0];
}

/** The latest day of any of them. */
export function latestDay(witnesses: readonly Witness[]): string | undefined {
  return witnesses
    .flatMap((witness) => dayOf(witness) ?? [])
    .sort()
    .at(-1);
}
