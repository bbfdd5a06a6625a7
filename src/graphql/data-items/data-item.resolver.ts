import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Info, InputType, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
  ResolutionStatus as Verdict,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../../domain';
import type { DataItemFilter as StoreFilter } from '../../store/port/filters';
import type { DataItemSort, SortKey } from '../../store/port/page-reads';
import { policyNames } from '../../app/what-if';
import { after, type Soon } from '../../util/soon';
import { Claim, Qualifier } from '../claims/claim.type';
import { composedFilter, type Composing } from '../lists/composed-filter';
import { Conflict } from '../conflicts/conflict.type';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { Decision } from '../decisions/decision.type';
import { pageOfDataItemsThen } from './data-items-then';
import { LIST_AS_OF } from '../facts/graph-then';
import { DataItem, DataItemConnection } from './data-item.type';
import { badInput } from '../errors';
import { factOfDataItem, type ShownFact } from '../facts/fact';
import { Fact } from '../facts/fact.type';
import { AS_OF, asOfRevision, conflictsInSlotThen, factOfSlotThen, revisionOf, slotAt, type Then } from '../facts/past';
import { found, present } from '../found';
import { given } from '../input';
import { propertyWithValues } from '../lists/value-filter';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { Position } from './position.type';
import { propertyOf, type ShownProperty } from '../properties/property';
import { Property } from '../properties/property.type';
import { shownQualifiers, type ShownQualifier } from '../claims/qualifier';
import { CountRange, DateRange, datesAsked, NumberRange, numbersAsked } from '../lists/range.type';
import { Resolution, ResolutionStatus } from './resolution.type';
import { DataItemOrder, ORDER } from '../lists/sort.type';
import { Subject } from '../subjects/subject.type';
import { sourceThere, subjectThere } from '../there';

@InputType('DataItemFilter', {
  description: 'Which slots to return. What is left out does not restrict; what is given must all hold.',
})
export class DataItemFilter implements Composing<DataItemFilter> {
  @Field(() => String, { nullable: true, description: 'Only slots of this subject: its id or slug.' }) subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only slots of this property: its id or name, like "context_window".' })
  property?: string | null;

  @Field(() => String, { nullable: true, description: 'Only slots that a document of this source fills: its id or name.' })
  source?: string | null;

  @Field(() => [ResolutionStatus], { nullable: true, description: 'Only slots with a verdict of one of these kinds.' })
  statuses?: Verdict[] | null;

  @Field(() => NumberRange, { nullable: true, description: 'Only slots whose value is so likely right, from 0 to 1.' })
  confidence?: NumberRange | null;

  @Field(() => CountRange, { nullable: true, description: 'Only slots that so many independent origins speak of.' })
  origins?: CountRange | null;

  @Field(() => NumberRange, {
    nullable: true,
    description: 'Only slots resolved to a number in this range, in the canonical unit.',
  })
  amount?: NumberRange | null;

  @Field(() => DateRange, { nullable: true, description: 'Only slots resolved to a date in this range.' })
  date?: DateRange | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only slots with a conflict; false: only others.' })
  disputed?: boolean | null;

  @Field(() => [DataItemFilter], { nullable: true, description: 'All of these must hold too.' }) and?: DataItemFilter[] | null;
  @Field(() => [DataItemFilter], { nullable: true, description: 'One of these must hold too.' }) or?: DataItemFilter[] | null;
  @Field(() => DataItemFilter, { nullable: true, description: 'This must not hold.' }) not?: DataItemFilter | null;
}

function dataItemFilter(context: Context, asked: DataItemFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, async ({ subject, property, source, ...own }) =>
    given({
      subject: await subjectThere(context, subject),
      property: propertyWithValues(context.vocabulary, property, { amount: own.amount, date: own.date }),
      source: await sourceThere(context, source),
      statuses: own.statuses,
      confidence: numbersAsked(own.confidence),
      origins: numbersAsked(own.origins),
      amount: numbersAsked(own.amount),
      date: datesAsked(own.date),
      disputed: own.disputed,
    }),
  );
}

