import {
  heaviestFirst,
  type Claim,
  type Conflict,
  type DataItem,
  type Resolution,
  type Subject,
  type SubjectId,
} from '../domain';
import { reconcile, rulingsOf } from '../reconciliation';
import type { Store } from '../store/store';
import { byId } from '../util/by-id';
import { groupBy } from '../util/group-by';
import { order } from '../util/order';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { asItWas, type AsItWas } from './as-it-was';
import { gatherOnly } from './gather';

/** A slot that somebody filled at an earlier revision, with the verdict on what was said then. */
export interface SlotAsItWas {
  readonly item: DataItem;
  /** Whom it was about then, also where that one is counted as another today. */
  readonly subject: Subject | undefined;
  readonly claims: readonly Claim[];
  readonly resolution: Resolution | undefined;
  /** Heaviest first. */
  readonly conflicts: readonly Conflict[];
}

/** The slots of each subject, and of those that are counted as it today, as they were; in id order. Writes nothing. */
export async function slotsAsOf(
  store: Store,
  vocabulary: Vocabulary,
  ids: readonly SubjectId[],
  revision: number,
): Promise<SlotAsItWas[][]> {
  const past = await asItWas(store, vocabulary, revision);
  const rulings = rulingsOf(await store.decisions());
  const groups = ids.map((id) => rulings.mergedWith(id));
  const pairs = unique(groups.flat()).flatMap((subject) =>
    [...vocabulary.properties.keys()].map((property) => ({ subject, property })),
  );
  const items = [...byId((await past.dataItemsOf(pairs)).flat()).values()];
  const inOrder = await judgedThen(past, vocabulary, items);
  return groups.map((group) => inOrder.filter(({ item }) => group.includes(item.subject)));
}

/** Slots that are judged for one answer. */
const MOST_SLOTS = 5_000;

export class TooManySlotsError extends Error {
  constructor(slots: number) {
    super(`The graph had ${slots} slots then, more than the ${MOST_SLOTS} that can be judged at once; ask of a subject.`);
    this.name = 'TooManySlotsError';
  }
}

/** Every slot of the graph as it was, in id order. Writes nothing; fails with TooManySlotsError. */
export async function everySlotAsOf(store: Store, vocabulary: Vocabulary, revision: number): Promise<SlotAsItWas[]> {
  const past = await asItWas(store, vocabulary, revision);
  const items = (await past.dataItemsOfProperties([...vocabulary.properties.keys()])).flat();
  return judgedThen(past, vocabulary, [...byId(items).values()], MOST_SLOTS);
}

async function judgedThen(
  past: AsItWas,
  vocabulary: Vocabulary,
  items: readonly DataItem[],
  most = Infinity,
): Promise<SlotAsItWas[]> {
  const claims = await past.claimsOfDataItems(items.map(({ id }) => id));
  const filled = items.filter((_item, place) => (claims[place] ?? []).length > 0);
  if (filled.length > most) throw new TooManySlotsError(filled.length);
  const { resolutions, conflicts } = reconcile(await gatherOnly(past, vocabulary, filled, await past.decisions()));
  const subjects = byId(present(await past.subjects(unique(filled.map(({ subject }) => subject)))));
  const [verdicts, disputes, said] = [
    new Map(resolutions.map((resolution) => [resolution.dataItem, resolution])),
    groupBy(conflicts, ({ dataItem }) => dataItem),
    groupBy(claims.flat(), ({ dataItem }) => dataItem),
  ];
  const slots = filled.map((item) => ({
    item,
    subject: subjects.get(item.subject),
    claims: said.get(item.id) ?? [],
    resolution: verdicts.get(item.id),
    conflicts: (disputes.get(item.id) ?? []).sort(heaviestFirst),
  }));
  return slots.sort((a, b) => order(a.item.id, b.item.id));
}
