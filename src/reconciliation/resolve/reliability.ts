import { readingOf, isDispute } from '../compare';
import type { Hearing } from '../hearing';
import { order } from '../../util/order';
import type { Property } from '../../vocabulary';
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
interface Case {
  readonly slot: Slot;
  /** An editor's word counts for more than the word of others. */
  readonly weight: number;
  readonly isDecided: boolean;
  readonly right: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
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
 * each rival. So a verdict depends on the decisions and on its neighbours alone, not on the whole graph. Undefined when nothing is known.
 */
export function reliabilityOf(origin: string, slot: Slot, hearing: Hearing): Reliability | undefined {
  return hearing.notes.once('records', slot, () => new Records(casesFor(slot, hearing), slot.property)).of(origin);
}

/** What the cases tell of each origin. */
class Records {
  private readonly known = new Map<string, Reliability | undefined>();
  private readonly all: number;

  constructor(
    private readonly cases: readonly Case[],
    private readonly property: Property,
  ) {
    const tally = new Tally();
    for (const { right, wrong, weight } of cases) tally.add(weight, right.size, wrong.size);
    this.all = tally.mean(PRIOR);
  }

  of(origin: string): Reliability | undefined {
    if (this.cases.length === 0) return undefined;
    if (!this.known.has(origin)) this.known.set(origin, this.find(origin));
    return this.known.get(origin);
  }

  private find(origin: string): Reliability | undefined {
    const [everywhere, here] = [new Tally(), new Tally()];
    let [cases, right, decided] = [0, 0, 0];
    for (const found of this.cases) {
      const [isRight, isWrong] = [Number(found.right.has(origin)), Number(found.wrong.has(origin))];
      if (isRight + isWrong === 0) continue;
      everywhere.add(found.weight, isRight, isWrong);
      if (found.slot.property.id === this.property.id) here.add(found.weight, isRight, isWrong);
      cases += 1;
      right += isRight;
      decided += Number(found.isDecided);
    }
    return cases === 0 ? undefined : { lead: here.mean(everywhere.mean(this.all)) - this.all, cases, right, decided };
  }
}

class Tally {
  private right = 0;
  private told = 0;

  add(weight: number, right: number, wrong: number): void {
    this.right += weight * right;
    this.told += weight * (right + wrong);
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
  return hearing.notes.once('voted case', slot, () => {
    const sides = slot.division.sides
      .map((side) => ({ side, votes: witnessesOf(side.testimonies, slot, hearing).length }))
      .sort((a, b) => b.votes - a.votes || order(a.side.anchor.key, b.side.anchor.key));
    const [first, second] = sides;
    if (first === undefined || first.votes < 2 || first.votes === second?.votes) return undefined;
    const rest = sides.slice(1).flatMap(({ side }): Side['testimonies'] => side.testimonies);
    return caseOf(slot, { weight: OTHERS, isDecided: false }, [first.side.testimonies, rest], hearing);
  });
}

function caseOf(
  slot: Slot,
  kind: Pick<Case, 'weight' | 'isDecided'>,
  [agreeing, against]: readonly [readonly Testimony[], readonly Testimony[]],
  hearing: Hearing,
): Case {
  const [right, wrong] = [originsBehind(agreeing, slot, hearing), originsBehind(against, slot, hearing)];
  for (const id of wrong) right.delete(id);
  return { slot, weight: kind.weight, isDecided: kind.isDecided, right, wrong };
}

function originsBehind(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): Set<string> {
  const ids = new Set<string>();
  if (testimonies.length > 0) for (const { origin } of witnessesOf(testimonies, slot, hearing)) ids.add(origin.id);
  return ids;
}
