import type { Conflict, Resolution } from '../domain';
import { byId } from '../util/by-id';
import type { Finding } from './conflicts/finding';
import { Hearing } from './hearing';
import { lookAlikesOf } from './look-alikes';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import { believedFirst } from './believed-first';
import { conflictOf } from './conflict-of';
import type { LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
import { overrule, showingAgainst } from './resolve/overrule';
import { resolutionOf } from './resolve/resolution';
import { believedUnder, rule, type Ruling } from './resolve/rule';
import type { Division } from './sides';
import type { Slot } from './slot';

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
  const found = [...hearing.touched()].map((slot) => ({ id: slot.item.id, pairs: lookAlikesOf(slot, hearing) }));
  return found.sort((a, b) => order(a.id, b.id)).flatMap(({ pairs }) => pairs);
}

/** What is found of one slot: in figures at once, in words when they are first asked for, as few of a million are ever looked at. */
export class Verdict {
  private stated: Resolution | undefined = undefined;
  private told: readonly Conflict[] | undefined = undefined;

  constructor(
    readonly ruling: Ruling,
    private readonly division: Division,
    readonly findings: readonly Finding[],
  ) {}

  get resolution(): Resolution {
    return (this.stated ??= this.state());
  }

  /** In the order of their ids. */
  get conflicts(): readonly Conflict[] {
    return this.findings.length === 0 ? NONE : (this.told ??= this.tell());
  }

  private state(): Resolution {
    const resolution = resolutionOf(this.ruling, this.division);
    const showing = showingAgainst(this.ruling, this.findings);
    return showing === undefined ? resolution : overrule(resolution, showing);
  }

  private tell(): readonly Conflict[] {
    const { slot, hearing } = this.ruling.bench;
    const believed = showingAgainst(this.ruling, this.findings)?.shown.testimonies ?? believedUnder(this.ruling);
    const conflicts = byId(this.findings.map((finding) => conflictOf(finding, { slot, hearing, believed })));
    return sortFew([...conflicts.values()], (a, b) => order(a.id, b.id));
  }
}

/** The same slot by slot, subject by subject: for whoever need not hold the verdicts on a million claims at once. */
export function verdictsOn(input: ReconciliationInput): Generator<Verdict> {
  return judgeAll(new Hearing(input));
}

function* judgeAll(hearing: Hearing): Generator<Verdict> {
  for (const slot of hearing.touched()) yield judge(slot, hearing);
}

function judge(slot: Slot, hearing: Hearing): Verdict {
  const divided = slot.division;
  const ruling = rule(slot, divided, hearing);
  const division = divided.sides.length < 2 ? divided : believedFirst(divided, ruling);
  return new Verdict(ruling, division, findingsOn(slot, division, hearing));
}

function findingsOn(slot: Slot, division: Division, hearing: Hearing): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const conflictRule of slot.statute.rules) {
    const found = conflictRule.find(slot, division, hearing);
    if (found.length > 0) findings = findings === undefined ? [...found] : [...findings, ...found];
  }
  return findings ?? NONE;
}

const NONE: readonly never[] = [];
