import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  heaviestFirst,
  type Decision as DecisionRow,
  type Claim as ClaimRow,
  type Conflict as ConflictRow,
  type DataItem as DataItemRow,
  type Subject as SubjectRow,
  type SubjectId,
} from '../../domain';
import type { SubjectFilter as StoreFilter } from '../../store/port/filters';
import type { SortKey, SubjectSort } from '../../store/port/page-reads';
import { after, allSoon, type Soon } from '../../util/soon';
import { claimsAsked, pageOfClaims } from '../lists/claim-page';
import { pageOfClaimsThen } from '../claims/claims-then';
import { LIST_AS_OF } from '../facts/graph-then';
import { pageOfSubjectsThen } from './subjects-then';
import { ClaimConnection } from '../claims/claim.type';
import { Conflict } from '../conflicts/conflict.type';
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
import { ORDER, SubjectOrder } from '../lists/sort.type';
import { Model, ModelConnection, Subject, SubjectConnection } from './subject.type';
import { ModelFilter, SubjectFilter, subjectFilter } from './subject-filter';

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
