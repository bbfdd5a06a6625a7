import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Claim as ClaimRow, DocumentFacts as DocumentRow, Source as SourceRow, SourceKind as Kind } from '../domain';
import { pageOfClaims } from './claim-page';
import { ClaimConnection } from './claim.type';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { Document } from './document.type';
import { allFound } from './found';
import { given, sourceIdAsked } from './input';
import { Source, SourceConnection, SourceKind } from './source.type';

@InputType('SourceFilter', { description: 'Which sources to return. What is left out does not restrict.' })
export class SourceFilter {
  @Field(() => SourceKind, { nullable: true, description: 'Only sources first met in this part.' })
  kind?: Kind | null;

  @Field(() => String, { nullable: true, description: 'Only sources with this part in their name, in any case.' })
  nameContains?: string | null;
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'Everyone who speaks in the graph, in the order of their ids.' })
  sources(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SourceFilter, { nullable: true, description: 'Which sources; all when left out.' })
    asked: SourceFilter | null,
    @Ctx() { store }: Context,
  ): Promise<Connection<SourceRow>> {
    const filter = given({ kind: asked?.kind, nameContains: asked?.nameContains });
    return pageOf(
      page,
      (cut) => store.pageSources(filter, cut),
      () => store.countSources(filter),
    );
  }

  @Query(() => Source, { nullable: true, description: 'One source; null when the graph does not know it.' })
  source(
    @Arg('name', () => String, { description: 'Its name or id; spelling is folded, so "OpenAI" and "openai" are one.' })
    name: string,
    @Ctx() { loaders }: Context,
  ): Promise<SourceRow | undefined> | undefined {
    const id = sourceIdAsked(name);
    return id && loaders.source.load(id);
  }

  @FieldResolver(() => [Document], { description: 'The current documents that it published.' })
  async documents(@Root() source: SourceRow, @Ctx() { loaders }: Context): Promise<DocumentRow[]> {
    return allFound(loaders.document, await loaders.documentsOfSource.load(source.id));
  }

  @FieldResolver(() => ClaimConnection, { description: 'The claims of the current documents that it published.' })
  claims(
    @Root() source: SourceRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ClaimRow>> {
    return pageOfClaims(context, { id: source.id, owner: { kind: 'source' } }, page);
  }
}
