import type { SourceId } from '../domain';
import type { Finding } from './conflicts/finding';
import { excuseOf } from './excuses';
import type { Hearing } from './hearing';
import type { Slot } from './slot';
import type { Testimony } from './testimony';

/** What a source itself says, first, against one who cites it for something else. */
export type Contradiction = Pick<Finding, 'sides' | 'spread'>;

export interface Disownment extends Contradiction {
  readonly source: SourceId;
  readonly first: Testimony;
}

/** By the sources that a testimony cites, as far as they speak in the graph: those that say otherwise, and nothing that agrees or that qualifiers excuse. */
export function disownments(testimony: Testimony, slot: Slot, hearing: Hearing): readonly Disownment[] {
  return testimony.claim.cites.flatMap((cited): Disownment[] => {
    const source = hearing.rulings.originOf(cited);
    if (!hearing.publishes(source)) return [];
    const own = slot.publishedBy(source).filter((other) => other.claim.document !== testimony.claim.document);
    const first = own[0];
    const contradiction = first && contradictionOf(testimony, own, slot);
    if (first === undefined || contradiction === undefined) return [];
    if (own.every((said) => excuseOf(said, testimony, slot.property) !== undefined)) return [];
    return [{ source, first, ...contradiction }];
  });
}

/** What the source says, all of it flatly against the testimony that cites it; undefined when any of it agrees or fits. */
export function contradictionOf(testimony: Testimony, said: readonly Testimony[], slot: Slot): Contradiction | undefined {
  const comparisons = said.map(({ reading }) => slot.compare(testimony.reading, reading));
  const first = said[0];
  if (first === undefined || !comparisons.every(({ bearing }) => bearing === 'hard')) return undefined;
  return {
    sides: [
      { snak: first.claim.snak, testimonies: said },
      { snak: testimony.claim.snak, testimonies: [testimony] },
    ],
    spread: Math.max(...comparisons.map(({ spread }) => spread)),
  };
}
