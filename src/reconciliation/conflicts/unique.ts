import { order } from '../../util/order';
import { witnessesOf } from '../witnesses';
import type { ConflictRule } from './finding';
import { says } from './ends';

/** "The first to ..." can be true of one subject only. Told once, on the slot with most origins. */
export const unique: ConflictRule = {
  name: 'one-subject@1',
  concerns: (property) => property.unique,
  find(slot, _division, hearing) {
    const claimed = hearing
      .slotsOfProperty(slot.property.id)
      .map((other) => ({ slot: other, testimonies: other.testimonies.filter((testimony) => says(testimony, true)) }))
      .filter(({ testimonies }) => testimonies.length > 0)
      .map((claim) => ({ ...claim, weight: weightOf(claim.slot, claim.testimonies) }))
      .sort((a, b) => b.weight - a.weight || order(a.slot.item.id, b.slot.item.id));
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
        })),
        firstIsPreferred: true,
        spread: 0.5,
        reason: `This can be true of one only, and it is claimed of ${claimed.length}.`,
      },
    ];

    /** Claims with named sources behind them count more than a document's bare word. */
    function weightOf(of: typeof slot, testimonies: typeof slot.testimonies): number {
      return witnessesOf(testimonies, of, hearing).reduce((sum, { origin }) => sum + (origin.by === 'own' ? 1 : 1.5), 0);
    }
  },
};
