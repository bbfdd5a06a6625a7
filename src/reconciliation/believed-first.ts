import { believedUnder, type Ruling } from './resolve/rule';
import type { Division } from './sides';
import { inRank, standingsOf } from './standing';

/** The sides in the order of the resolution's positions, so that sentences name what is believed first. */
export function believedFirst(division: Division, ruling: Ruling): Division {
  const { slot, hearing } = ruling.bench;
  const standings = standingsOf(division.sides, ({ anchor }) => anchor.key, { slot, hearing, believed: believedUnder(ruling) });
  const sides = inRank(standings).map(({ side }) => side);
  return { sides, fitting: division.fitting, disputes: division.disputes };
}
