import type { SlotAsItWas } from '../../app/slots-as-of';
import { heaviestFirst, type Conflict, type DataItem, type Resolution, type Subject, type SubjectId } from '../../domain';
import { after, type Soon } from '../../util/soon';
import { changed } from '../../util/changed';
import type { Context } from '../context';
import { propertyOf } from '../properties/property';
import { revisionAsked, type Moment } from '../revisions/moment.type';
import { bySlot, dataItemAsked, factOf, isFilledBy, type SeparatorAsked, type ShownFact } from './fact';

/** What the description of every `asOf` says. */
export const AS_OF =
  'As it was at this moment: with the documents that were current then and the decisions taken until then, as they are read and judged today. Also of subjects that are counted as this one since. Facts, slots, conflicts and lists of claims inside are of that moment too; names and documents are told as they are now.';

/** A row that was asked for at an earlier moment, as a revision: what is asked of it is of that moment too. */
export type Then<Row> = Row & { readonly asOf?: number };

/** A conflict of another moment brings the verdict of its moment along. */
export type ShownConflict = Then<Conflict> & { readonly then?: { readonly resolution: Resolution | undefined } };

export type SlotThen = SlotAsItWas & { readonly asOf: number };

/** The revision to tell a field at: that of its own `asOf`, else that of the row it is a field of; undefined for now. */
export function revisionOf(context: Context, row: Then<object>, asOf: Moment | null | undefined): Soon<number | undefined> {
  return asOf ? revisionAsked(context, asOf) : row.asOf;
}

/** The row as it goes on telling of that revision. */
export function asOfRevision<Row extends object>(row: Row, asOf: number | undefined): Then<Row> {
  return asOf === undefined ? row : Object.assign(Object.assign({}, row), { asOf });
}

/** The slots of a subject at a moment. What the graph no longer has of them can be looked up in this request all the same. */
export async function slotsAt(context: Context, subject: SubjectId, asOf: number): Promise<readonly SlotThen[]> {
  const slots = await context.loaders.slotsAsOf.load({ subject, revision: asOf });
  await Promise.all(slots.map((slot) => keepWhatIsGone(context, slot)));
  return slots.map((slot) => changed(slot, { asOf }));
}

/** So that edges of a moment lead somewhere also where nothing is left of it. */
export async function keepWhatIsGone({ loaders }: Context, { item, subject, claims }: SlotAsItWas): Promise<void> {
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

/** A subject as it was: by its name of today, if any has been left it; undefined where no document said anything about it. */
export async function subjectAt(context: Context, id: SubjectId, asOf: number): Promise<Then<Subject> | undefined> {
  const known = await context.loaders.subject.load(id);
  const [slot] = await slotsAt(context, known?.id ?? id, asOf);
  const subject = known ?? slot?.subject;
  return slot === undefined || subject === undefined ? undefined : asOfRevision(subject, asOf);
}

/** A slot at a moment; undefined where no document filled it. */
export async function slotAt(context: Context, { id, subject }: DataItem, asOf: number): Promise<SlotThen | undefined> {
  return (await slotsAt(context, subject, asOf)).find(({ item }) => item.id === id);
}

/** What was known of it at a moment, by the same rules. */
export async function factsThen(
  context: Context,
  subject: SubjectId,
  asOf: number,
  isWanted: (item: DataItem) => boolean,
): Promise<ShownFact[]> {
  const slots = (await slotsAt(context, subject, asOf)).filter(({ item }) => isWanted(item));
  return slots.map((slot) => factThen(context, slot)).sort(bySlot);
}

/** The filled slots of a property whose separators have the values asked for, as they were. */
export function factsThenAsked(
  context: Context,
  subject: SubjectId,
  asOf: number,
  { name, separators }: { readonly name: string; readonly separators: readonly SeparatorAsked[] },
): Promise<ShownFact[]> {
  const isMatching = isFilledBy(context, separators);
  return factsThen(context, subject, asOf, (item) => item.property === name && isMatching(item));
}

/** The slot with exactly these separators as it was; ABSENT where no document filled it. */
export function factThenAsked(
  context: Context,
  subject: SubjectId,
  asOf: number,
  { name, separators }: { readonly name: string; readonly separators: readonly SeparatorAsked[] },
): Promise<ShownFact> {
  return factOfSlotThen(context, dataItemAsked(context, subject, name, separators), asOf);
}

export async function factOfSlotThen(context: Context, item: DataItem, asOf: number): Promise<ShownFact> {
  const slot = await slotAt(context, item, asOf);
  return factThen(context, slot ?? { item, subject: undefined, claims: [], resolution: undefined, conflicts: [], asOf });
}

function factThen({ vocabulary }: Context, slot: SlotThen): ShownFact {
  const { item, resolution, claims } = slot;
  return changed(factOf(propertyOf(vocabulary, item.property), item, resolution, claims.length > 0), { then: slot });
}

export async function conflictsThen(context: Context, subject: SubjectId, asOf: number): Promise<ShownConflict[]> {
  return (await slotsAt(context, subject, asOf)).flatMap(conflictsOf).sort(heaviestFirst);
}

export function conflictsInSlotThen(context: Context, item: DataItem, asOf: number): Soon<ShownConflict[]> {
  return after(slotAt(context, item, asOf), (slot) => (slot === undefined ? [] : conflictsOf(slot)));
}

export function conflictsOf({ conflicts, resolution, asOf }: SlotThen): ShownConflict[] {
  return conflicts.map((conflict) => changed(conflict, { asOf, then: { resolution } }));
}
