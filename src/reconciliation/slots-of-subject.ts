import type { SubjectId } from '../domain';
import { order } from '../util/order';
import type { Slot } from './slot';

/** Where slots are opened. */
interface Opening {
  open(subject: SubjectId, runs: readonly number[]): Slot[];
}

/** All slots of one subject. */
export class SlotsOfSubject {
  /** Runs of claims about it: where each begins and ends. */
  private readonly runs: number[] = [];
  private opened: Slot[] | undefined = undefined;

  constructor(
    readonly subject: SubjectId,
    private readonly opening: Opening,
  ) {}

  call(from: number, to: number): void {
    this.runs.push(from, to);
  }

  /** By property and id, however the claims came. */
  get all(): readonly Slot[] {
    return (this.opened ??= this.opening.open(this.subject, this.runs).sort(byProperty));
  }

  get touched(): readonly Slot[] {
    return this.all.filter(({ isTouched }) => isTouched);
  }

  of(property: string): readonly Slot[] {
    const { all } = this;
    const from = firstOf(property, all);
    let to = from;
    while (all[to]?.item.property === property) to += 1;
    return all.slice(from, to);
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
