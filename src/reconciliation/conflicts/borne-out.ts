import { type Reading } from '../compare';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Dispute } from '../sides';
import { knownNumbers } from './operands';
import { check } from './recompute';

/** "33 times cheaper" and "more than 33 times cheaper" are both right at 5.00 / 0.15 = 33.3: numbers that bear out both leave no dispute. */
export function bearsOutBoth({ one, other, comparison }: Dispute, slot: Slot, hearing: Hearing): boolean {
  if (slot.property.compares.length === 0 || comparison.bearing !== 'soft') return false;
  return slot.item.versus.some((versus) =>
    knownNumbers(slot, versus, hearing)
      .pairs()
      .some((pair) => [one.anchor, other.anchor].every((reading) => isBorneOut(reading, pair))),
  );
}

function isBorneOut(reading: Reading, pair: Parameters<typeof check>[2]): boolean {
  const { snak } = reading;
  return snak.kind === 'value' && snak.value.type === 'ratio' && check(snak.value, reading, pair)?.holds === true;
}
