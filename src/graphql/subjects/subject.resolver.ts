import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Info, InputType, Query, Resolver, Root } from 'type-graphql';
import {
  heaviestFirst,
  type Decision as DecisionRow,
  type Claim as ClaimRow,
  type Conflict as ConflictRow,
  type DataItem as DataItemRow,
  type ResolutionStatus as Verdict,
  type Subject as SubjectRow,
  type SubjectId,
} from '../../domain';
import type { FactFilter as FactAsked, SubjectFilter as StoreFilter } from '../../store/port/filters';
import type { SortKey, SubjectSort } from '../../store/port/page-reads';
import { after, allSoon, type Soon } from '../../util/soon';
import { claimsAsked, pageOfClaims } from '../lists/claim-page';
import { pageOfClaimsThen } from '../claims/claims-then';
import { LIST_AS_OF } from '../facts/graph-then';
import { pageOfSubjectsThen } from './subjects-then';
import { ClaimConnection } from '../claims/claim.type';
import { Conflict } from '../conflicts/conflict.type';
import { composedFilter, type Composing } from '../lists/composed-filter';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import { Decision } from '../decisions/decision.type';
import { DataItem } from '../data-items/data-item.type';
import type { Ahead, Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { badInput } from '../errors';
import { factAsked, factsOfSubject, plainFactAsked, type ShownFact } from '../facts/fact';
import {
  AS_OF,
  asOfRevision,
  conflictsThen,
  factsThen,
  factThenAsked,
  revisionOf,
  slotsAt,
  subjectAt,
  type Then,
} from '../facts/past';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { Fact, SeparatorInput } from '../facts/fact.type';
import { given, propertyAsked, subjectIdAsked } from '../input';
import { propertyWithValues } from '../lists/value-filter';
import { changed } from '../../util/changed';
import { DateRange, datesAsked, NumberRange, numbersAsked } from '../lists/range.type';
import { ResolutionStatus } from '../data-items/resolution.type';
import { ORDER, SubjectOrder } from '../lists/sort.type';
import { namePartAsked } from '../there';
import { Model, ModelConnection, Subject, SubjectConnection } from './subject.type';

@InputType('FactFilter', {
  description:
    'A known fact: a slot of the property whose resolved value is like this. Any slot counts, whatever its benchmark, tier or platform.',
})
export class FactFilter {
  @Field(() => String, { description: 'The property: its name, field or id, like "context_window".' }) property!: string;

  @Field(() => [ResolutionStatus], { nullable: true, description: 'Only verdicts of one of these kinds.' })
  statuses?: Verdict[] | null;

  @Field(() => NumberRange, { nullable: true, description: 'The number is in this range, in the canonical unit.' })
  amount?: NumberRange | null;

  @Field(() => DateRange, { nullable: true, description: 'The date is in this range.' }) date?: DateRange | null;
  @Field(() => Boolean, { nullable: true, description: 'It is yes, or no.' }) is?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, the thing named or a member of the set is this; spelling is folded.',
  })
  text?: string | null;
}

@InputType('ModelFilter', {
  description: 'Which models to return. What is left out does not restrict; what is given must all hold.',
})
export class ModelFilter implements Composing<ModelFilter> {
  @Field(() => String, {
    nullable: true,
    description: 'Only models with this part in their name; spelling is folded: "4o-mini" is "4o mini".',
  })
  nameContains?: string | null;

  @Field(() => FactFilter, { nullable: true, description: 'Only models of which this is known.' }) fact?: FactFilter | null;

  @Field(() => [ModelFilter], { nullable: true, description: 'All of these must hold too.' }) and?: ModelFilter[] | null;
  @Field(() => [ModelFilter], { nullable: true, description: 'One of these must hold too.' }) or?: ModelFilter[] | null;
  @Field(() => ModelFilter, { nullable: true, description: 'This must not hold.' }) not?: ModelFilter | null;
}

