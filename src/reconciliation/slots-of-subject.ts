import { groupBy } from '../util/group-by';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { Slot } from './slot';

/** All slots of one subject. By property they are kept only while somebody asks: a million claims have more slots than memory for such lists. */
export class SlotsOfSubject {
  private readonly slots: Slot[];
  private known: ReadonlyMap<string, readonly Slot[]> | undefined = undefined;

  constructor(first: Slot) {
    this.slots = [first];
  }

  add(slot: Slot): void {
    this.slots.push(slot);
  }

  get touched(): readonly Slot[] {
    return this.slots.filter(({ isTouched }) => isTouched);
  }

  get isKnown(): boolean {
    return this.known !== undefined;
  }

  /** Each list by id, however the claims came. */
  get byProperty(): ReadonlyMap<string, readonly Slot[]> {
    return (this.known ??= this.group());
  }

  forget(): void {
    this.known = undefined;
  }

  private group(): ReadonlyMap<string, readonly Slot[]> {
    const groups = groupBy(this.slots, ({ item }) => item.property);
    for (const slots of groups.values()) sortFew(slots, byItem);
    return groups;
  }
}

export function byItem(a: Slot, b: Slot): number {
  return order(a.item.id, b.item.id);
}
