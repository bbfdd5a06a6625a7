import { order } from '../../util/order';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { witnessesOf } from '../witnesses';
import type { ConflictRule } from './finding';
import { says } from './ends';

/** "The first to ..." can be true of one subject only. Told once, on the slot with most origins. */
export const unique: ConflictRule = {
  name: 'one-subject@1',
  concerns: (property) => property.unique,
  find(slot, _division, hearing) {
    const claimed = hearing.ledger.once('claimed', slot.property.id, (property) => claimedOf(property, hearing));
    const [first] = claimed;
    if (first === undefined || claimed.length < 2 || first.slot.item.id !== slot.item.id) return [];
    return [
      {
        kind: 'CATEGORICAL',
        rule: 'one-subject@1',
        severity: 'hard',
        sides: claimed.map(({ slot: of, testimonies }) => ({
          snak: { kind: 'value', value: { type: 'entity', name: hearing.subjectName(of.item.subject) } },
          testimonies,
          slot: of,
        })),
        firstIsPreferred: true,
        spread: 0.5,
        tell: () => ({ reason: `This can be true of one only, and it is claimed of ${claimed.length}.` }),
      },
    ];
  },
};

interface Claimed {
  readonly slot: Slot;
  readonly testimonies: readonly Testimony[];
  readonly weight: number;
}

/** Best backed first. */
function claimedOf(property: string, hearing: Hearing): readonly Claimed[] {
  const claimed: Claimed[] = [];
  for (const slot of hearing.slotsOfProperty(property)) {
    const testimonies = slot.testimonies.filter((testimony) => says(testimony, true));
    if (testimonies.length > 0) claimed.push({ slot, testimonies, weight: weightOf(slot, testimonies, hearing) });
  }
  return claimed.sort((a, b) => b.weight - a.weight || order(a.slot.item.id, b.slot.item.id));
}

/** Claims with named sources behind them count more than a document's bare word. */
function weightOf(slot: Slot, testimonies: readonly Testimony[], hearing: Hearing): number {
  return witnessesOf(testimonies, slot, hearing).reduce((sum, { origin }) => sum + (origin.by === 'own' ? 1 : 1.5), 0);
}
