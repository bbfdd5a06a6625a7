import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  DocumentFacts as DocumentRow,
  Source as SourceRow,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../../domain';
import { rulingsOf } from '../../reconciliation';
import type { ClaimSort, SortKey } from '../../store/port/page-reads';
import { after, type Soon } from '../../util/soon';
import { Claim, ClaimConnection, Evidence, Qualifier } from './claim.type';
import { conflictsOfClaimThen, pageOfClaimsThen } from './claims-then';
import { Conflict } from '../conflicts/conflict.type';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import { Decision, Rank } from '../decisions/decision.type';
import type { Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { DataItem } from '../data-items/data-item.type';
import { LIST_AS_OF } from '../facts/graph-then';
import { asOfRevision, type Then } from '../facts/past';
import { Moment, revisionAsked } from '../revisions/moment.type';
import { Document } from '../documents/document.type';
import { allFound, found } from '../found';
import { Property } from '../properties/property.type';
import { propertyOf, type ShownProperty } from '../properties/property';
import { shownQualifiers, type ShownQualifier } from './qualifier';
import { ClaimOrder, ORDER } from '../lists/sort.type';
import { Source } from '../sources/source.type';
import { Subject } from '../subjects/subject.type';
import { shownValue, type ShownValue } from '../values/value';
import { snakText } from '../values/value-text';
import { Value, ValueKind } from '../values/value.type';
import { ClaimFilter, claimFilter } from './claim-filter';
import type { EvidenceOfDocument } from './evidence.resolver';

@Resolver(() => Claim)
export class ClaimResolver {
  @Extensions({ reads: {} satisfies Reads })
  @Query(() => ClaimConnection, {
    description: 'What documents say, one statement each, in the order of their ids. Only current versions of documents count.',
  })
  async claims(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which claims; all when left out.' })
    asked: ClaimFilter | null,
    @Arg('orderBy', () => [ClaimOrder], { nullable: true, description: ORDER })
    order: SortKey<ClaimSort>[] | null,
    @Arg('asOf', () => Moment, { nullable: true, description: LIST_AS_OF }) asOf: Moment | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ClaimRow>> {
    const filter = await claimFilter(context, asked);
    if (asOf) return pageOfClaimsThen(context, page, { filter, order, asOf: await revisionAsked(context, asOf) });
    return pageOfList(context, page, { rows: 'Claims', filter, order, ahead: info });
  }

  @Extensions({ rides: ['subject'] satisfies Rides, reads: { Claim: ['subject'] } satisfies Reads })
  @FieldResolver(() => Subject, { description: 'What the claim is about.' })
  subject(@Root() claim: Then<ClaimRow>, @Ctx() { loaders }: Context): Soon<Then<SubjectRow>> {
    return after(found(loaders.subject, claim.subject), (subject) => asOfRevision(subject, claim.asOf));
  }

  @Extensions({ reads: { Claim: ['property'] } satisfies Reads })
  @FieldResolver(() => Property, { description: 'Which property of the subject it tells.' })
  property(@Root() claim: ClaimRow, @Ctx() { vocabulary }: Context): ShownProperty {
    return propertyOf(vocabulary, claim.property);
  }

  @Extensions({ reads: { Claim: ['snak'] } satisfies Reads })
  @FieldResolver(() => ValueKind, { description: 'Whether it gives a value or says that there is none to give.' })
  kind(@Root() claim: ClaimRow): string {
    return claim.snak.kind;
  }

  @Extensions({ reads: { Claim: ['snak'] } satisfies Reads })
  @FieldResolver(() => Value, {
    description: 'What it says; `Unknown` when it says "not disclosed", `None` when "there is none".',
  })
  value(@Root() claim: ClaimRow): ShownValue {
    return shownValue(claim.snak);
  }

  @Extensions({ reads: { Claim: ['snak'] } satisfies Reads })
  @FieldResolver(() => String, { description: 'What it says as a person would write it, whatever the type.' })
  text(@Root() claim: ClaimRow): string {
    return snakText(claim.snak);
  }

  @Extensions({ reads: { Claim: ['qualifiers'] } satisfies Reads })
  @FieldResolver(() => Boolean, { description: 'Whether the source gives the value as about right: "~16,400".' })
  approximate(@Root() claim: ClaimRow): boolean {
    return claim.qualifiers['approximate'] === true;
  }

  @Extensions({ reads: { Claim: ['qualifiers'] } satisfies Reads })
  @FieldResolver(() => [Qualifier], { description: 'The conditions under which it holds, by name.' })
  qualifiers(@Root() claim: ClaimRow): ShownQualifier[] {
    return shownQualifiers(claim.qualifiers);
  }

  @Extensions({ reads: { Claim: ['evidence', 'document'] } satisfies Reads })
  @FieldResolver(() => [Evidence], { description: 'The words that say it, in order of appearance; never empty.' })
  evidence(@Root() claim: ClaimRow): EvidenceOfDocument[] {
    return claim.evidence.map((evidence) => ({ ...evidence, document: claim.document }));
  }

  @Extensions({ rides: ['document'] satisfies Rides, reads: { Claim: ['document'] } satisfies Reads })
  @FieldResolver(() => Document, { description: 'The document that makes it.' })
  document(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<DocumentRow> {
    return found(loaders.document, claim.document);
  }

  @Extensions({ rides: ['sourceOfDocument'] satisfies Rides, reads: { Claim: ['document'] } satisfies Reads })
  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Who speaks: the publisher of the document; null when the document does not tell who published it.',
  })
  source(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<SourceRow | undefined> {
    return loaders.sourceOfDocument.load(claim.document);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who measured the value, when the claim names someone.' })
  measurer(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<SourceRow | undefined> | undefined {
    return claim.measurer && loaders.source.load(claim.measurer);
  }

  @FieldResolver(() => [Source], { description: 'The sources that the document cites for it.' })
  cites(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<SourceRow[]> {
    return allFound(loaders.source, claim.cites);
  }

  @Extensions({ rides: ['dataItem'] satisfies Rides, reads: { Claim: ['dataItem'] } satisfies Reads })
  @FieldResolver(() => DataItem, { description: 'The slot it falls into: claims can only conflict inside one.' })
  dataItem(@Root() claim: Then<ClaimRow>, @Ctx() { loaders }: Context): Soon<Then<DataItemRow>> {
    return after(found(loaders.dataItem, claim.dataItem), (item) => asOfRevision(item, claim.asOf));
  }

  @Extensions({ rides: ['conflictsOfClaim'] satisfies Rides, reads: { Claim: ['id'] } satisfies Reads })
  @FieldResolver(() => [Conflict], { description: 'The conflicts that it takes part in, heaviest first.' })
  conflicts(
    @Root() claim: Then<ClaimRow>,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<readonly ConflictRow[]> {
    return claim.asOf === undefined
      ? context.loaders.conflictsOfClaim.load(claim.id, info)
      : conflictsOfClaimThen(context, claim, claim.asOf);
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'The claim that an editor put in its place; it has no say then. Null unless it was corrected.',
  })
  supersededBy(@Root() { supersededBy }: ClaimRow, @Ctx() { loaders }: Context): Soon<ClaimRow | undefined> | undefined {
    return supersededBy && loaders.claim.load(supersededBy.claim);
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'The misread claim in whose place an editor put it; null otherwise.',
  })
  supersedes(@Root() { supersedes }: ClaimRow, @Ctx() { loaders }: Context): Soon<ClaimRow | undefined> | undefined {
    return supersedes && loaders.claim.load(supersedes.claim);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The id of the subject that its words name, where editors count that one as another; null otherwise.',
  })
  writtenSubjectId(@Root() { asWritten }: ClaimRow): string | undefined {
    return asWritten?.subject;
  }

  @FieldResolver(() => Rank, {
    description: 'How editors rank it against the others of its slot: NORMAL until one does, and when the ranking is undone.',
  })
  rank(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<string> {
    return after(loaders.decisionsAbout.load(claim.id), (decisions) => rulingsOf(decisions).rankOf(claim));
  }

  @FieldResolver(() => [Decision], { description: 'Its audit log: the decisions on it, oldest first.' })
  decisions(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(claim.id);
  }
}
