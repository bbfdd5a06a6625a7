import {
  aDataItem,
  entityKey,
  plainDataItem,
  subjectId,
  type DataItem,
  type Datatype,
  type Qualifiers,
  type QualifierValue,
  type Resolution,
  type Snak,
  type SubjectId,
  type Value,
} from '../../domain';
import type { Ride } from '../../store/along';
import { changed } from '../../util/changed';
import { order } from '../../util/order';
import { after, allSoon, type Soon } from '../../util/soon';
import type { Property, Vocabulary } from '../../vocabulary';
import type { Context } from '../context';
import { badInput } from '../errors';
import { propertyNamed } from '../input';
import type { Ahead } from '../loading/look-ahead';
import { propertyOf, type ShownProperty } from '../properties/property';
import { qualifierTexts } from '../claims/qualifier';
import { snakText } from '../values/value-text';
import type { SlotThen } from './past';

export type FactStatus = 'AGREED' | 'RESOLVED' | 'CONTESTED' | 'UNRESOLVED' | 'UNKNOWN' | 'NONE' | 'PENDING' | 'ABSENT';

/** A slot as a reader sees it. The fields of its own type (`value`, `amount` ...) are in it too, null where there is no value. */
export interface ShownFact {
  readonly __typename: string;
  readonly propertyRow: ShownProperty;
  readonly item: DataItem;
  readonly verdict: Resolution | undefined;
  readonly status: FactStatus;
  readonly text: string | null;
  readonly confidence: number | null;
  readonly reason: string;
  /** Where it is of another moment. */
  readonly then?: SlotThen;
}

/** A separator as asked for: its name in the vocabulary, and one value or (for `versus`) one of several. */
export interface SeparatorAsked {
  readonly name: string;
  readonly value: string;
}

/** The slot with exactly these separators; ABSENT where no document fills it. */
export function factAsked(context: Context, subject: SubjectId, name: string, asked: readonly SeparatorAsked[]): Soon<ShownFact> {
  const item = dataItemAsked(context, subject, name, asked);
  // Separators are shown as the slot spells them, not as they were asked for.
  const filled = asked.length === 0 ? undefined : context.loaders.dataItem.load(item.id);
  return after(filled, (spelled) => factOfDataItem(context, spelled ?? item));
}

export function dataItemAsked(context: Context, subject: SubjectId, name: string, asked: readonly SeparatorAsked[]): DataItem {
  const property = propertyNamed(context.vocabulary, name);
  if (asked.length === 0) return plainDataItem(subject, property.id);
  const qualifiers: Record<string, QualifierValue> = {};
  for (const { name: separator, value } of asked) {
    if (!property.separators.includes(separator)) throw badInput(noSuchSeparator(property, separator));
    const [term, before] = [termNamed(context.vocabulary, separator, value), qualifiers[separator]];
    if (before !== undefined && separator !== LIST_SEPARATOR)
      throw badInput(`"${separator}" is given twice: a slot has one value of it.`);
    qualifiers[separator] = before === undefined ? term : [before as string | readonly string[], term].flat();
  }
  return aDataItem(subject, property.id, qualifiers, property.separators);
}

/** The same, as it may ride along with its subject: where no separators are asked for. */
export function plainFactAsked({ property, separators, asOf }: PlainFactAsked, vocabulary: Vocabulary): Ride | undefined {
  const isPlain = (separators ?? []).length === 0 && (asOf ?? null) === null;
  return isPlain ? { edge: 'plainVerdicts', properties: [propertyNamed(vocabulary, property).id] } : undefined;
}

interface PlainFactAsked {
  readonly property: string;
  readonly separators?: readonly SeparatorAsked[] | null;
  readonly asOf?: unknown;
}

/** What every slot is read for here. */
const WITH_VERDICTS: Ahead = [{ edge: 'resolutionOfDataItem' }];

/** Every filled slot of the property whose separators have the values asked for; in the order of their text. */
export function factsAsked(
  context: Context,
  subject: SubjectId,
  property: Property,
  asked: readonly SeparatorAsked[],
): Soon<ShownFact[]> {
  const items = context.loaders.dataItemsOf.load({ subject, property: property.id }, WITH_VERDICTS);
  const isMatching = isFilledBy(context, asked);
  return after(items, (all) => filledFacts(context, all.filter(isMatching)));
}

/** Whether the separators of a slot have the values asked for, others beside. */
export function isFilledBy({ vocabulary }: Context, asked: readonly SeparatorAsked[]): (item: DataItem) => boolean {
  const wanted = asked.map(({ name, value }) => ({ name, value: termNamed(vocabulary, name, value) }));
  return (item) => wanted.every((separator) => isSeparatedBy(item, separator));
}

export function factsOfSubject(context: Context, subject: SubjectId, isWanted: (item: DataItem) => boolean): Soon<ShownFact[]> {
  return after(context.loaders.dataItemsOfSubject.load(subject, WITH_VERDICTS), (items) =>
    filledFacts(context, items.filter(isWanted)),
  );
}

export function factOfDataItem({ loaders, vocabulary }: Context, item: DataItem): Soon<ShownFact> {
  const property = propertyOf(vocabulary, item.property);
  return after(loaders.resolutionOfDataItem.load(item.id), (verdict) => {
    if (verdict !== undefined) return factByVerdict(property, item, verdict);
    return after(loaders.claimsOfDataItem.load(item.id), (claims) => factOf(property, item, undefined, claims.length > 0));
  });
}

