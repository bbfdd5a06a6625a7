import { readingOf, isDispute } from '../compare';
import type { Hearing } from '../hearing';
import { order } from '../../util/order';
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
  const known = hearing.notes.once('reliability', slot, () => new Map<string, Reliability | undefined>());
  if (!known.has(origin)) known.set(origin, findReliability(origin, slot, hearing));
  return known.get(origin);
}

function findReliability(origin: string, slot: Slot, hearing: Hearing): Reliability | undefined {
  const cases = casesFor(slot, hearing);
  const own = cases.filter(({ right, wrong }) => right.has(origin) || wrong.has(origin));
  if (own.length === 0) return undefined;
  const here = own.filter((found) => found.slot.property.id === slot.property.id);
  const all = mean(tally(cases), PRIOR);
  const source = mean(tally(own, origin), all);
  return {
    lead: mean(tally(here, origin), source) - all,
    cases: own.length,
    right: own.filter(({ right }) => right.has(origin)).length,
    decided: own.filter(({ isDecided }) => isDecided).length,
  };
}

interface Tally {
  readonly right: number;
  readonly told: number;
}

function tally(cases: readonly Case[], origin?: string): Tally {
  const counts = cases.map(({ right, wrong, weight }) => {
    const rights = origin === undefined ? right.size : Number(right.has(origin));
    const wrongs = origin === undefined ? wrong.size : Number(wrong.has(origin));
    return { right: weight * rights, told: weight * (rights + wrongs) };
  });
  return counts.reduce((sum, count) => ({ right: sum.right + count.right, told: sum.told + count.told }), { right: 0, told: 0 });
}

function mean({ right, told }: Tally, prior: number): number {
  return (right + SHRINKAGE * prior) / (told + SHRINKAGE);
}

function casesFor(slot: Slot, hearing: Hearing): readonly Case[] {
  return hearing.notes.once('cases', slot, () => {
    const pinned = hearing.pinnedSlots().filter((other) => other !== slot);
    const beside = hearing
      .slotsOf(slot.item.subject, slot.property.id)
      .filter((other) => other !== slot && !pinned.includes(other));
    return [...pinned.map((other) => pinnedCase(other, hearing)), ...beside.flatMap((other) => votedCase(other, hearing) ?? [])];
  });
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

function votedCase(slot: Slot, hearing: Hearing): Case | undefined {
  if (slot.atMost < 2) return undefined;
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
  const [said, wrong] = [agreeing, against].map(
    (testimonies) => new Set<string>(witnessesOf(testimonies, slot, hearing).map(({ origin }) => origin.id)),
  ) as [Set<string>, Set<string>];
  const right = new Set([...said].filter((id) => !wrong.has(id)));
  return { slot, weight: kind.weight, isDecided: kind.isDecided, right, wrong };
}
