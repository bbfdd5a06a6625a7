import { sortedUnique } from '../../util/sorted-unique';
import type { Property } from '../../vocabulary';
import type { Hearing } from '../hearing';
import type { Side } from '../sides';
import type { Slot } from '../slot';
import { latestTime, type Witness } from '../witnesses';
import { recordsFor, type Records } from './reliability';
import { Support } from './support';

/** A side with the origins that stand behind it. */
export class Candidate {
  /** Of each consideration that its slot is judged by, once they are weighed. */
  weights: readonly (number | undefined)[] | undefined = undefined;
  private knownSupport: Support | undefined = undefined;
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

  /** Whether any of its origins speaks for a time. */
  get isDated(): boolean {
    return this.isTimeKnown ? this.knownTime !== undefined : this.witnesses.some(hasTime);
  }

  get support(): Support {
    return (this.knownSupport ??= new Support(this.witnesses));
  }
}

function hasTime({ testimonies }: Witness): boolean {
  return testimonies.some(({ told }) => told !== undefined);
}

export class Bench {
  private knownTimes: readonly string[] | undefined = undefined;
  private knownRecords: Records | undefined = undefined;

  constructor(
    readonly slot: Slot,
    readonly hearing: Hearing,
    readonly candidates: readonly Candidate[],
    /** Whether some of them cannot both hold. */
    readonly isDisputed: boolean,
  ) {}

  /** Of the candidates, oldest first. */
  private get times(): readonly string[] {
    return (this.knownTimes ??= sortedUnique(this.candidates.flatMap(({ time }) => time ?? [])));
  }

  /** From near 0 for the oldest to 1 for the latest; 0 for an undated one. */
  placeInTime(candidate: Candidate): number {
    if (this.candidates.length === 1) return candidate.isDated ? 1 : 0;
    const { time } = candidate;
    return time === undefined ? 0 : (this.times.indexOf(time) + 1) / this.times.length;
  }

  /** How reliable sources are known to be, from slots other than this one. */
  get records(): Records {
    return (this.knownRecords ??= recordsFor(this.slot, this.hearing));
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
  /** What in a setting it counts more or less with; the same under all settings where it has none. */
  readonly countsAs?: 'agreement' | 'source' | 'recency' | undefined;
  /** Whether it can apply in slots of this property; to all where it does not say. */
  readonly concerns?: (property: Property) => boolean;
  /** Under the plain setting; undefined where it does not apply. */
  readonly weigh: (candidate: Candidate, bench: Bench) => number | undefined;
  /** Only asked where it applies. */
  readonly say: (candidate: Candidate, bench: Bench) => string;
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
