import { sortedUnique } from '../util/sorted-unique';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { FindingSide } from './conflicts/finding';
import type { Hearing } from './hearing';
import type { Slot } from './slot';
import type { Testimony } from './testimony';
import { witnessesOf } from './witnesses';

/** A side among others: who stands behind it, and whether it says what is believed. Worked out once, for its place and for its position. */
export interface Standing<S> {
  readonly side: S;
  readonly isBelieved: boolean;
  /** Names of its independent origins, sorted. */
  readonly origins: readonly string[];
  /** What it says, as a text: the last resort to order sides by. */
  readonly key: string;
}

type Spoken = Pick<FindingSide, 'testimonies' | 'slot' | 'saidBy'>;

/** What is believed of a slot: the testimonies that say it. */
export interface Belief {
  readonly slot: Slot;
  readonly hearing: Hearing;
  readonly believed: readonly Testimony[];
}

/** In the order given. */
export function standingsOf<S extends Spoken>(
  sides: readonly S[],
  keyOf: (side: S) => string,
  { slot, hearing, believed }: Belief,
): Standing<S>[] {
  return sides.map((side) => ({
    side,
    isBelieved: haveCommon(side.testimonies, believed),
    origins: originsBehind(side, slot, hearing),
    key: keyOf(side),
  }));
}

/** What is believed first, then by number of origins, then by key. The list is sorted where it is. */
export function inRank<S>(standings: Standing<S>[]): Standing<S>[] {
  return sortFew(standings, byRank);
}

function byRank(a: Standing<unknown>, b: Standing<unknown>): number {
  return Number(b.isBelieved) - Number(a.isBelieved) || b.origins.length - a.origins.length || order(a.key, b.key);
}

function originsBehind(side: Spoken, slot: Slot, hearing: Hearing): string[] {
  if (side.saidBy !== undefined) return [side.saidBy];
  return sortedUnique(witnessesOf(side.testimonies, side.slot ?? slot, hearing).map(({ origin }) => origin.name));
}

/** Claim by claim, as what was let go is heard anew. */
function haveCommon(some: readonly Testimony[], others: readonly Testimony[]): boolean {
  if (some === others) return some.length > 0;
  if (others.length <= FEW) return some.some(({ claim }) => others.some((other) => other.claim === claim));
  const claims = new Set(others.map(({ claim }) => claim));
  return some.some(({ claim }) => claims.has(claim));
}

/** Up to here looking at each is cheaper than a set. */
const FEW = 8;
