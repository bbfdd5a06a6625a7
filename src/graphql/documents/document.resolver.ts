import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Info, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Decision as DecisionRow,
  DocumentFacts as DocumentRow,
  Reference as ReferenceRow,
  Source as SourceRow,
} from '../../domain';
import type { DocumentFilter as StoreFilter } from '../../store/port/filters';
import type { DocumentSort, SortKey } from '../../store/port/page-reads';
import type { Soon } from '../../util/soon';
import { claimsAsked, pageOfClaims } from '../lists/claim-page';
import { ClaimConnection } from '../claims/claim.type';
import { composedFilter, type Composing } from '../lists/composed-filter';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import { Decision } from '../decisions/decision.type';
import { pageOfClaimsThen } from '../claims/claims-then';
import { pageOfDocumentsThen } from './documents-then';
import type { Then } from '../facts/past';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { Document, DocumentConnection, DocumentFormat, Reference } from './document.type';
import { found } from '../found';
import { given } from '../input';
import { DateRange, datesAsked } from '../lists/range.type';
import { DocumentOrder, ORDER } from '../lists/sort.type';
import { Source } from '../sources/source.type';
import { namePartAsked, sourceThere } from '../there';

@InputType('DocumentFilter', {
  description: 'Which documents to return. What is left out does not restrict; what is given must all hold.',
})
export class DocumentFilter implements Composing<DocumentFilter> {
  @Field(() => String, { nullable: true, description: 'Only documents that this source published: its id or name.' })
  source?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: also versions that a newer one has replaced. They are left out otherwise. Counts on the outermost filter, not inside `and`, `or` and `not`.',
  })
  superseded?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only versions of this address, spelled alike.' })
  uri?: string | null;

  @Field(() => DocumentFormat, { nullable: true, description: 'Only documents read in this form.' })
  format?: DocumentRow['format'] | null;

  @Field(() => DateRange, { nullable: true, description: 'Only documents published in this range.' })
  published?: DateRange | null;

  @Field(() => String, { nullable: true, description: 'Only documents with this part in their title, in any case.' })
  titleContains?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only documents whose title or text has these words, one after the other: whole words, whatever their case and accents. All texts are looked through; `search` has an index.',
  })
  text?: string | null;

  @Field(() => [DocumentFilter], { nullable: true, description: 'All of these must hold too.' }) and?: DocumentFilter[] | null;
  @Field(() => [DocumentFilter], { nullable: true, description: 'One of these must hold too.' }) or?: DocumentFilter[] | null;
  @Field(() => DocumentFilter, { nullable: true, description: 'This must not hold.' }) not?: DocumentFilter | null;
}

function documentFilter(context: Context, asked: DocumentFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, async ({ source, superseded, uri, format, published, titleContains, text }) =>
    given({
      source: await sourceThere(context, source),
      published: datesAsked(published),
      text: namePartAsked(text),
      ...{ superseded, uri, format, titleContains },
    }),
  );
}

const DOCUMENTS_AS_OF =
  'The documents as they were at this moment: those that were current then and, with `superseded`, every version put until then. Their claims are those that counted then; whatever else is inside is told as it is now.';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => DocumentConnection, { description: 'The documents that were read, in the order of their ids.' })
  async documents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all current ones when left out.' })
    asked: DocumentFilter | null,
    @Arg('orderBy', () => [DocumentOrder], { nullable: true, description: ORDER })
    order: SortKey<DocumentSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: DOCUMENTS_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DocumentRow>> {
    const filter = await documentFilter(context, asked);
    if (asOf) return pageOfDocumentsThen(context, page, { filter, order, asOf: await revisionAsked(context, asOf) });
    return pageOfList(context, page, { rows: 'Documents', filter, order, ahead: info });
  }

  @FieldResolver(() => [Document], {
    description: 'Every version of its address that was read, itself among them, in the order in which they came in.',
  })
  async versions(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Promise<readonly DocumentRow[]> {
    return loaders.versionsOfUri.load(document.uri);
  }

  @Extensions({ rides: ['sourceOfDocument'] satisfies Rides })
  @FieldResolver(() => Source, { nullable: true, description: 'Who published it; null when it does not tell.' })
  publisher(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Soon<SourceRow> | undefined {
    return document.publisher && found(loaders.sourceOfDocument, document.id);
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

  @Extensions({ rides: claimsAsked satisfies Rides })
  @FieldResolver(() => ClaimConnection, { description: 'What it says, one claim each. Empty for a version that was superseded.' })
  claims(
    @Root() document: Then<DocumentRow>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<Connection<ClaimRow>> {
    const { id, asOf } = document;
    if (asOf !== undefined) return pageOfClaimsThen(context, page, { filter: { document: id }, order: null, asOf });
    return pageOfClaims(context, { id: document.id, owner: { kind: 'document' }, ahead: info }, page);
  }

  @FieldResolver(() => [Decision], { description: 'Its audit log: the decisions on it and on its claims, oldest first.' })
  decisions(@Root() document: DocumentRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(document.id);
  }
}

@Resolver(() => Reference)
export class ReferenceResolver {
  @FieldResolver(() => Source, { description: 'The cited work as a source.' })
  source(@Root() reference: ReferenceRow, @Ctx() { loaders }: Context): Soon<SourceRow> {
    return found(loaders.source, reference.source);
  }
}