/** What was made of a verdict for one request does for others: verdicts are remembered (row-cache.ts), and facts as long as they are. */
const MADE = new WeakMap<Resolution, ShownFact>();

function factByVerdict(property: ShownProperty, item: DataItem, verdict: Resolution): ShownFact {
  const known = MADE.get(verdict);
  if (known?.item === item && known.propertyRow === property) return known;
  const fact = factOf(property, item, verdict, true);
  MADE.set(verdict, fact);
  return fact;
}

/** Slots stay when a new version of a document no longer fills them: those are left out. */
function filledFacts(context: Context, items: readonly DataItem[]): Soon<ShownFact[]> {
  return after(allSoon(items.map((item) => factOfDataItem(context, item))), (facts) =>
    facts.filter((fact) => fact.status !== 'ABSENT').sort(bySlot),
  );
}

export function bySlot(a: ShownFact, b: ShownFact): number {
  const [left, right] = [a, b].map(({ item }) => `${item.property} ${JSON.stringify(item.separators)} ${item.id}`) as [
    string,
    string,
  ];
  return order(left, right);
}

function isSeparatedBy(item: DataItem, { name, value }: SeparatorAsked): boolean {
  const held = item.separators[name];
  return held !== undefined && qualifierTexts(held).some((text) => entityKey(text) === entityKey(value));
}

export function factOf(property: ShownProperty, item: DataItem, verdict: Resolution | undefined, claimed: boolean): ShownFact {
  const status = statusOf(verdict, claimed);
  const chosen = verdict?.chosen;
  const ofItsType = typedFields(property, chosen?.kind === 'value' ? chosen.value : undefined);
  return changed(changed(separatorFields(item.separators), ofItsType), {
    __typename: FACT_TYPES[property.datatype],
    propertyRow: property,
    item,
    verdict,
    status,
    text: chosen === undefined ? null : snakText(chosen),
    confidence: verdict?.confidence ?? null,
    reason: verdict?.reason ?? (claimed ? 'Its claims have not been reconciled yet.' : 'No document says anything about it.'),
  });
}

function statusOf(verdict: Resolution | undefined, claimed: boolean): FactStatus {
  if (verdict === undefined) return claimed ? 'PENDING' : 'ABSENT';
  if (verdict.status === 'CONTESTED' || verdict.status === 'UNRESOLVED') return verdict.status;
  return SETTLED_STATUS[verdict.chosen?.kind ?? 'value'] ?? verdict.status;
}

/** An agreed "not disclosed" is no value: the status says so, and a frontend need not look further. */
const SETTLED_STATUS: Readonly<Record<Snak['kind'], FactStatus | undefined>> = {
  value: undefined,
  unknown: 'UNKNOWN',
  none: 'NONE',
};

export const FACT_TYPES: Readonly<Record<Datatype, string>> = {
  quantity: 'QuantityFact',
  money: 'MoneyFact',
  date: 'DateFact',
  flag: 'FlagFact',
  text: 'TextFact',
  entity: 'EntityFact',
  set: 'SetFact',
  ratio: 'RatioFact',
};

/** The fields that only one type of fact has. A unit is told even where there is no value. */
function typedFields(property: ShownProperty, value: Value | undefined): object {
  switch (value?.type) {
    case undefined:
      return { unit: property.datatype === 'ratio' ? null : (property.unit ?? '') };
    case 'quantity':
      return { value: value.amount, upper: value.upper, unit: value.unit };
    case 'date':
      return { value: value.iso, granularity: value.granularity };
    case 'flag':
      return { value: value.is };
    case 'text':
      return { value: value.text };
    case 'entity':
      return { value: value.name, entityId: subjectId(value.name) };
    case 'set':
      return { value: value.members };
    case 'money':
    case 'ratio':
      return { ...value, value: value.amount };
  }
}

/** `versus` is a list, all others are one text. Named as fields are: `measured_by` is `measuredBy`. */
function separatorFields(separators: Qualifiers): object {
  return Object.fromEntries(
    Object.entries(separators).map(([name, value]) => [
      separatorField(name),
      name === LIST_SEPARATOR ? qualifierTexts(value) : qualifierTexts(value).join(', '),
    ]),
  );
}

export const LIST_SEPARATOR = 'versus';

export function separatorField(name: string): string {
  return name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** The canonical name of what a separator is asked to be: "Batch API" is the tier "batch", where the vocabulary says so. */
function termNamed(vocabulary: Vocabulary, separator: string, asked: string): string {
  const key = entityKey(asked);
  const terms = vocabulary.terms.get(separator) ?? [];
  const term =
    terms.find(({ id }) => entityKey(id) === key) ??
    terms.find(({ aliases }) => aliases.some((alias) => entityKey(alias) === key));
  return term?.id ?? asked;
}

function noSuchSeparator(property: Property, separator: string): string {
  const there = property.separators.length === 0 ? 'it has none' : `it has ${property.separators.join(', ')}`;
  return `"${separator}" does not separate the slots of ${property.id}: ${there}.`;
}
