import type { Conflict } from '../domain';
import { CONFLICT_RULES } from './conflicts/list';
import { Hearing, order, type Slot } from './hearing';
import { lookAlikesOf } from './look-alikes';
import { conflictOf } from './positions';
import type { LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
import { overrule } from './resolve/overrule';
import { resolve } from './resolve/resolve';
import { divide } from './sides';

/**
 * Judges the touched slots: divides each slot's claims into positions, resolves it, and finds what contradicts, inside the slot and against its
 * neighbours. Pure, without a clock; the same claims in any order give the same bytes.
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const hearing = new Hearing(input);
  const verdicts = hearing.touched().map((slot) => judge(slot, hearing));
  return {
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts).sort((a, b) => order(a.dataItem, b.dataItem) || order(a.id, b.id)),
    resolutions: verdicts.map(({ resolution }) => resolution),
    lookAlikes: verdicts.flatMap(({ lookAlikes }) => lookAlikes),
  };
}

function judge(slot: Slot, hearing: Hearing) {
  const division = divide(slot, hearing);
  const findings = CONFLICT_RULES.flatMap((rule) => rule.find(slot, division, hearing));
  const resolution = overrule(resolve(slot, division, hearing), findings);
  const conflicts = new Map<string, Conflict>();
  for (const finding of findings) {
    const conflict = conflictOf(finding, slot, resolution, hearing);
    if (!conflicts.has(conflict.id)) conflicts.set(conflict.id, conflict);
  }
  const lookAlikes: readonly LookAlike[] = lookAlikesOf(slot, hearing);
  return { resolution, conflicts: [...conflicts.values()], lookAlikes };
}
