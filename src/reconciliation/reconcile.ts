import type { Conflict, Resolution } from '../domain';
import { byId } from '../util/by-id';
import type { ConflictRule, Finding } from './conflicts/finding';
import { CONFLICT_RULES } from './conflicts/list';
import { Hearing } from './hearing';
import { lookAlikesOf } from './look-alikes';
import { order } from '../util/order';
import { conflictOf } from './positions';
import type { LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
import { overrule } from './resolve/overrule';
import { resolutionOf } from './resolve/resolution';
import { rule, type Ruling } from './resolve/rule';
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
export class Verdict {
  private written: Resolution | undefined = undefined;

  constructor(
    readonly ruling: Ruling,
    /** In the order of their ids. */
    readonly conflicts: readonly Conflict[],
    private readonly write: () => Resolution,
  ) {}

  /** In words when first asked for: most slots have one value that nobody disputes, and few of them are ever looked at. */
  get resolution(): Resolution {
    return (this.written ??= this.write());
  }
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
  const ruling = rule(slot, divided, hearing);
  if (divided.sides.length < 2) {
    const findings = findingsOn(slot, divided, hearing);
    if (findings.length === 0) return new Verdict(ruling, NONE, () => resolutionOf(ruling, divided));
    return verdictWith(findings, ruling, resolutionOf(ruling, divided));
  }
  const stated = resolutionOf(ruling, divided);
  return verdictWith(findingsOn(slot, chosenFirst(divided, stated), hearing), ruling, stated);
}

function verdictWith(findings: readonly Finding[], ruling: Ruling, stated: Resolution): Verdict {
  const { slot, hearing } = ruling.bench;
  const resolution = overrule(stated, findings);
  const conflicts = byId(findings.map((finding) => conflictOf(finding, slot, resolution, hearing)));
  const inOrder = [...conflicts.values()].sort((a, b) => order(a.id, b.id));
  return new Verdict(ruling, inOrder, () => resolution);
}

function findingsOn(slot: Slot, division: Division, hearing: Hearing): Finding[] {
  const findings: Finding[] = [];
  for (const found of rulesFor(slot, hearing)) findings.push(...found.find(slot, division, hearing));
  return findings;
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