@Resolver(() => DataItem)
export class DataItemResolver {
  @Extensions({ reads: {} satisfies Reads })
  @Query(() => DataItemConnection, { description: 'The slots that documents fill, in the order of their ids.' })
  async dataItems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DataItemFilter, { nullable: true, description: 'Which slots; all when left out.' })
    asked: DataItemFilter | null,
    @Arg('orderBy', () => [DataItemOrder], { nullable: true, description: ORDER })
    order: SortKey<DataItemSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: LIST_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DataItemRow>> {
    const filter = await dataItemFilter(context, asked);
    if (asOf) return pageOfDataItemsThen(context, page, { filter, order, asOf: await revisionAsked(context, asOf) });
    return pageOfList(context, page, { rows: 'DataItems', filter, order, ahead: info });
  }

  @Extensions({ rides: ['subject'] satisfies Rides, reads: { DataItem: ['subject'] } satisfies Reads })
  @FieldResolver(() => Subject, { description: 'What the slot is about.' })
  subject(@Root() item: Then<DataItemRow>, @Ctx() { loaders }: Context): Soon<Then<SubjectRow>> {
    return after(found(loaders.subject, item.subject), (subject) => asOfRevision(subject, item.asOf));
  }

  @Extensions({ reads: { DataItem: ['property'] } satisfies Reads })
  @FieldResolver(() => Property, { description: 'Which property of the subject.' })
  property(@Root() item: DataItemRow, @Ctx() { vocabulary }: Context): ShownProperty {
    return propertyOf(vocabulary, item.property);
  }

  @Extensions({ reads: { DataItem: ['separators'] } satisfies Reads })
  @FieldResolver(() => [Qualifier], { description: 'The qualifiers that set it apart from other slots of the property.' })
  separators(@Root() item: DataItemRow): ShownQualifier[] {
    return shownQualifiers(item.separators);
  }

  @FieldResolver(() => [Subject], {
    description:
      'The subjects that it compares with, when it is a comparison; those that the graph has no claims about are left out.',
  })
  versus(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Soon<SubjectRow[]> {
    return present(loaders.subject, item.versus);
  }

  @Extensions({ rides: ['resolutionOfDataItem'] satisfies Rides })
  @FieldResolver(() => Fact, { description: 'The slot as a reader sees it: the value, how certain it is, and why.' })
  fact(
    @Root() item: Then<DataItemRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Soon<ShownFact> {
    return after(revisionOf(context, item, asOf), (revision) =>
      revision === undefined ? factOfDataItem(context, item) : factOfSlotThen(context, item, revision),
    );
  }

  @FieldResolver(() => [Claim], { description: 'Every claim in the slot, by document.' })
  claims(
    @Root() item: Then<DataItemRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<readonly ClaimRow[]> {
    return after(revisionOf(context, item, asOf), (revision) => {
      if (revision === undefined) return context.loaders.claimsOfDataItem.load(item.id, info);
      return after(slotAt(context, item, revision), (slot): readonly ClaimRow[] => slot?.claims ?? []);
    });
  }

  @Extensions({ rides: ['resolutionOfDataItem'] satisfies Rides })
  @FieldResolver(() => [Position], {
    description: 'Its claims grouped by what they say: the chosen value first, then by origins.',
  })
  async positions(
    @Root() item: Then<DataItemRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Promise<readonly PositionRow[]> {
    return (await verdictOn(context, item, asOf))?.positions ?? [];
  }

  @Extensions({ rides: ['conflictsOfDataItem'] satisfies Rides })
  @FieldResolver(() => [Conflict], { description: 'The conflicts in the slot, heaviest first.' })
  conflicts(
    @Root() item: Then<DataItemRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<readonly ConflictRow[]> {
    return after(revisionOf(context, item, asOf), (revision): Soon<readonly ConflictRow[]> =>
      revision === undefined
        ? context.loaders.conflictsOfDataItem.load(item.id, info)
        : conflictsInSlotThen(context, item, revision),
    );
  }

  @Extensions({ rides: ['resolutionOfDataItem'] satisfies Rides })
  @FieldResolver(() => Resolution, { nullable: true, description: 'The verdict; null until the slot has been reconciled.' })
  resolution(
    @Root() item: Then<DataItemRow>,
    @Arg('asOf', () => Moment, { nullable: true, description: AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
  ): Soon<ResolutionRow | undefined> {
    return verdictOn(context, item, asOf);
  }

  /** Its slot and neighbours are gathered and judged: some milliseconds each. */
  @Extensions({ cost: 50 })
  @FieldResolver(() => Resolution, {
    nullable: true,
    description:
      'The verdict that other terms would give, worked out on demand and not kept; its `policy` and `terms` say what it is made of. Without arguments the verdict of now. Null when nobody would say anything.',
  })
  async value(
    @Root() item: Then<DataItemRow>,
    @Arg('policy', () => String, {
      nullable: true,
      description: `The policy to judge by: ${policyNames.map((name) => `"${name}"`).join(', ')}; the property's own when left out.`,
    })
    policy: string | null,
    @Arg('asOf', () => Moment, {
      nullable: true,
      description:
        'With the documents that were current then and the decisions taken until then, as they are read and judged today.',
    })
    asOf: Moment | null,
    @Arg('excludeSources', () => [String], {
      nullable: true,
      description: 'Names or ids of sources whose documents are not heard.',
    })
    excludeSources: string[] | null,
    @Ctx() context: Context,
  ): Promise<ResolutionRow | undefined> {
    if (policy && !policyNames.includes(policy))
      throw badInput(`There is no policy "${policy}"; there are ${policyNames.join(', ')}.`);
    await Promise.all((excludeSources ?? []).map((source) => sourceThere(context, source)));
    const terms = given({ policy, excludeSources, asOf: await revisionOf(context, item, asOf) });
    if (Object.keys(terms).length === 0) return context.loaders.resolutionOfDataItem.load(item.id);
    return context.loaders.otherwise.load({ item: item.id, terms });
  }

  @FieldResolver(() => [Decision], {
    description: 'Its audit log: the decisions on it, on its claims and on its conflicts, oldest first.',
  })
  decisions(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(item.id);
  }
}

function verdictOn(context: Context, item: Then<DataItemRow>, asOf: Moment | null): Soon<ResolutionRow | undefined> {
  return after(revisionOf(context, item, asOf), (revision) =>
    revision === undefined
      ? context.loaders.resolutionOfDataItem.load(item.id)
      : after(slotAt(context, item, revision), (slot) => slot?.resolution),
  );
}
