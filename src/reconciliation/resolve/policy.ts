import { sortedUnique } from '../../util/sorted-unique';
import type { Hearing } from '../hearing';
import type { Side } from '../sides';
import type { Slot } from '../slot';
import { latestTime, type Witness } from '../witnesses';

/** A side with the origins that stand behind it. */
export class Candidate {
  private knownTime: string | undefined = undefined;
  private isTimeKnown = false;

  constructor(
    readonly side: Side,
    readonly witnesses: readonly Witness[],
  ) {}

  /** The latest that any of its origins speaks for, ISO. */
  get time(): string | undefined {
    if (!this.isTimeKnown) this.knownTime = latestTime(this.witnesses);
    this.isTimeKnown = true;
    return this.knownTime;
  }
}

export class Bench {
  private knownTimes: readonly string[] | undefined = undefined;

  constructor(
    readonly slot: Slot,
    readonly hearing: Hearing,
    readonly candidates: readonly Candidate[],
    /** Whether some of them cannot both hold. */
    readonly isDisputed: boolean,
  ) {}

  /** Of the candidates, oldest first. */
  get times(): readonly string[] {
    return (this.knownTimes ??= this.findTimes());
  }

  private findTimes(): readonly string[] {
    const times: string[] = [];
    for (const { time } of this.candidates) if (time !== undefined) times.push(time);
    return sortedUnique(times);
  }
}

/** How much each consideration weighs, 1 being the plain setting: a verdict that changes with them is contested. */
export interface Setting {
  readonly name: string;
  readonly agreement: number;
  readonly source: number;
  readonly recency: number;
}

/** Something that speaks for or against a candidate: how much, and in words, which only the few that are shown need. */
export interface Consideration {
  readonly name: string;
  /** Undefined where it does not apply. */
  weigh(candidate: Candidate, bench: Bench, setting: Setting): number | undefined;
  /** Only asked where it applies. */
  say(candidate: Candidate, bench: Bench): string;
}

/** A way to judge a slot. The weights of a candidate's considerations add up to its score. */
export interface Policy {
  /** "weighted@1". */
  readonly name: string;
  /** The plain one first. */
  readonly settings: readonly [Setting, ...Setting[]];
  readonly considerations: readonly Consideration[];
}

export const PLAIN: Setting = { name: 'plain', agreement: 1, source: 1, recency: 1 };
