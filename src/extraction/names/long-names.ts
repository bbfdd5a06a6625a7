import { entityKey } from '../../domain';
import { changed } from '../../util/changed';
import type { Sightings } from './sightings';

/** Names with a tail that only capitals vouch for: "Foo 2 Turbo Preview" is "Foo 2" or the whole. */
export class LongNames {
  private readonly seen = new Map<string, LongName>();

  take(surface: string, core: string, isHeading: boolean): void {
    const key = entityKey(surface);
    const known = this.seen.get(key) ?? { core, count: 0, inProse: 0 };
    this.seen.set(key, changed(known, { surface, count: known.count + 1, inProse: known.inProse + (isHeading ? 0 : 1) }));
  }

  /** A tail belongs to the name when it comes back in running text, or a table vouches for the whole. */
  settle(sightings: Sightings): void {
    for (const [key, { surface, core, count, inProse }] of this.seen) {
      const isWhole = inProse >= 2 || (sightings.get(key)?.vouched ?? false);
      for (let seen = 0; seen < count; seen += 1) sightings.see(isWhole ? surface : core);
    }
  }
}

interface LongName {
  /** As last spelt. */
  readonly surface: string;
  /** Without the tail, as first spelt. */
  readonly core: string;
  readonly count: number;
  readonly inProse: number;
}