@InputType('SubjectFilter', {
  description: 'Which subjects to return. What is left out does not restrict; what is given must all hold.',
})
export class SubjectFilter implements Composing<SubjectFilter> {
  @Field(() => String, { nullable: true, description: 'Only subjects of this kind: "model", "organization", "benchmark".' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Only subjects with this part in their name; spelling is folded.' })
  nameContains?: string | null;

  @Field(() => FactFilter, { nullable: true, description: 'Only subjects of which this is known.' }) fact?: FactFilter | null;

  @Field(() => [SubjectFilter], { nullable: true, description: 'All of these must hold too.' }) and?: SubjectFilter[] | null;
  @Field(() => [SubjectFilter], { nullable: true, description: 'One of these must hold too.' }) or?: SubjectFilter[] | null;
  @Field(() => SubjectFilter, { nullable: true, description: 'This must not hold.' }) not?: SubjectFilter | null;
}

type AnySubjectFilter = Composing<AnySubjectFilter> & {
  readonly kind?: string | null;
  readonly nameContains?: string | null;
  readonly fact?: FactFilter | null;
};

function subjectFilter(context: Context, asked: AnySubjectFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, ({ kind, nameContains, fact }) =>
    given({ kind, nameContains: namePartAsked(nameContains), fact: fact ? factFilter(context, fact) : undefined }),
  );
}

function factFilter({ vocabulary }: Context, { property, statuses, amount, date, is, text }: FactFilter): FactAsked {
  const found = given({ statuses, amount: numbersAsked(amount), date: datesAsked(date), flag: is, text: namePartAsked(text) });
  return changed(found, { property: propertyWithValues(vocabulary, property, { amount, date, is, text }) });
}

@Resolver(() => Subject)
export class SubjectResolver {
  @Extensions({ reads: {} satisfies Reads })
  @Query(() => ModelConnection, { description: 'The models that documents say something about, in the order of their slugs.' })
  async models(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ModelFilter, { nullable: true, description: 'Which models; all when left out.' })
    asked: ModelFilter | null,
    @Arg('orderBy', () => [SubjectOrder], { nullable: true, description: ORDER })
    order: SortKey<SubjectSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: LIST_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SubjectRow>> {
    const filter = { ...(await subjectFilter(context, asked)), kind: context.vocabulary.subjectKind };
    return pageOfSubjects(context, page, filter, { order, asOf, ahead: info });
  }

  @Extensions({ reads: {} satisfies Reads })
  @Query(() => SubjectConnection, { description: 'Everything that documents say something about, in the order of the slugs.' })
  async subjects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubjectFilter, { nullable: true, description: 'Which subjects; all when left out.' })
    asked: SubjectFilter | null,
    @Arg('orderBy', () => [SubjectOrder], { nullable: true, description: ORDER })
    order: SortKey<SubjectSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: LIST_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SubjectRow>> {
    return pageOfSubjects(context, page, await subjectFilter(context, asked), { order, asOf, ahead: info });
  }

