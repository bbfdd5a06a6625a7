import { Arg, Args, Ctx, Extensions, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Decision as DecisionRow,
  DocumentFacts as DocumentRow,
  Reference as ReferenceRow,
  Source as SourceRow,
} from '../domain';
import { pageOfClaims } from './claim-page';
import { ClaimConnection } from './claim.type';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { Decision } from './decision.type';
import { Document, DocumentConnection, Reference } from './document.type';
import { found } from './found';
import { given, sourceIdAsked } from './input';
import { Source } from './source.type';

@InputType('DocumentFilter', { description: 'Which documents to return. What is left out does not restrict.' })
export class DocumentFilter {
  @Field(() => String, { nullable: true, description: 'Only documents that this source published: its id or name.' })
  source?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: also versions that a newer one has replaced. They are left out otherwise.',
  })
  superseded?: boolean | null;
}

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => DocumentConnection, { description: 'The documents that were read, in the order of their ids.' })
  documents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all current ones when left out.' })
    asked: DocumentFilter | null,
    @Ctx() { store }: Context,
  ): Promise<Connection<DocumentRow>> {
    const filter = given({ source: sourceIdAsked(asked?.source), superseded: asked?.superseded });
    return pageOf(
      page,
      (cut) => store.pageDocuments(filter, cut),
      () => store.countDocuments(filter),
    );
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published it; null when it does not tell.' })
  publisher(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<SourceRow> | undefined {
    return document.publisher && found(loaders.source, document.publisher);
  }

  @FieldResolver(() => Int, { description: 'How long its text is, in UTF-16 code units.' })
  async length(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<number> {
    return (await found(loaders.documentWithText, document.id)).text.length;
  }

  /** A text weighs as much as hundreds of other fields. */
  @Extensions({ cost: 500 })
  @FieldResolver(() => String, { description: 'The whole text as read; the offsets of every evidence point into it.' })
  async text(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<string> {
    return (await found(loaders.documentWithText, document.id)).text;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the newest version of its address.' })
  async isCurrent(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.currentDocument.load(document.uri)) === document.id;
  }

  @FieldResolver(() => [Reference], { description: 'The works that it lists as references, in its own order.' })
  references(@Root() document: DocumentRow): (ReferenceRow & { start: number; end: number })[] {
    return document.references.map((reference) => ({ ...reference, start: reference.span.start, end: reference.span.end }));
  }

  @FieldResolver(() => ClaimConnection, { description: 'What it says, one claim each. Empty for a version that was superseded.' })
  claims(
    @Root() document: DocumentRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ClaimRow>> {
    return pageOfClaims(context, { id: document.id, owner: { kind: 'document' } }, page);
  }

  @FieldResolver(() => [Decision], { description: 'Its audit log: the decisions on it and on its claims, oldest first.' })
  decisions(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<DecisionRow[]> {
    return loaders.decisionsAbout.load(document.id);
  }
}

@Resolver(() => Reference)
export class ReferenceResolver {
  @FieldResolver(() => Source, { description: 'The cited work as a source.' })
  source(@Root() reference: ReferenceRow, @Ctx() { loaders }: Context): Promise<SourceRow> {
    return found(loaders.source, reference.source);
  }
}
