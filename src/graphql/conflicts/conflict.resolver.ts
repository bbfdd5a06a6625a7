import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Info, InputType, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  ConflictKind as Kind,
  ConflictStatus as Status,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../../domain';
import type { ConflictFilter as StoreFilter } from '../../store/port/filters';
import type { ConflictSort, SortKey } from '../../store/port/page-reads';
import { after, type Soon } from '../../util/soon';
import { Claim } from '../claims/claim.type';
import { Conflict, ConflictConnection, ConflictKind, ConflictStatus, Severity } from './conflict.type';
import { composedFilter, type Composing } from '../lists/composed-filter';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { Decision } from '../decisions/decision.type';
import { DataItem } from '../data-items/data-item.type';
import { pageOfConflictsThen } from './conflicts-then';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { LIST_AS_OF } from '../facts/graph-then';
import { asOfRevision, type ShownConflict, type Then } from '../facts/past';
import { allFound, found } from '../found';
import { given, propertyAsked } from '../input';
import { Position } from '../data-items/position.type';
import { propertyOf, type ShownProperty } from '../properties/property';
import { Property } from '../properties/property.type';
import { CountRange, DateRange, datesAsked, NumberRange, numbersAsked } from '../lists/range.type';
import { Resolution } from '../data-items/resolution.type';
import { ConflictOrder, ORDER } from '../lists/sort.type';
import { Subject } from '../subjects/subject.type';
import { documentThere, namePartAsked, sourceThere, subjectThere } from '../there';

@InputType('ConflictFilter', {
  description: 'Which conflicts to return. What is left out does not restrict; what is given must all hold.',
})
export class ConflictFilter implements Composing<ConflictFilter> {
  @Field(() => [ConflictKind], { nullable: true, description: 'Only conflicts of one of these kinds.' })
  kinds?: Kind[] | null;

  @Field(() => Severity, { nullable: true, description: 'Only conflicts of this severity.' })
  severity?: ConflictRow['severity'] | null;

  @Field(() => ConflictStatus, { nullable: true, description: 'Only conflicts that editors have left, settled or dismissed.' })
  status?: Status | null;

  @Field(() => String, { nullable: true, description: 'Only conflicts about this subject: its id or slug.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only conflicts over this property: its id or name, like "output_speed".' })
  property?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only conflicts in which a document of this source takes part: its id or name.',
  })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Only conflicts in which this document takes part: its id.' })
  document?: string | null;

  @Field(() => CountRange, {
    nullable: true,
    description: 'Only conflicts of so many independent origins, all positions together.',
  })
  origins?: CountRange | null;

  @Field(() => NumberRange, { nullable: true, description: 'Only conflicts so heavy, from 0 to 1.' })
  weight?: NumberRange | null;

  @Field(() => DateRange, { nullable: true, description: 'Only conflicts whose claims speak for a time in this range.' })
  date?: DateRange | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only conflicts whose `reason` has these words, one after the other: whole words, whatever their case and accents.',
  })
  text?: string | null;

  @Field(() => [ConflictFilter], { nullable: true, description: 'All of these must hold too.' }) and?: ConflictFilter[] | null;
  @Field(() => [ConflictFilter], { nullable: true, description: 'One of these must hold too.' }) or?: ConflictFilter[] | null;
  @Field(() => ConflictFilter, { nullable: true, description: 'This must not hold.' }) not?: ConflictFilter | null;
}

export function conflictFilter(context: Context, asked: ConflictFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, async ({ subject, property, source, document, ...own }) =>
    given({
      kinds: own.kinds,
      severity: own.severity,
      status: own.status,
      subject: await subjectThere(context, subject),
      property: propertyAsked(context.vocabulary, property),
      source: await sourceThere(context, source),
      document: await documentThere(context, document),
      origins: numbersAsked(own.origins),
      weight: numbersAsked(own.weight),
      date: datesAsked(own.date),
      text: namePartAsked(own.text),
    }),
  );
}

@Resolver(() => Conflict)
export class ConflictResolver {
  @Extensions({ reads: {} satisfies Reads })
  @Query(() => ConflictConnection, {
    description: 'Where sources disagree: contradictions first, each kind of severity heaviest first.',
  })
  async conflicts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConflictFilter, { nullable: true, description: 'Which conflicts; all when left out.' })
    asked: ConflictFilter | null,
    @Arg('orderBy', () => [ConflictOrder], { nullable: true, description: ORDER })
    order: SortKey<ConflictSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: LIST_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ConflictRow>> {
    const filter = await conflictFilter(context, asked);
    if (asOf) return pageOfConflictsThen(context, page, { filter, order, asOf: await revisionAsked(context, asOf) });
    return pageOfList(context, page, { rows: 'Conflicts', filter, order, ahead: info });
  }

  @Extensions({ rides: ['dataItem'] satisfies Rides, reads: { Conflict: ['dataItem'] } satisfies Reads })
  @FieldResolver(() => DataItem, { description: 'The slot that it is in.' })
  dataItem(@Root() conflict: ShownConflict, @Ctx() { loaders }: Context): Soon<Then<DataItemRow>> {
    return after(found(loaders.dataItem, conflict.dataItem), (item) => asOfRevision(item, conflict.asOf));
  }

  @Extensions({
    rides: ['dataItem', 'subject'] satisfies Rides,
    reads: { Conflict: ['dataItem'], DataItem: ['subject'] } satisfies Reads,
  })
  @FieldResolver(() => Subject, { description: 'What it is about.' })
  subject(@Root() conflict: ShownConflict, @Ctx() { loaders }: Context): Soon<Then<SubjectRow>> {
    const subject = after(found(loaders.dataItem, conflict.dataItem), (item) => found(loaders.subject, item.subject));
    return after(subject, (row) => asOfRevision(row, conflict.asOf));
  }

  @Extensions({ rides: ['dataItem'] satisfies Rides, reads: { Conflict: ['dataItem'], DataItem: ['property'] } satisfies Reads })
  @FieldResolver(() => Property, { description: 'The property that it is over.' })
  property(@Root() conflict: ConflictRow, @Ctx() { loaders, vocabulary }: Context): Soon<ShownProperty> {
    return after(found(loaders.dataItem, conflict.dataItem), ({ property }) => propertyOf(vocabulary, property));
  }

  @FieldResolver(() => [Position], {
    description: 'What is said, at least two ways: the preferred first, then by number of origins.',
  })
  positions(@Root() conflict: ConflictRow): readonly PositionRow[] {
    return conflict.positions;
  }

  @FieldResolver(() => [Claim], { description: 'The claims that take part.' })
  claims(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<ClaimRow[]> {
    return allFound(loaders.claim, conflict.claims, info);
  }

  @Extensions({ rides: ['resolutionOfDataItem'] satisfies Rides })
  @FieldResolver(() => Resolution, {
    nullable: true,
    description: 'The verdict on its slot; null until the slot has been reconciled.',
  })
  resolution(@Root() conflict: ShownConflict, @Ctx() { loaders }: Context): Soon<ResolutionRow | undefined> {
    if (conflict.then !== undefined) return conflict.then.resolution;
    return loaders.resolutionOfDataItem.load(conflict.dataItem);
  }

  @FieldResolver(() => [Decision], {
    description: 'The decisions on it, oldest first; also of an earlier time that the same positions stood.',
  })
  decisions(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(conflict.id);
  }
}
