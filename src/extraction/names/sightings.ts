import { entityKey } from '../../domain';

/** What was seen of a name while the document was looked through. */
export interface Sighting {
  readonly surfaces: Map<string, number>;
  count: number;
  /** Seen as a whole cell, title or other place where nothing else can be meant. */
  vouched: boolean;
}

/** The names seen so far, by key. */
export class Sightings extends Map<string, Sighting> {
  see(surface: string): Sighting {
    const key = entityKey(surface);
    const sighting = this.get(key) ?? { surfaces: new Map<string, number>(), count: 0, vouched: false };
    sighting.count += 1;
    sighting.surfaces.set(surface, (sighting.surfaces.get(surface) ?? 0) + 1);
    this.set(key, sighting);
    return sighting;
  }

  vouch(surface: string | undefined): void {
    if (surface === undefined || entityKey(surface) === '') return;
    this.see(surface).vouched = true;
  }

  /** Lets go of a name that stands for another, which is seen as often more: its spellings. */
  fold(short: string, long: string): readonly string[] {
    const folded = this.get(short);
    const kept = this.get(long);
    if (!folded || !kept) return [];
    kept.count += folded.count;
    this.delete(short);
    return [...folded.surfaces.keys()];
  }
}

/** The spelling met most often; among equals the one with a space, which is the one for reading. */
export function bestSurface({ surfaces }: Sighting): string {
  const ranked = [...surfaces].sort((a, b) => b[1] - a[1] || Number(b[0].includes(' ')) - Number(a[0].includes(' ')));
  return (ranked[0]?.[0] ?? '').replace(/[\u2010\u2011]/g, '-');
}
