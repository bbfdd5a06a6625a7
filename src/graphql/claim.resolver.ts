import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  DocumentFacts as DocumentRow,
  DocumentId,
  Evidence as EvidenceRow,
  Source as SourceRow,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../domain';
import { Claim, ClaimConnection, Evidence, Qualifier } from './claim.type';
import { Conflict } from './conflict.type';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { Decision } from './decision.type';
import { DataItem } from './data-item.type';
import { Document } from './document.type';
import { allFound, found } from './found';
import { dataItemIdAsked, documentIdAsked, given, propertyAsked, sourceIdAsked, subjectIdAsked } from './input';
import { Property } from './property.type';
import { propertyOf, type ShownProperty } from './property';
import { shownQualifiers, type ShownQualifier } from './qualifier';
import { Source } from './source.type';
import { Subject } from './subject.type';
import { shownValue, type ShownValue } from './value';
import { snakText } from './value-text';
import { Value, ValueKind } from './value.type';

@InputType('ClaimFilter', {
  description: 'Which claims to return. What is left out does not restrict; what is given must all hold.',
})
export class ClaimFilter {
  @Field(() => String, { nullable: true, description: 'Only claims about this subject: its id or slug.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of this property: its id or name, like "context_window".' })
  property?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims that this document makes: its id.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of documents that this source published: its id or name.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of this slot: the id of the data item.' })
  dataItem?: string | null;
}

/** An evidence that knows whose words it is. */
type EvidenceOfDocument = EvidenceRow & { readonly document: DocumentId };

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    description: 'What documents say, one statement each, in the order of their ids. Only current versions of documents count.',
  })
  claims(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which claims; all when left out.' })
    asked: ClaimFilter | null,
    @Ctx() { store, vocabulary }: Context,
  ): Promise<Connection<ClaimRow>> {
    const filter = given({
      subject: subjectIdAsked(asked?.subject),
      property: propertyAsked(vocabulary, asked?.property),
      document: documentIdAsked(asked?.document),
      source: sourceIdAsked(asked?.source),
      dataItem: dataItemIdAsked(asked?.dataItem),
    });
    return pageOf(
      page,
      (cut) => store.pageClaims(filter, cut),
      () => store.countClaims(filter),
    );
  }

  @FieldResolver(() => Subject, { description: 'What the claim is about.' })
  subject(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<SubjectRow> {
    return found(loaders.subject, claim.subject);
  }

  @FieldResolver(() => Property, { description: 'Which property of the subject it tells.' })
  property(@Root() claim: ClaimRow, @Ctx() { vocabulary }: Context): ShownProperty {
    return propertyOf(vocabulary, claim.property);
  }

  @FieldResolver(() => ValueKind, { description: 'Whether it gives a value or says that there is none to give.' })
  kind(@Root() claim: ClaimRow): string {
    return claim.snak.kind;
  }

  @FieldResolver(() => Value, {
    description: 'What it says; `Unknown` when it says "not disclosed", `None` when "there is none".',
  })
  value(@Root() claim: ClaimRow): ShownValue {
    return shownValue(claim.snak);
  }

  @FieldResolver(() => String, { description: 'What it says as a person would write it, whatever the type.' })
  text(@Root() claim: ClaimRow): string {
    return snakText(claim.snak);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the source gives the value as about right: "~16,400".' })
  approximate(@Root() claim: ClaimRow): boolean {
    return claim.qualifiers['approximate'] === true;
  }

  @FieldResolver(() => [Qualifier], { description: 'The conditions under which it holds, by name.' })
  qualifiers(@Root() claim: ClaimRow): ShownQualifier[] {
    return shownQualifiers(claim.qualifiers);
  }

  @FieldResolver(() => [Evidence], { description: 'The words that say it, in order of appearance; never empty.' })
  evidence(@Root() claim: ClaimRow): EvidenceOfDocument[] {
    return claim.evidence.map((evidence) => ({ ...evidence, document: claim.document }));
  }

  @FieldResolver(() => Document, { description: 'The document that makes it.' })
  document(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<DocumentRow> {
    return found(loaders.document, claim.document);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Who speaks: the publisher of the document; null when the document does not tell who published it.',
  })
  async source(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<SourceRow | undefined> {
    const { publisher } = await found(loaders.document, claim.document);
    return publisher && found(loaders.source, publisher);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who measured the value, when the claim names someone.' })
  measurer(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<SourceRow | undefined> | undefined {
    return claim.measurer && loaders.source.load(claim.measurer);
  }

  @FieldResolver(() => [Source], { description: 'The sources that the document cites for it.' })
  cites(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<SourceRow[]> {
    return allFound(loaders.source, claim.cites);
  }

  @FieldResolver(() => DataItem, { description: 'The slot it falls into: claims can only conflict inside one.' })
  dataItem(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<DataItemRow> {
    return found(loaders.dataItem, claim.dataItem);
  }

  @FieldResolver(() => [Conflict], { description: 'The conflicts that it takes part in, heaviest first.' })
  conflicts(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<ConflictRow[]> {
    return loaders.conflictsOfClaim.load(claim.id);
  }

  @FieldResolver(() => [Decision], { description: 'The decisions on it, oldest first.' })
  decisions(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<DecisionRow[]> {
    return loaders.decisionsAbout.load(claim.id);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => String, {
    description: 'The words with what stands around them in the document, to read them in context.',
  })
  async context(
    @Root() evidence: EvidenceOfDocument,
    @Arg('characters', () => Int, { defaultValue: 120, description: 'How many characters to show on each side, up to 2000.' })
    characters: number,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    const margin = Math.min(Math.max(characters, 0), LARGEST_MARGIN);
    const { text } = await found(loaders.documentWithText, evidence.document);
    return text.slice(Math.max(0, evidence.start - margin), evidence.end + margin);
  }
}

const LARGEST_MARGIN = 2000;
