import type { Conflict, Resolution } from '../domain';
import { byId } from '../util/by-id';
import type { ConflictRule } from './conflicts/finding';
import { CONFLICT_RULES } from './conflicts/list';
import { Hearing } from './hearing';
import { lookAlikesOf } from './look-alikes';
import { order } from './order';
import { conflictOf } from './positions';
import type { LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
import { overrule } from './resolve/overrule';
import { resolutionOf } from './resolve/resolution';
import { rule } from './resolve/rule';
import { divide, type Division, type Side } from './sides';
import type { Slot } from './slot';

/**
 * Judges the touched slots: divides each slot's claims into positions, resolves it, and finds what contradicts, inside the slot and against its
 * neighbours. Pure, without a clock; the same claims in any order give the same bytes.
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const hearing = new Hearing(input);
  const verdicts = [...judgeAll(hearing)];
  let lookAlikes: readonly LookAlike[] | undefined;
  return {
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts),
    resolutions: verdicts.map(({ resolution }) => resolution),
    /** Worked out when they are first asked for: they cost as much as the verdicts, and only people look at them. */
    get lookAlikes() {
      lookAlikes ??= [...hearing.touched()].flatMap((slot) => lookAlikesOf(slot, hearing));
      return lookAlikes;
    },
  };
}

/** What is found of one slot. */
export interface Verdict {
  readonly resolution: Resolution;
  /** In the order of their ids. */
  readonly conflicts: readonly Conflict[];
}

/** The same, slot by slot in the order of their ids: for whoever need not hold the verdicts on a million claims at once. */
export function verdictsOn(input: ReconciliationInput): Generator<Verdict> {
  return judgeAll(new Hearing(input));
}

function* judgeAll(hearing: Hearing): Generator<Verdict> {
  for (const slot of hearing.touched()) {
    hearing.forgetNotes();
    yield judge(slot, hearing);
  }
}

function judge(slot: Slot, hearing: Hearing): Verdict {
  const divided = divide(slot, hearing);
  const stated = resolutionOf(rule(slot, divided, hearing), divided);
  const division = chosenFirst(divided, stated);
  const findings = rulesFor(slot, hearing).flatMap((found) => found.find(slot, division, hearing));
  if (findings.length === 0) return { resolution: stated, conflicts: NONE };
  const resolution = overrule(stated, findings);
  const conflicts = byId(findings.map((finding) => conflictOf(finding, slot, resolution, hearing)));
  return { resolution, conflicts: [...conflicts.values()].sort((a, b) => order(a.id, b.id)) };
}

const NONE: readonly never[] = [];

function rulesFor({ property }: Slot, hearing: Hearing): readonly ConflictRule[] {
  return hearing.ledger.once('rules', property, () => CONFLICT_RULES.filter((found) => found.concerns(property)));
}

/** In the order of the resolution's positions, so that sentences name what is believed first. */
function chosenFirst(division: Division, { positions }: Resolution): Division {
  if (division.sides.length < 2) return division;
  const placeOf = (side: Side) =>
    positions.findIndex(({ claims }) => side.testimonies.some(({ claim }) => claims.includes(claim.id)));
  return { ...division, sides: [...division.sides].sort((a, b) => placeOf(a) - placeOf(b)) };
}
