import type { Conflict, Resolution } from '../domain';
import { order } from '../util/order';
import { Hearing } from './hearing';
import { judge } from './judge';
import { lookAlikesOf } from './look-alikes';
import type { LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
import type { Verdict } from './verdict';

/**
 * Judges the touched slots: divides each slot's claims into positions, resolves it, and finds what contradicts, inside the slot and against its
 * neighbours. Pure, without a clock; the same claims in any order give the same bytes.
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const hearing = new Hearing(input);
  const verdicts: Told[] = [];
  for (const { resolution, conflicts } of judgeAll(hearing)) verdicts.push({ resolution, conflicts });
  verdicts.sort((a, b) => order(a.resolution.dataItem, b.resolution.dataItem));
  let lookAlikes: readonly LookAlike[] | undefined;
  return {
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts),
    resolutions: verdicts.map(({ resolution }) => resolution),
    /** Worked out when they are first asked for: they cost as much as the verdicts, and only people look at them. */
    get lookAlikes() {
      lookAlikes ??= lookAlikesIn(hearing);
      return lookAlikes;
    },
  };
}

interface Told {
  readonly resolution: Resolution;
  readonly conflicts: readonly Conflict[];
}

function lookAlikesIn(hearing: Hearing): readonly LookAlike[] {
  const found = [...hearing.touched()].flat().map((slot) => ({ id: slot.item.id, pairs: lookAlikesOf(slot, hearing) }));
  return found.sort((a, b) => order(a.id, b.id)).flatMap(({ pairs }) => pairs);
}

/** The same slot by slot, subject by subject: for whoever need not hold the verdicts on a million claims at once. */
export function verdictsOn(input: ReconciliationInput): Generator<Verdict> {
  return judgeAll(new Hearing(input));
}

function* judgeAll(hearing: Hearing): Generator<Verdict> {
  for (const slots of hearing.touched()) for (const slot of slots) yield judge(slot, hearing);
}
