import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Info, InputType, Query, Resolver, Root } from 'type-graphql';
import type {
  Decision as DecisionRow,
  Claim as ClaimRow,
  DocumentFacts as DocumentRow,
  Source as SourceRow,
  SourceKind as Kind,
} from '../../domain';
import type { SortKey, SourceSort } from '../../store/port/page-reads';
import type { Soon } from '../../util/soon';
import { claimsAsked, pageOfClaims } from '../lists/claim-page';
import { ClaimConnection } from '../claims/claim.type';
import { composedFilter, type Composing } from '../lists/composed-filter';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { Decision } from '../decisions/decision.type';
import { Document } from '../documents/document.type';
import { allFound } from '../found';
import { given, sourceIdAsked } from '../input';
import { propertyOf, type ShownProperty } from '../properties/property';
import { ORDER, SourceOrder } from '../lists/sort.type';
import { namePartAsked } from '../there';
import { Reliability, Source, SourceConnection, SourceKind } from './source.type';

@InputType('SourceFilter', {
  description: 'Which sources to return. What is left out does not restrict; what is given must all hold.',
})
export class SourceFilter implements Composing<SourceFilter> {
  @Field(() => SourceKind, { nullable: true, description: 'Only sources first met in this part.' })
  kind?: Kind | null;

  @Field(() => String, { nullable: true, description: 'Only sources with this part in their name; spelling is folded.' })
  nameContains?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that published a current document; false: only others.',
  })
  publishes?: boolean | null;

  @Field(() => [SourceFilter], { nullable: true, description: 'All of these must hold too.' }) and?: SourceFilter[] | null;
  @Field(() => [SourceFilter], { nullable: true, description: 'One of these must hold too.' }) or?: SourceFilter[] | null;
  @Field(() => SourceFilter, { nullable: true, description: 'This must not hold.' }) not?: SourceFilter | null;
}

@Resolver(() => Source)
export class SourceResolver {
  @Extensions({ reads: {} satisfies Reads })
  @Query(() => SourceConnection, { description: 'Everyone who speaks in the graph, in the order of their ids.' })
  async sources(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SourceFilter, { nullable: true, description: 'Which sources; all when left out.' })
    asked: SourceFilter | null,
    @Arg('orderBy', () => [SourceOrder], { nullable: true, description: ORDER })
    order: SortKey<SourceSort>[] | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SourceRow>> {
    const filter = await composedFilter(asked, ({ kind, nameContains, publishes }) =>
      given({ kind, nameContains: namePartAsked(nameContains), publishes }),
    );
    return pageOfList(context, page, { rows: 'Sources', filter, order, ahead: info });
  }

  @Query(() => Source, { nullable: true, description: 'One source; null when the graph does not know it.' })
  source(
    @Arg('name', () => String, { description: 'Its name or id; spelling is folded, so "OpenAI" and "openai" are one.' })
    name: string,
    @Ctx() { loaders }: Context,
  ): Soon<SourceRow | undefined> | undefined {
    const id = sourceIdAsked(name);
    return id && loaders.source.load(id);
  }

  @FieldResolver(() => [Document], { description: 'The current documents that it published.' })
  async documents(@Root() source: SourceRow, @Ctx() { loaders }: Context): Promise<DocumentRow[]> {
    return allFound(loaders.document, await loaders.documentsOfSource.load(source.id));
  }

  @FieldResolver(() => [Reliability], {
    description: 'How often it was right, by property; empty when nobody else speaks of what it says.',
  })
  async reliability(
    @Root() source: SourceRow,
    @Ctx() { loaders, vocabulary }: Context,
  ): Promise<{ property: ShownProperty; sample: number; right: number; share: number }[]> {
    const records = await loaders.trackRecordsOfSource.load(source.id);
    return records.map(({ property, sample, right }) => ({
      property: propertyOf(vocabulary, property),
      sample,
      right,
      share: Number((right / sample).toFixed(3)),
    }));
  }

  @Extensions({ rides: claimsAsked satisfies Rides, reads: { Source: ['id'] } satisfies Reads })
  @FieldResolver(() => ClaimConnection, { description: 'The claims of the current documents that it published.' })
  claims(
    @Root() source: SourceRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<Connection<ClaimRow>> {
    return pageOfClaims(context, { id: source.id, owner: { kind: 'source' }, ahead: info }, page);
  }

  @FieldResolver(() => [Decision], { description: 'Its audit log: the decisions on it and on what it published, oldest first.' })
  decisions(@Root() source: SourceRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(source.id);
  }
}
