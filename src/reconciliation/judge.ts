import { believedFirst } from './believed-first';
import type { Finding } from './conflicts/finding';
import type { Hearing } from './hearing';
import { rule, type Ruling } from './resolve/rule';
import type { Slot } from './slot';
import { Verdict } from './verdict';

/** One slot: its claims in positions, what is believed of them, and what contradicts, inside the slot and against its neighbours. */
export function judge(slot: Slot, hearing: Hearing): Verdict {
  return search(slot, rule(slot, slot.division, hearing), hearing);
}

/** For conflicts, once it is known what is believed. */
export function search(slot: Slot, ruling: Ruling, hearing: Hearing): Verdict {
  const divided = slot.division;
  const division = divided.sides.length < 2 ? divided : believedFirst(divided, ruling);
  let findings: Finding[] | undefined;
  for (const conflictRule of slot.statute.rules) {
    const found = conflictRule.find(slot, division, hearing);
    if (found.length > 0) findings = findings === undefined ? [...found] : [...findings, ...found];
  }
  return new Verdict(ruling, division, findings ?? NONE);
}

const NONE: readonly never[] = [];
