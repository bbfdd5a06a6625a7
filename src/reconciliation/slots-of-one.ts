import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { Slot } from './slot';

/** The slots of one property of one subject. */
export class SlotsOfOne {
  readonly slots: Slot[];
  private isInOrder = true;

  constructor(first: Slot) {
    this.slots = [first];
  }

  add(slot: Slot): void {
    this.slots.push(slot);
    this.isInOrder = false;
  }

  /** By id, however the claims came. */
  inOrder(): readonly Slot[] {
    if (!this.isInOrder) sortFew(this.slots, byItem);
    this.isInOrder = true;
    return this.slots;
  }
}

export function byItem(a: Slot, b: Slot): number {
  return order(a.item.id, b.item.id);
}
