import type { Conflict, Resolution } from '../domain';
import { byId } from '../util/by-id';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import { conflictOf } from './conflict-of';
import type { Finding } from './conflicts/finding';
import { overrule, showingAgainst } from './resolve/overrule';
import { resolutionOf } from './resolve/resolution';
import { believedUnder, type Ruling } from './resolve/rule';
import type { Division } from './sides';

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

const NONE: readonly never[] = [];
