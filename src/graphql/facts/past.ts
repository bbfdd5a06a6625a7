import type { SlotAsItWas } from '../../app/slots-as-of';
import { heaviestFirst, type Conflict, type DataItem, type Resolution, type SubjectId } from '../../domain';
import type { Context } from '../context';
import { propertyOf } from '../properties/property';
import { revisionAsked, type Moment } from '../revisions/moment.type';
import { bySlot, dataItemAsked, factOf, type SeparatorAsked, type ShownFact } from './fact';

/** What the description of every `asOf` says. */
export const AS_OF =
  'As it was at this moment: with the documents that were current then and the decisions taken until then, as they are read and judged today. Also of subjects that are counted as this one since. What is asked of its claims, documents and slots is of now.';

/** A conflict of another moment brings the verdict of its moment along. */
export type ShownConflict = Conflict & { readonly then?: { readonly resolution: Resolution | undefined } };

/** The slots of a subject at a moment. What the graph no longer has of them can be looked up in this request all the same. */
export async function slotsAt(context: Context, subject: SubjectId, asOf: Moment): Promise<readonly SlotAsItWas[]> {
  const { loaders } = context;
  const slots = await loaders.slotsAsOf.load({ subject, revision: await revisionAsked(context, asOf) });
  await Promise.all(slots.map((slot) => keepWhatIsGone(context, slot)));
  return slots;
}

async function keepWhatIsGone({ loaders }: Context, { item, subject, claims }: SlotAsItWas): Promise<void> {
  const there = await Promise.all([
    loaders.dataItem.load(item.id),
    loaders.subject.load(item.subject),
    ...claims.map(({ id }) => loaders.claim.load(id)),
  ]);
  if (there[0] === undefined) loaders.dataItem.put(item.id, item);
  if (there[1] === undefined && subject !== undefined) loaders.subject.put(subject.id, subject);
  claims.forEach((claim, place) => {
    if (there[place + 2] === undefined) loaders.claim.put(claim.id, claim);
  });
}

/** What was known of it at a moment, by the same rules. */
export async function factsThen(
  context: Context,
  subject: SubjectId,
  asOf: Moment,
  isWanted: (item: DataItem) => boolean,
): Promise<ShownFact[]> {
  const slots = (await slotsAt(context, subject, asOf)).filter(({ item }) => isWanted(item));
  return slots.map((slot) => factThen(context, slot)).sort(bySlot);
}

/** The slot with exactly these separators as it was; ABSENT where no document filled it. */
export async function factThenAsked(
  context: Context,
  subject: SubjectId,
  asOf: Moment,
  { name, separators }: { readonly name: string; readonly separators: readonly SeparatorAsked[] },
): Promise<ShownFact> {
  const item = dataItemAsked(context, subject, name, separators);
  const slot = (await slotsAt(context, subject, asOf)).find((one) => one.item.id === item.id);
  return factThen(context, slot ?? { item, subject: undefined, claims: [], resolution: undefined, conflicts: [] });
}

function factThen({ vocabulary }: Context, slot: SlotAsItWas): ShownFact {
  const { item, resolution, claims } = slot;
  return { ...factOf(propertyOf(vocabulary, item.property), item, resolution, claims.length > 0), then: slot };
}

export async function conflictsThen(context: Context, subject: SubjectId, asOf: Moment): Promise<ShownConflict[]> {
  return (await slotsAt(context, subject, asOf)).flatMap(conflictsOf).sort(heaviestFirst);
}

export async function conflictsInSlotThen(context: Context, { id, subject }: DataItem, asOf: Moment): Promise<ShownConflict[]> {
  return (await slotsAt(context, subject, asOf)).filter(({ item }) => item.id === id).flatMap(conflictsOf);
}

export function conflictsOf({ conflicts, resolution }: SlotAsItWas): ShownConflict[] {
  return conflicts.map((conflict) => ({ ...conflict, then: { resolution } }));
}
