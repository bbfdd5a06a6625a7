import { ranked } from './positions';
import { claimsBehind } from './resolve/resolution';
import type { Ruling } from './resolve/rule';
import type { Division } from './sides';

/** The sides in the order of the resolution's positions, so that sentences name what is believed first. */
export function believedFirst(division: Division, ruling: Ruling): Division {
  const sides = ranked(division.sides, ({ anchor }) => anchor.key, claimsBehind(ruling), ruling.bench);
  return { sides, fitting: division.fitting, disputes: division.disputes };
}