  @Query(() => Model, { nullable: true, description: 'One model, by slug or id; null when the graph has no claims about it.' })
  async model(
    @Arg('slug', () => String, { nullable: true, description: 'Its slug or its name: "gpt-4o-mini", "GPT-4o mini".' })
    slug: string | null,
    @Arg('id', () => String, { nullable: true, description: 'Its id, as `Model.id` gives it.' }) id: string | null,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Then<SubjectRow> | undefined> {
    const subject = await oneSubject(context, { slug, id, asOf }, info);
    return subject?.kind === context.vocabulary.subjectKind ? subject : undefined;
  }

  @Query(() => Subject, {
    nullable: true,
    description: 'One subject of any kind, by slug or id; null when the graph does not know it.',
  })
  subject(
    @Arg('slug', () => String, { nullable: true, description: 'Its slug or its name: "openai", "OpenAI".' }) slug: string | null,
    @Arg('id', () => String, { nullable: true, description: 'Its id, as `Subject.id` gives it.' }) id: string | null,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<Then<SubjectRow> | undefined> {
    return oneSubject(context, { slug, id, asOf }, info);
  }

  @Extensions({ reads: { Subject: ['key'] } satisfies Reads })
  @FieldResolver(() => String, { description: 'Its name folded to its identity, for addresses: "gpt-4o-mini".' })
  slug(@Root() subject: SubjectRow): string {
    return subject.key;
  }

  @Extensions({ rides: plainFactAsked satisfies Rides })
  @FieldResolver(() => Fact, {
    description:
      'What is known of one property, in the slot with exactly these separators. Always there: its `status` is ABSENT when no document says anything.',
  })
  fact(
    @Root() subject: Then<SubjectRow>,
    @Arg('property', () => String, { description: 'Name, field or id of the property: "context_window", "contextWindow".' })
    property: string,
    @Arg('separators', () => [SeparatorInput], {
      nullable: true,
      description: 'The slot: `[{name: "benchmark", value: "MMLU"}]`.',
    })
    separators: SeparatorInput[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Soon<ShownFact> {
    const asked = { name: property, separators: separators ?? [] };
    return after(revisionOf(context, subject, asOf), (revision) =>
      revision === undefined
        ? factAsked(context, subject.id, property, asked.separators)
        : factThenAsked(context, subject.id, revision, asked),
    );
  }

  @FieldResolver(() => [Fact], { description: 'Everything that is known of it: one fact for each slot that documents fill.' })
  facts(
    @Root() subject: Then<SubjectRow>,
    @Arg('properties', () => [String], {
      nullable: true,
      description: 'Only these properties, by name, field or id; all when left out.',
    })
    properties: string[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Soon<ShownFact[]> {
    const wanted = properties?.map((property) => propertyAsked(context.vocabulary, property));
    const isWanted = ({ property }: DataItemRow) => wanted === undefined || wanted.includes(property);
    return after(revisionOf(context, subject, asOf), (revision) =>
      revision === undefined ? factsOfSubject(context, subject.id, isWanted) : factsThen(context, subject.id, revision, isWanted),
    );
  }

  @FieldResolver(() => [DataItem], { description: 'The slots that documents fill, in the order of their ids.' })
  dataItems(
    @Root() subject: Then<SubjectRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<Then<DataItemRow>[]> {
    return after(revisionOf(context, subject, asOf), (revision) => {
      if (revision === undefined) return context.loaders.dataItemsOfSubject.load(subject.id, info);
      return after(slotsAt(context, subject.id, revision), (slots) => slots.map(({ item }) => asOfRevision(item, revision)));
    });
  }

  @Extensions({ rides: claimsAsked satisfies Rides, reads: { Subject: ['id'] } satisfies Reads })
  @FieldResolver(() => ClaimConnection, { description: "What documents say about it, in the order of the claims' ids." })
  claims(
    @Root() subject: Then<SubjectRow>,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('property', () => String, { nullable: true, description: 'Only claims of this property, by name, field or id.' })
    property: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<Connection<ClaimRow>> {
    const wanted = given({ property: propertyAsked(context.vocabulary, property) });
    const { id, asOf } = subject;
    if (asOf !== undefined) return pageOfClaimsThen(context, page, { filter: { subject: id, ...wanted }, order: null, asOf });
    return pageOfClaims(context, { id, owner: { kind: 'subject', ...wanted }, ahead: info }, page);
  }

  @FieldResolver(() => [Conflict], { description: 'Where documents disagree about it; heaviest first.' })
  conflicts(
    @Root() subject: Then<SubjectRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Soon<readonly ConflictRow[]> {
    return after(revisionOf(context, subject, asOf), (revision) =>
      revision === undefined ? conflictsNow(context, subject.id) : conflictsThen(context, subject.id, revision),
    );
  }

  @FieldResolver(() => [Decision], {
    description: 'Its audit log: the decisions on it, on its slots and on its claims, oldest first.',
  })
  decisions(@Root() subject: SubjectRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(subject.id);
  }
}

const WITH_CONFLICTS: Ahead = [{ edge: 'conflictsOfDataItem' }];

async function conflictsNow({ loaders }: Context, subject: SubjectId): Promise<readonly ConflictRow[]> {
  const items = await loaders.dataItemsOfSubject.load(subject, WITH_CONFLICTS);
  const conflicts = await allSoon(items.map((item) => loaders.conflictsOfDataItem.load(item.id)));
  return conflicts.flat().sort(heaviestFirst);
}

async function pageOfSubjects(
  context: Context,
  page: PageArgs,
  filter: StoreFilter,
  { order, asOf, ahead }: { order: SortKey<SubjectSort>[] | null; asOf: Moment | null; ahead: Ahead },
): Promise<Connection<Then<SubjectRow>>> {
  if (asOf) return pageOfSubjectsThen(context, page, { filter, order, asOf: await revisionAsked(context, asOf) });
  return pageOfList<SubjectRow>(context, page, { rows: 'Subjects', filter, order, ahead });
}

interface Named {
  readonly slug?: string | null;
  readonly id?: string | null;
  readonly asOf?: Moment | null;
}

async function oneSubject(context: Context, { slug, id, asOf }: Named, ahead: Ahead): Promise<Then<SubjectRow> | undefined> {
  const asked = subjectIdAsked(slug ?? id);
  if (asked === undefined) throw badInput('Say which one: by "slug" or by "id".');
  if (typeof slug === 'string' && typeof id === 'string') throw badInput('Say which one by "slug" or by "id", not by both.');
  return asOf ? subjectAt(context, asked, await revisionAsked(context, asOf)) : context.loaders.subject.load(asked, ahead);
}
