import type {
  Claim,
  ClaimId,
  Conflict,
  ConflictId,
  DataItem,
  DataItemId,
  Decision,
  DecisionId,
  Document,
  DocumentFacts,
  DocumentId,
  Event,
  Resolution,
  Revision,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../domain';
import type { Along } from './along';
import * as claimReads from './claim-reads';
import { clearDerived } from './clear';
import { counts } from './counts';
import * as dataItemList from './data-item-list';
import * as dataItemReads from './data-item-reads';
import * as decisionReads from './decision-reads';
import { writeDecision } from './decision-writes';
import { checkDocumentWrite } from './document-check';
import * as documentReads from './document-reads';
import { writeDocument } from './document-writes';
import type { Driver } from './driver';
import * as pastReads from './past-reads';
import { recordInGraph, unreadDocuments } from './record';
import { readEvents } from './events';
import { currentRevision, revisions } from './revisions';
import { countFound, search } from './search-reads';
import * as sourceReads from './source-reads';
import type { DecisionOptions } from './port/decision-options';
import type { DecisionFilter } from './port/decision-reads';
import type { DocumentRevision, DocumentWrite } from './port/document-write';
import type { ClaimFilter, ConflictFilter, DataItemFilter, DocumentFilter, SourceFilter, SubjectFilter } from './port/filters';
import type { Counts, TrackRecord } from './port/graph-reads';
import type { PastReads } from './port/judging-reads';
import type {
  ClaimOwners,
  ClaimSort,
  ConflictSort,
  DataItemSort,
  DocumentSort,
  Page,
  Paged,
  SortKey,
  SourceSort,
  SubjectSort,
} from './port/page-reads';
import type { RecordEntry } from './port/record-reads';
import type { Found, FoundKind, Wanted } from './port/search-reads';
import type { VerdictRevision, VerdictWrite } from './port/store-writes';
import type { Store } from './store';
import * as subjectReads from './subject-reads';
import * as verdictReads from './verdict-reads';
import { writeVerdicts } from './verdict-writes';

/** The store, on any engine that speaks the common Cypher. Every read is one statement; every write is one transaction. */
export class CypherStore implements Store {
  constructor(protected readonly driver: Driver) {}

  async open(): Promise<void> {
    await this.driver.open();
    await decisionReads.linkOlderDecisions(this.driver);
  }
  close(): Promise<void> {
    return this.driver.close();
  }

  async putDocument(write: DocumentWrite): Promise<DocumentRevision> {
    checkDocumentWrite(write);
    return this.driver.write((run) => writeDocument(run, write));
  }
  putVerdicts(write: VerdictWrite): Promise<VerdictRevision> {
    return this.driver.write((run) => writeVerdicts(run, write));
  }
  putDecision(decision: Decision, options?: DecisionOptions): Promise<Revision> {
    return this.driver.write((run) => writeDecision(run, decision, options));
  }
  clear(): Promise<void> {
    return clearDerived(this.driver);
  }

  record(): AsyncIterable<RecordEntry> {
    return recordInGraph(this.driver);
  }
  needsRebuild(): Promise<string | undefined> {
    return unreadDocuments(this.driver);
  }
  staleDataItems(): Promise<DataItemId[]> {
    return dataItemReads.staleDataItems(this.driver);
  }
  revision(): Promise<number> {
    return currentRevision(this.driver);
  }
  committed(): number | undefined {
    return this.driver.committed?.();
  }
  counts(): Promise<Counts> {
    return counts(this.driver);
  }

  documents(ids: readonly DocumentId[]): Promise<(Document | undefined)[]> {
    return documentReads.documents(this.driver, ids);
  }
  documentFacts(ids: readonly DocumentId[], along?: Along): Promise<(DocumentFacts | undefined)[]> {
    return documentReads.documentFacts(this.driver, ids, along);
  }
  currentDocuments(uris: readonly string[]): Promise<(DocumentId | undefined)[]> {
    return documentReads.currentDocuments(this.driver, uris);
  }
  documentsOfUris(uris: readonly string[]): Promise<DocumentFacts[][]> {
    return documentReads.documentsOfUris(this.driver, uris);
  }
  sources(ids: readonly SourceId[]): Promise<(Source | undefined)[]> {
    return sourceReads.sources(this.driver, ids);
  }
  subjects(ids: readonly SubjectId[], along?: Along): Promise<(Subject | undefined)[]> {
    return subjectReads.subjects(this.driver, ids, along);
  }
  claims(ids: readonly ClaimId[], along?: Along): Promise<(Claim | undefined)[]> {
    return claimReads.claims(this.driver, ids, along);
  }
  dataItems(ids: readonly DataItemId[], along?: Along): Promise<(DataItem | undefined)[]> {
    return dataItemReads.dataItems(this.driver, ids, along);
  }
  conflicts(ids: readonly ConflictId[], along?: Along): Promise<(Conflict | undefined)[]> {
    return verdictReads.conflicts(this.driver, ids, along);
  }

  claimsOfDataItems(ids: readonly DataItemId[], along?: Along): Promise<Claim[][]> {
    return claimReads.claimsOfDataItems(this.driver, ids, along);
  }
  claimsOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]> {
    return claimReads.claimsOfDocuments(this.driver, ids);
  }
  dataItemsOfSubjects(ids: readonly SubjectId[], along?: Along): Promise<DataItem[][]> {
    return dataItemReads.dataItemsOfSubjects(this.driver, ids, along);
  }
  dataItemsOf(pairs: readonly { subject: SubjectId; property: string }[], along?: Along): Promise<DataItem[][]> {
    return dataItemReads.dataItemsOf(this.driver, pairs, along);
  }
  dataItemsOfProperties(properties: readonly string[]): Promise<DataItem[][]> {
    return dataItemReads.dataItemsOfProperties(this.driver, properties);
  }
  dataItemsVersus(ids: readonly SubjectId[]): Promise<DataItem[][]> {
    return dataItemReads.dataItemsVersus(this.driver, ids);
  }
  resolutionsOfDataItems(ids: readonly DataItemId[]): Promise<(Resolution | undefined)[]> {
    return verdictReads.resolutionsOfDataItems(this.driver, ids);
  }
  conflictsOfDataItems(ids: readonly DataItemId[], along?: Along): Promise<Conflict[][]> {
    return verdictReads.conflictsOfDataItems(this.driver, ids, along);
  }
  conflictsOfClaims(ids: readonly ClaimId[], along?: Along): Promise<Conflict[][]> {
    return verdictReads.conflictsOfClaims(this.driver, ids, along);
  }
  documentsOfSources(ids: readonly SourceId[]): Promise<DocumentId[][]> {
    return documentReads.documentsOfSources(this.driver, ids);
  }
  sourcesOfDocuments(ids: readonly DocumentId[]): Promise<(Source | undefined)[]> {
    return sourceReads.sourcesOfDocuments(this.driver, ids);
  }

  pageSubjects(
    filter: SubjectFilter,
    page: Page,
    order?: readonly SortKey<SubjectSort>[],
    along?: Along,
  ): Promise<Paged<Subject>> {
    return subjectReads.pageSubjects(this.driver, filter, page, { order, along });
  }
  pageClaims(filter: ClaimFilter, page: Page, order?: readonly SortKey<ClaimSort>[], along?: Along): Promise<Paged<Claim>> {
    return claimReads.pageClaims(this.driver, filter, page, { order, along });
  }
  pageSources(filter: SourceFilter, page: Page, order?: readonly SortKey<SourceSort>[], along?: Along): Promise<Paged<Source>> {
    return sourceReads.pageSources(this.driver, filter, page, { order, along });
  }
  pageDocuments(
    filter: DocumentFilter,
    page: Page,
    order?: readonly SortKey<DocumentSort>[],
    along?: Along,
  ): Promise<Paged<DocumentFacts>> {
    return documentReads.pageDocuments(this.driver, filter, page, { order, along });
  }
  pageConflicts(
    filter: ConflictFilter,
    page: Page,
    order?: readonly SortKey<ConflictSort>[],
    along?: Along,
  ): Promise<Paged<Conflict>> {
    return verdictReads.pageConflicts(this.driver, filter, page, { order, along });
  }
  pageDataItems(
    filter: DataItemFilter,
    page: Page,
    order?: readonly SortKey<DataItemSort>[],
    along?: Along,
  ): Promise<Paged<DataItem>> {
    return dataItemList.pageDataItems(this.driver, filter, page, { order, along });
  }
  countDataItems(filter: DataItemFilter): Promise<number> {
    return dataItemList.countDataItems(this.driver, filter);
  }
  countSubjects(filter: SubjectFilter): Promise<number> {
    return subjectReads.countSubjects(this.driver, filter);
  }
  countClaims(filter: ClaimFilter): Promise<number> {
    return claimReads.countClaims(this.driver, filter);
  }
  countSources(filter: SourceFilter): Promise<number> {
    return sourceReads.countSources(this.driver, filter);
  }
  countDocuments(filter: DocumentFilter): Promise<number> {
    return documentReads.countDocuments(this.driver, filter);
  }
  countConflicts(filter: ConflictFilter): Promise<number> {
    return verdictReads.countConflicts(this.driver, filter);
  }

  pageClaimsOf(owners: ClaimOwners, page: Page, along?: Along): Promise<Paged<Claim>[]> {
    return claimReads.pageClaimsOf(this.driver, owners, page, along);
  }
  countClaimsOf(owners: ClaimOwners): Promise<number[]> {
    return claimReads.countClaimsOf(this.driver, owners);
  }

  search(
    wanted: Wanted,
    kinds: readonly FoundKind[],
    page: { readonly first: number; readonly after?: string },
  ): Promise<Paged<Found>> {
    return search(this.driver, wanted, kinds, page);
  }
  countFound(wanted: Wanted, kinds: readonly FoundKind[]): Promise<number> {
    return countFound(this.driver, wanted, kinds);
  }
  trackRecords(ids: readonly SourceId[]): Promise<TrackRecord[][]> {
    return sourceReads.trackRecords(this.driver, ids);
  }
  revisionsAfter(after: number): Promise<Revision[]> {
    return pastReads.revisionsAfter(this.driver, after);
  }
  revisionAt(time: string): Promise<number> {
    return pastReads.revisionAt(this.driver, time);
  }
  asOf(revision: number): Promise<PastReads> {
    return pastReads.pastReads(this.driver, this, revision);
  }
  dataItemsOfDocuments(ids: readonly DocumentId[]): Promise<DataItemId[][]> {
    return pastReads.dataItemsOfDocuments(this.driver, ids);
  }

  allDataItems(): AsyncIterable<DataItem> {
    return dataItemReads.allDataItems(this.driver);
  }
  allDocuments(): AsyncIterable<DocumentId> {
    return documentReads.allDocuments(this.driver);
  }
  everyClaimOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]> {
    return claimReads.everyClaimOfDocuments(this.driver, ids);
  }
  everyClaimNaming(ids: readonly SubjectId[]): Promise<Claim[][]> {
    return claimReads.everyClaimNaming(this.driver, ids);
  }
  dataItemsVoicedBy(ids: readonly SourceId[]): Promise<DataItemId[][]> {
    return dataItemReads.dataItemsVoicedBy(this.driver, ids);
  }
  events(first: number, last: number): Promise<Event[]> {
    return readEvents(this.driver, first, last);
  }
  revisions(numbers: readonly number[]): Promise<(Revision | undefined)[]> {
    return revisions(this.driver, numbers);
  }
  decisions(): Promise<Decision[]> {
    return decisionReads.allDecisions(this.driver);
  }
  decisionsById(ids: readonly DecisionId[]): Promise<(Decision | undefined)[]> {
    return decisionReads.decisionsById(this.driver, ids);
  }
  decisionsAbout(ids: readonly string[]): Promise<Decision[][]> {
    return decisionReads.decisionsAbout(this.driver, ids);
  }
  pageDecisions(filter: DecisionFilter, page: Page): Promise<Paged<Decision>> {
    return decisionReads.pageDecisions(this.driver, filter, page);
  }
  countDecisions(filter: DecisionFilter): Promise<number> {
    return decisionReads.countDecisions(this.driver, filter);
  }
}
