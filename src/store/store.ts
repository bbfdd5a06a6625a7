import type {
  Claim, ClaimId, Conflict, ConflictId, ConflictKind, ConflictStatus, DataItem, DataItemId, Decision, Document, DocumentId,
  Resolution, Revision, Source, SourceId, Subject, SubjectId,
} from '../domain';

/**
 * The port. One Cypher implementation behind it (cypher-store.ts) over two drivers; test/contract/store.contract.ts is
 * its definition. Reads are batch first: they take ids and answer one slot per id, in the order asked, undefined (or an
 * empty list) where there is nothing. Lists come ordered by their key, so that every engine answers alike.
 * Operational failures are StoreError with a stable code; not found is undefined.
 */
export interface Store {
  /** Constraints and indexes; idempotent. Fails with UNREACHABLE, UNAUTHORIZED or UNSUPPORTED_VERSION. */
  open(): Promise<void>;
  close(): Promise<void>;

  /** One document with all it says, in one transaction. Idempotent by document id. The older version of its uri, if any, stops being current. */
  putDocument(write: DocumentWrite): Promise<Revision>;
  /** Replaces what was derived for these data items, in one transaction; removes conflicts and resolutions no longer there. */
  putVerdicts(write: VerdictWrite): Promise<Revision>;
  /** Appends a decision. */
  putDecision(decision: Decision): Promise<Revision>;
  /**
   * Slots whose claims changed (a document was put or superseded) and whose verdicts were not put since: putDocument marks
   * them in its transaction, putVerdicts clears them. So a crash between the two loses nothing: whoever opens next reconciles them.
   */
  staleDataItems(): Promise<DataItemId[]>;
  /** Empties the graph: only rebuild calls it. */
  clear(): Promise<void>;

  revision(): Promise<number>;
  counts(): Promise<Counts>;

  documents(ids: readonly DocumentId[]): Promise<(Document | undefined)[]>;
  /** The current version of each uri. */
  currentDocuments(uris: readonly string[]): Promise<(DocumentId | undefined)[]>;
  sources(ids: readonly SourceId[]): Promise<(Source | undefined)[]>;
  subjects(ids: readonly SubjectId[]): Promise<(Subject | undefined)[]>;
  claims(ids: readonly ClaimId[]): Promise<(Claim | undefined)[]>;
  dataItems(ids: readonly DataItemId[]): Promise<(DataItem | undefined)[]>;
  conflicts(ids: readonly ConflictId[]): Promise<(Conflict | undefined)[]>;

  /** Claims of current documents only, here and below, ordered by document then id. */
  claimsOfDataItems(ids: readonly DataItemId[]): Promise<Claim[][]>;
  claimsOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]>;
  dataItemsOfSubjects(ids: readonly SubjectId[]): Promise<DataItem[][]>;
  dataItemsOf(pairs: readonly { subject: SubjectId; property: string }[]): Promise<DataItem[][]>;
  /** Slots whose `versus` names the subject. */
  dataItemsVersus(ids: readonly SubjectId[]): Promise<DataItem[][]>;
  resolutionsOfDataItems(ids: readonly DataItemId[]): Promise<(Resolution | undefined)[]>;
  conflictsOfDataItems(ids: readonly DataItemId[]): Promise<Conflict[][]>;
  conflictsOfClaims(ids: readonly ClaimId[]): Promise<Conflict[][]>;
  documentsOfSources(ids: readonly SourceId[]): Promise<DocumentId[][]>;

  /** Keyset pages over everything. `totalCount` is a separate question (countX) so that it costs nothing unless asked. */
  pageSubjects(filter: SubjectFilter, page: Page): Promise<Paged<Subject>>;
  pageClaims(filter: ClaimFilter, page: Page): Promise<Paged<Claim>>;
  pageSources(filter: SourceFilter, page: Page): Promise<Paged<Source>>;
  pageDocuments(filter: DocumentFilter, page: Page): Promise<Paged<Document>>;
  /** Heaviest first: order is severity (hard, soft), weight descending, id. */
  pageConflicts(filter: ConflictFilter, page: Page): Promise<Paged<Conflict>>;
  countSubjects(filter: SubjectFilter): Promise<number>;
  countClaims(filter: ClaimFilter): Promise<number>;
  countSources(filter: SourceFilter): Promise<number>;
  countDocuments(filter: DocumentFilter): Promise<number>;
  countConflicts(filter: ConflictFilter): Promise<number>;

  /** Every data item and every document, in id order, streamed: for rebuild, verify and export. */
  allDataItems(): AsyncIterable<DataItem>;
  allDocuments(): AsyncIterable<DocumentId>;
  /** All, oldest first. */
  decisions(): Promise<Decision[]>;
}

export interface DocumentWrite {
  readonly document: Document;
  /** As received; the journal keeps them, so that a better extractor can read them again. */
  readonly bytes: Uint8Array;
  /** The path or address it was read from: what parsing was given. */
  readonly path: string;
  readonly sources: readonly Source[];
  readonly subjects: readonly Subject[];
  readonly dataItems: readonly DataItem[];
  readonly claims: readonly Claim[];
  readonly supersedes?: DocumentId;
  /** ISO instant, given by the caller: the store has no clock. */
  readonly at: string;
}

export interface VerdictWrite {
  /** The data items that were recomputed: what stood for them before and is not given here goes. */
  readonly dataItems: readonly DataItemId[];
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
  readonly cause: Revision['cause'];
  readonly at: string;
}

export interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly dataItems: number;
  readonly subjects: number;
  readonly sources: number;
  readonly conflicts: Readonly<Partial<Record<ConflictKind, { readonly hard: number; readonly soft: number }>>>;
}

/** `after` is the opaque cursor of the last row seen (Paged.cursors); undefined starts at the beginning. */
export interface Page {
  readonly first: number;
  readonly after?: string;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** One a row: where the next page would start. */
  readonly cursors: readonly string[];
  readonly hasNext: boolean;
}

export interface SubjectFilter {
  readonly kind?: string;
  /** Case-insensitive part of the name. */
  readonly nameContains?: string;
}
export interface ClaimFilter {
  readonly subject?: SubjectId;
  readonly property?: string;
  readonly document?: DocumentId;
  readonly source?: SourceId;
  readonly dataItem?: DataItemId;
}
export interface SourceFilter {
  readonly kind?: Source['kind'];
  readonly nameContains?: string;
}
export interface DocumentFilter {
  readonly source?: SourceId;
  /** Superseded versions too; default only current ones. */
  readonly superseded?: boolean;
}
export interface ConflictFilter {
  readonly kinds?: readonly ConflictKind[];
  readonly severity?: Conflict['severity'];
  readonly status?: ConflictStatus;
  readonly subject?: SubjectId;
  readonly property?: string;
}

export type StoreErrorCode = 'UNREACHABLE' | 'UNAUTHORIZED' | 'UNSUPPORTED_VERSION' | 'LOCKED' | 'CORRUPT' | 'CONFLICTING_WRITE' | 'BAD_CURSOR' | 'FAILED';
