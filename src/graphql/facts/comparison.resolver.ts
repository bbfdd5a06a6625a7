import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import {
  aDataItem,
  canonicalJson,
  entityKey,
  unitOf,
  type Conflict,
  type DataItem,
  type Qualifiers,
  type Subject as SubjectRow,
  type Value,
} from '../../domain';
import { allSoon, type Soon } from '../../util/soon';
import type { Property } from '../../vocabulary';
import { Comparison } from './comparison.type';
import type { Context } from '../context';
import { badInput } from '../errors';
import { factOfDataItem, factsOfSubject, type ShownFact } from './fact';
import { AS_OF, asOfRevision, factOfSlotThen, factsThen, type Then } from './past';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { propertyNamed, subjectIdAsked } from '../input';
import { propertyOf, type ShownProperty } from '../properties/property';
import { shownQualifiers, type ShownQualifier } from '../claims/qualifier';

interface Row {
  readonly property: ShownProperty;
  readonly separators: readonly ShownQualifier[];
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly model: SubjectRow;
  readonly fact: ShownFact;
  readonly text: string | null;
  readonly unit: string | null;
  readonly conflictCount: number;
  readonly isBest: boolean;
}

const MOST_MODELS = 20;

@Resolver()
export class ComparisonResolver {
  @Extensions({ cost: 100 })
  @Query(() => Comparison, {
    description:
      'Models side by side, as a table: a row for each property and each kind of slot of it (each benchmark, tier, platform) that at least one of them fills.',
  })
  async compare(
    @Arg('models', () => [String], { description: `Slugs, names or ids of the models, from 1 to ${MOST_MODELS}.` })
    names: string[],
    @Arg('properties', () => [String], {
      nullable: true,
      description: 'Only these properties, by name, field or id; those that at least one of the models has when left out.',
    })
    properties: string[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Promise<{ models: Then<SubjectRow>[]; rows: Row[] }> {
    if (names.length < 1 || names.length > MOST_MODELS)
      throw badInput(`Compare from 1 to ${MOST_MODELS} models, not ${names.length}.`);
    const wanted = properties?.map((name) => propertyNamed(context.vocabulary, name).id);
    const revision = asOf ? await revisionAsked(context, asOf) : undefined;
    const named = await Promise.all(names.map((name) => modelNamed(context, name)));
    const models = named.map((model) => asOfRevision(model, revision));
    const isWanted = ({ property }: DataItem) => wanted?.includes(property) ?? true;
    const facts = await allSoon(models.map((model) => factsOf(context, model, isWanted)));
    const rows = await Promise.all(kindsOfSlots(context, facts.flat()).map((kind) => rowOf(context, kind, models, facts)));
    return { models, rows };
  }
}

function factsOf(context: Context, { id, asOf }: Then<SubjectRow>, isWanted: (item: DataItem) => boolean): Soon<ShownFact[]> {
  return asOf === undefined ? factsOfSubject(context, id, isWanted) : factsThen(context, id, asOf, isWanted);
}

interface KindOfSlot {
  readonly property: Property;
  readonly separators: Qualifiers;
}

/** Each property with each set of separators once, in the order of the vocabulary, the plainest first. */
function kindsOfSlots({ vocabulary }: Context, facts: readonly ShownFact[]): KindOfSlot[] {
  const kinds = new Map<string, KindOfSlot>();
  for (const { item } of facts) {
    const property = vocabulary.properties.get(item.property);
    const key = kindKey(item);
    if (property !== undefined && !kinds.has(key)) kinds.set(key, { property, separators: item.separators });
  }
  const place = new Map([...vocabulary.properties.keys()].map((id, index) => [id, index]));
  const placeOf = ({ property }: KindOfSlot) => place.get(property.id) ?? 0;
  const sizeOf = ({ separators }: KindOfSlot) => Object.keys(separators).length;
  return [...kinds]
    .sort(([a, left], [b, right]) => placeOf(left) - placeOf(right) || sizeOf(left) - sizeOf(right) || (a < b ? -1 : 1))
    .map(([, kind]) => kind);
}

function kindKey({ property, separators }: { readonly property: string; readonly separators: Qualifiers }): string {
  const folded = Object.entries(separators).map(([name, value]) => [name, [value].flat().map((part) => entityKey(String(part)))]);
  return canonicalJson([property, Object.fromEntries(folded)]);
}

async function rowOf(
  context: Context,
  { property, separators }: KindOfSlot,
  models: readonly Then<SubjectRow>[],
  facts: readonly (readonly ShownFact[])[],
): Promise<Row> {
  const key = kindKey({ property: property.id, separators });
  const ofRow = await Promise.all(
    models.map(async (model, place) => {
      const known = facts[place]?.find(({ item }) => kindKey(item) === key);
      return known ?? factInSlot(context, aDataItem(model.id, property.id, separators, property.separators), model.asOf);
    }),
  );
  const conflicts = await allSoon(ofRow.map((fact) => conflictsOver(context, fact)));
  const best = bestOf(property, ofRow);
  const cells = ofRow.map((fact, place) => ({
    model: models[place] as SubjectRow,
    fact,
    text: fact.text,
    unit: valueOf(fact) === undefined ? null : unitOf(valueOf(fact) as Value),
    conflictCount: conflicts[place]?.length ?? 0,
    isBest: best !== undefined && amountOf(fact) === best,
  }));
  return { property: propertyOf(context.vocabulary, property.id), separators: shownQualifiers(separators), cells };
}

function factInSlot(context: Context, item: DataItem, asOf: number | undefined): Soon<ShownFact> {
  return asOf === undefined ? factOfDataItem(context, item) : factOfSlotThen(context, item, asOf);
}

function conflictsOver({ loaders }: Context, { item, then }: ShownFact): Soon<readonly Conflict[]> {
  return then?.conflicts ?? loaders.conflictsOfDataItem.load(item.id);
}

/** The best amount of a row; undefined where neither less nor more is better, where units differ, or fewer than two are known. */
function bestOf({ better }: Property, facts: readonly ShownFact[]): number | undefined {
  const known = facts.filter((fact) => amountOf(fact) !== undefined);
  const units = new Set(known.map((fact) => unitOf(valueOf(fact) as Value)));
  if (better === undefined || known.length < 2 || units.size > 1) return undefined;
  const amounts = known.map((fact) => amountOf(fact) as number);
  return better === 'lower' ? Math.min(...amounts) : Math.max(...amounts);
}

function amountOf(fact: ShownFact): number | undefined {
  const value = valueOf(fact);
  return value?.type === 'quantity' || value?.type === 'money' ? value.amount : undefined;
}

function valueOf({ verdict }: ShownFact): Value | undefined {
  return verdict?.chosen?.kind === 'value' ? verdict.chosen.value : undefined;
}

async function modelNamed({ loaders, vocabulary }: Context, name: string): Promise<SubjectRow> {
  const id = subjectIdAsked(name);
  const model = id && (await loaders.subject.load(id));
  if (model?.kind === vocabulary.subjectKind) return model;
  throw badInput(`The graph has no ${vocabulary.subjectKind} "${name}"; \`search(text:)\` finds names.`);
}
