import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { ingestGiven, type GivenOutcome } from '../../app/ingest-given';
import type { Conflict as ConflictRow, ConflictId, DataItem as DataItemRow, DocumentFacts } from '../../domain';
import { pageOfClaims } from '../lists/claim-page';
import { ClaimConnection } from '../claims/claim.type';
import { Conflict } from '../conflicts/conflict.type';
import { PageArgs } from '../lists/connection.type';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { DataItem } from '../data-items/data-item.type';
import { Document } from '../documents/document.type';
import { found, present } from '../found';
import { given } from '../input';
import { authorOf, shownProblem } from './decide-in';
import { TellingArgs } from './decision-args';
import { Ingested, IngestResult } from './ingest.type';

@InputType('DocumentInput', { description: 'A document: its text, or its bytes with their media type; and what is known of it.' })
export class DocumentInput {
  @Field(() => String, {
    description: 'Its address, or a name for it. Handed in under the same again, it supersedes the version before.',
  })
  uri!: string;

  @Field(() => String, { nullable: true, description: 'The text: plain, Markdown or HTML. Give either this or `content`.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The bytes in base64, of a PDF for instance; up to 5,000,000 of them.' })
  content?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its media type: "text/html", "application/pdf". Left out, the address and the bytes tell.',
  })
  mediaType?: string | null;

  @Field(() => String, { nullable: true, description: 'Its title, where the document does not tell it itself.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'When it was published: "2026-02-01", "2026-02" or "2026".' })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it, by name, where the document does not tell it itself.' })
  source?: string | null;
}

type IngestedRow = Extract<GivenOutcome, { readonly status: 'ingested' }>;

@Resolver(() => Ingested)
export class IngestResolver {
  @Mutation(() => IngestResult, {
    description: 'Reads a document into the graph and judges what it touches, as the command `claimgraph ingest` does.',
  })
  async ingestDocument(
    @Arg('document', () => DocumentInput, { description: 'The document.' }) document: DocumentInput,
    @Args(() => TellingArgs) telling: TellingArgs,
    @Arg('basedOn', () => Int, {
      nullable: true,
      description: 'The revision that you saw: where a newer version of the address came since, yours is refused as stale.',
    })
    basedOn: number | null,
    @Ctx() context: Context,
  ): Promise<object> {
    const author = authorOf(context, telling);
    if (typeof author !== 'string') return shownProblem(author);
    const { uri, text, content, mediaType, title, date, source } = document;
    const facts = given({ text, content, mediaType, title, date, source, basedOn });
    const asked = { uri, ...facts, author, reason: telling.reason };
    const outcome = await ingestGiven(context.store, context.vocabulary, asked, context.now);
    context.forget();
    return outcome.status === 'ingested' ? { __typename: 'Ingested', ...outcome } : shownProblem(outcome);
  }

  @FieldResolver(() => Document, { description: 'The document.' })
  document(@Root() { document }: IngestedRow, @Ctx() { loaders }: Context): Soon<DocumentFacts> {
    return found(loaders.document, document);
  }

  @FieldResolver(() => Int, { description: 'How many claims it makes.' })
  claimCount(@Root() { claims }: IngestedRow): number {
    return claims;
  }

  @FieldResolver(() => ClaimConnection, { description: 'What it says, one claim each.' })
  claims(@Root() { document }: IngestedRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Soon<object> {
    return pageOfClaims(context, { id: document, owner: { kind: 'document' } }, page);
  }

  @FieldResolver(() => [DataItem], { description: 'The slots whose claims came or went.' })
  touched(@Root() { touched }: IngestedRow, @Ctx() { loaders }: Context): Soon<DataItemRow[]> {
    return present(loaders.dataItem, touched);
  }

  @FieldResolver(() => [Conflict], { description: 'The conflicts that it brought about.' })
  conflictsOpened(@Root() { opened }: IngestedRow, @Ctx() { loaders }: Context): Soon<ConflictRow[]> {
    return present(loaders.conflict, opened);
  }

  @FieldResolver(() => [String], { description: 'The ids of the conflicts that are no more.' })
  conflictsClosed(@Root() { closed }: IngestedRow): readonly ConflictId[] {
    return closed;
  }
}
