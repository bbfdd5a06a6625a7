import { entityKey } from '../../domain';
import type { NameRun } from './name-runs';
import type { Sightings } from './sightings';

/** "Llama 3 (8B)": whether the size is identity or a mere parameter count shows when the whole document has been read. */
export class SizedNames {
  private readonly sizes: { readonly base: string; readonly surface: string; readonly full: string }[] = [];
  private readonly byBase = new Map<string, { count: number; readonly variants: Set<string> }>();

  take(text: string, run: NameRun): void {
    const size = /^ \((\d{1,4}(?:\.\d)?[BM])\)/.exec(text.slice(run.end, run.end + 10));
    if (!size) return;
    const surface = text.slice(run.start, run.end);
    const base = entityKey(surface);
    const full = entityKey(`${surface} ${size[1] ?? ''}`);
    const known = this.byBase.get(base) ?? { count: 0, variants: new Set() };
    known.count += 1;
    known.variants.add(full);
    this.byBase.set(base, known);
    this.sizes.push({ base, full, surface: `${surface}${size[0]}` });
  }

  /** Identity where the name with the size is met elsewhere, or where the name comes in several sizes and never alone. */
  settle(sightings: Sightings): void {
    for (const { base, full, surface } of this.sizes) {
      const sized = this.byBase.get(base);
      const alone = (sightings.get(base)?.count ?? 0) - (sized?.count ?? 0);
      if (sightings.has(full) || ((sized?.variants.size ?? 0) > 1 && alone <= 0)) sightings.see(surface);
    }
  }
}
