import { readingOf, isDispute } from '../compare';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Side } from '../sides';
import type { Testimony } from '../testimony';
import { witnessesOf } from '../witnesses';

/** What is known of a source for a property from slots other than the one judged. */
export interface Reliability {
  /** Above 0 when it is right more often than sources are on the whole, below when less; in shares of 1, and small while little is known. */
  readonly lead: number;
  /** Slots in which it could be held against something, and in how many of them it was right. */
  readonly cases: number;
  readonly right: number;
  /** How many of the cases editors decided. */
  readonly decided: number;
}

/** A slot in which an origin said something that turned out right or wrong. */
export interface Case {
  readonly slot: Slot;
  /** An editor's word counts for more than the word of others. */
  readonly weight: number;
  readonly isDecided: boolean;
  /** Origins, each once. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const EDITOR = 3;
const OTHERS = 1;
/** Cases that each wider level counts for in the narrower one: how much must be known of a source before it stands for itself. */
const SHRINKAGE = 4;
/** Of sources of which nothing is known. */
const PRIOR = 0.7;

/**
 * Learnt per source and property, shrunk to the source over all properties, that to all sources (nested Beta means). Cases are every slot that an
 * editor pinned, and the slots beside this one (same subject and property: other benchmarks, tiers, platforms) where two origins or more outvote
 * each rival. So a verdict depends on the decisions and on its neighbours alone, not on the whole graph.
 */
export function recordsFor(slot: Slot, hearing: Hearing): Records {
  const cases = casesFor(slot, hearing);
  return cases.length === 0 ? NOTHING_KNOWN : new Records(cases, slot.property.id);
}

/** What the cases tell of each origin. */
export class Records {
  private readonly byOrigin = new Map<string, OriginRecord>();
  private readonly all = new Tally();

  constructor(cases: readonly Case[], property: string) {
    for (const found of cases) {
      const isHere = found.slot.property.id === property;
      for (const origin of found.right) this.recordOf(origin).add(found, isHere, 1);
      for (const origin of found.wrong) this.recordOf(origin).add(found, isHere, 0);
      this.all.add(found.weight, found.right.length, found.right.length + found.wrong.length);
    }
  }

  get isEmpty(): boolean {
    return this.byOrigin.size === 0;
  }

  /** Undefined when nothing is known. */
  of(origin: string): Reliability | undefined {
    return this.byOrigin.get(origin)?.reliability(this.all.mean(PRIOR));
  }

  private recordOf(origin: string): OriginRecord {
    let known = this.byOrigin.get(origin);
    if (known === undefined) this.byOrigin.set(origin, (known = new OriginRecord()));
    return known;
  }
}

/** What is known of one origin, once there is a case. */
class OriginRecord {
  private readonly everywhere = new Tally();
  private readonly here = new Tally();
  private cases = 0;
  private right = 0;
  private decided = 0;

  add({ weight, isDecided }: Case, isHere: boolean, right: 0 | 1): void {
    this.everywhere.add(weight, right, 1);
    if (isHere) this.here.add(weight, right, 1);
    this.cases += 1;
    this.right += right;
    this.decided += Number(isDecided);
  }

  reliability(all: number): Reliability {
    const lead = this.here.mean(this.everywhere.mean(all)) - all;
    return { lead, cases: this.cases, right: this.right, decided: this.decided };
  }
}

class Tally {
  private right = 0;
  private told = 0;

  add(weight: number, right: number, told: number): void {
    this.right += weight * right;
    this.told += weight * told;
  }

  mean(prior: number): number {
    return (this.right + SHRINKAGE * prior) / (this.told + SHRINKAGE);
  }
}

function casesFor(slot: Slot, hearing: Hearing): readonly Case[] {
  const pinned = hearing.pinnedSlots();
  const cases: Case[] = [];
  for (const other of pinned) if (other !== slot) cases.push(pinnedCase(other, hearing));
  for (const other of hearing.slotsOf(slot.item.subject, slot.property.id)) {
    const found = other === slot || other.atMost < 2 || pinned.includes(other) ? undefined : votedCase(other, hearing);
    if (found !== undefined) cases.push(found);
  }
  return cases;
}

/** Right is who agrees with the pin, or at least fits it; an origin that also said otherwise was wrong. */
function pinnedCase(slot: Slot, hearing: Hearing): Case {
  return hearing.ledger.once('pinned case', slot, () => {
    const snak = hearing.rulings.pinOf(slot.item.id)?.snak ?? { kind: 'unknown' as const };
    const pin = readingOf({ snak, qualifiers: {} });
    const isWrong = ({ reading }: Testimony) => isDispute(slot.compare(pin, reading));
    const against = slot.testimonies.filter(isWrong);
    const agreeing = slot.testimonies.filter((testimony) => !isWrong(testimony));
    return caseOf(slot, { weight: EDITOR, isDecided: true }, [agreeing, against], hearing);
  });
}

/** Of a slot that no editor pinned. */
function votedCase(slot: Slot, hearing: Hearing): Case | undefined {
  const vote = slot.knownVote ?? slot.keepVote(countVote(slot, hearing) ?? 'none');
  return vote === 'none' ? undefined : vote;
}

function countVote(slot: Slot, hearing: Hearing): Case | undefined {
  const { sides } = slot.division;
  const first = outvoting(sides, slot, hearing);
  if (first === undefined) return undefined;
  const rest = sides.filter((side) => side !== first);
  const against = rest.length === 1 && rest[0] !== undefined ? rest[0].testimonies : rest.flatMap((side) => side.testimonies);
  return caseOf(slot, { weight: OTHERS, isDecided: false }, [first.testimonies, against], hearing);
}

/** The side that two origins or more stand behind, and fewer behind each rival. */
function outvoting(sides: readonly Side[], slot: Slot, hearing: Hearing): Side | undefined {
  let [first, most, isAlone] = [sides[0], 1, false];
  for (const side of sides) {
    const votes = witnessesOf(side.testimonies, slot, hearing).length;
    if (votes === most) isAlone = false;
    if (votes > most) [first, most, isAlone] = [side, votes, true];
  }
  return isAlone ? first : undefined;
}

function caseOf(
  slot: Slot,
  kind: Pick<Case, 'weight' | 'isDecided'>,
  [agreeing, against]: readonly [readonly Testimony[], readonly Testimony[]],
  hearing: Hearing,
): Case {
  const wrong = originsBehind(against, slot, hearing);
  const right = without(wrong, originsBehind(agreeing, slot, hearing));
  return { slot, weight: kind.weight, isDecided: kind.isDecided, right, wrong };
}

function originsBehind(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): readonly string[] {
  return testimonies.length === 0 ? NOBODY : witnessesOf(testimonies, slot, hearing).map(({ origin }) => origin.id);
}

function without(some: readonly string[], all: readonly string[]): readonly string[] {
  if (some.length === 0) return all;
  const left = new Set(some);
  return all.filter((id) => !left.has(id));
}

const NOBODY: readonly never[] = [];

/** As of most properties, which have one slot a subject. */
const NOTHING_KNOWN = new Records([], '');
