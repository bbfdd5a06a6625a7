import type { SubjectId } from '../domain';
import { order } from '../util/order';
import type { Slot } from './slot';

/** All slots of one subject. */
export class SlotsOfSubject {
  readonly subject: SubjectId;
  private readonly slots: Slot[];
  private isInOrder = true;

  constructor(first: Slot) {
    this.slots = [first];
    this.subject = first.item.subject;
  }

  add(slot: Slot): void {
    this.slots.push(slot);
    this.isInOrder = false;
  }

  get touched(): readonly Slot[] {
    return this.slots.filter(({ isTouched }) => isTouched);
  }

  /** By id, however the claims came. */
  of(property: string): readonly Slot[] {
    if (!this.isInOrder) this.slots.sort(byProperty);
    this.isInOrder = true;
    const from = firstOf(property, this.slots);
    let to = from;
    while (this.slots[to]?.item.property === property) to += 1;
    return this.slots.slice(from, to);
  }
}

function byProperty(a: Slot, b: Slot): number {
  if (a.item.property === b.item.property) return byItem(a, b);
  return a.item.property < b.item.property ? -1 : 1;
}

export function byItem(a: Slot, b: Slot): number {
  return order(a.item.id, b.item.id);
}

/** Where those of a property begin. */
function firstOf(property: string, slots: readonly Slot[]): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as Slot).item.property < property) low = middle + 1;
    else high = middle;
  }
  return low;
}
