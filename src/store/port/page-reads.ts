import type { Claim, Conflict, DataItem, DocumentFacts, Source, Subject } from '../../domain';
import type { Along } from '../along';
import type { ClaimFilter, ConflictFilter, DataItemFilter, DocumentFilter, SourceFilter, SubjectFilter } from './filters';

/**
 * Keyset pages over everything that current documents say (graph-reads.ts). `totalCount` is a separate question (countX) so
 * that it costs nothing unless asked.
 */
export interface PageReads {
  pageSubjects(
    filter: SubjectFilter,
    page: Page,
    order?: readonly SortKey<SubjectSort>[],
    along?: Along,
  ): Promise<Paged<Subject>>;
  pageClaims(filter: ClaimFilter, page: Page, order?: readonly SortKey<ClaimSort>[], along?: Along): Promise<Paged<Claim>>;
  pageSources(filter: SourceFilter, page: Page, order?: readonly SortKey<SourceSort>[], along?: Along): Promise<Paged<Source>>;
  /** Without their texts, which would be most of a page's weight. */
  pageDocuments(
    filter: DocumentFilter,
    page: Page,
    order?: readonly SortKey<DocumentSort>[],
    along?: Along,
  ): Promise<Paged<DocumentFacts>>;
  /** Unless asked otherwise heaviest first: severity (hard, soft), weight descending, id. */
  pageConflicts(
    filter: ConflictFilter,
    page: Page,
    order?: readonly SortKey<ConflictSort>[],
    along?: Along,
  ): Promise<Paged<Conflict>>;
  pageDataItems(
    filter: DataItemFilter,
    page: Page,
    order?: readonly SortKey<DataItemSort>[],
    along?: Along,
  ): Promise<Paged<DataItem>>;

  countSubjects(filter: SubjectFilter): Promise<number>;
  countClaims(filter: ClaimFilter): Promise<number>;
  countSources(filter: SourceFilter): Promise<number>;
  countDocuments(filter: DocumentFilter): Promise<number>;
  countConflicts(filter: ConflictFilter): Promise<number>;
  countDataItems(filter: DataItemFilter): Promise<number>;

  /** A page of each owner's claims in the order of their ids, all in one read that cuts each owner's claims where they are. */
  pageClaimsOf(owners: ClaimOwners, page: Page, along?: Along): Promise<Paged<Claim>[]>;
  countClaimsOf(owners: ClaimOwners): Promise<number[]>;
}

/**
 * Forwards: `after` is the opaque cursor of the last row seen (Paged.cursors); undefined starts at the beginning. Backwards:
 * the last rows before the cursor, undefined starts at the end; rows come in the order of the list all the same.
 */
export type Page = { readonly first: number; readonly after?: string } | { readonly last: number; readonly before?: string };

export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** One a row: where the next page would start. */
  readonly cursors: readonly string[];
  /** Whether there is more in the direction asked. */
  readonly hasNext: boolean;
}

/** What to sort by; several take turns, and the id settles what is left. Ascending unless said. */
export interface SortKey<By extends string> {
  readonly by: By;
  readonly descending?: boolean;
}

export type SubjectSort = 'id' | 'name' | 'claims';
export type ClaimSort = 'id' | 'confidence' | 'amount' | 'date' | 'property' | 'subject';
export type DataItemSort = 'id' | 'confidence' | 'claims' | 'origins' | 'property' | 'subject';
export type ConflictSort = 'severity' | 'weight' | 'origins' | 'since' | 'opened' | 'property' | 'subject';
export type SourceSort = 'id' | 'name';
export type DocumentSort = 'id' | 'title' | 'published' | 'added';

/** Whose claims: those about a subject, of a document, or of all documents that a source published. */
export interface ClaimOwners {
  readonly kind: 'subject' | 'document' | 'source';
  readonly ids: readonly string[];
  readonly property?: string;
}
