import type { Along } from './along';
import type {
  Claim,
  ClaimId,
  Conflict,
  ConflictId,
  ConflictKind,
  ConflictStatus,
  DataItem,
  DataItemId,
  Decision,
  DecisionId,
  Document,
  DocumentFacts,
  DocumentId,
  Event,
  GivenFacts,
  Resolution,
  ResolutionStatus,
  Revision,
  Snak,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../domain';

/**
 * The port. One Cypher implementation behind it (cypher-store.ts) over two drivers; test/contract/store.contract.ts is
 * its definition. Reads are batch first: they take ids and answer one slot per id, in the order asked, undefined (or an
 * empty list) where there is nothing. Lists come ordered by their key, so that every engine answers alike.
 * Writes are atomic and queue up. A read beside a commit sees all of it or nothing on the embedded engine; Neo4j, which has
 * no snapshots, answers with what is committed so far, record by record. `along`: edges of the rows to be read in the same
 * statement (along.ts).
 * Operational failures are StoreError with a stable code; not found is undefined.
 */
export interface Store {
  /** Constraints and indexes; idempotent. Fails with UNREACHABLE, UNAUTHORIZED or UNSUPPORTED_VERSION. */
  open(): Promise<void>;
  close(): Promise<void>;

  /**
   * One document with all it says, in one transaction. The version put last is the current one of its uri, also when it is
   * an older one put again; the others keep their claims, which are no longer current. The same write again changes
   * nothing; the same document with other claims (a newer extractor) has them replaced.
   */
  putDocument(write: DocumentWrite): Promise<DocumentRevision>;
  /**
   * Replaces what was derived for these data items, in one transaction; removes conflicts and resolutions no longer there.
   * The same verdicts again raise no revision. What changed for those who wait for it is kept as events of the revision.
   */
  putVerdicts(write: VerdictWrite): Promise<VerdictRevision>;
  /**
   * Appends a decision, restates the claims that now stand otherwise, and marks the slots whose verdicts may change as stale, in one transaction.
   * The same id again appends nothing, but restates what does not stand so yet: so that a rebuild ends where the first time did.
   */
  putDecision(decision: Decision, options?: DecisionOptions): Promise<Revision>;
  /**
   * Slots whose claims changed (a document was put or superseded), or on which was decided, and whose verdicts were not put since: putDocument and putDecision mark
   * them in their transaction, putVerdicts clears them. So a crash between the two loses nothing: whoever opens next reconciles them.
   */
  staleDataItems(): Promise<DataItemId[]>;
  /**
   * Removes all that is derived, for rebuild alone. Documents, decisions and revisions stay; a document counts as unread,
   * and is not current, until it is put again.
   */
  clear(): Promise<void>;

  /**
   * What everything is derived from, in the order it was put: every document put, also one put again, and every decision.
   * Rebuilding is clear() and then putting all of it again, with `rebuild` as the cause: so it adds nothing to itself. Fails with CORRUPT where it cannot be trusted, and says where.
   */
  record(): AsyncIterable<RecordEntry>;
  /**
   * Why the graph lacks what the record says, in one sentence; undefined when it lacks nothing. Fails with CORRUPT when the
   * record lacks what the graph holds: then rebuilding would lose it.
   */
  needsRebuild(): Promise<string | undefined>;

  revision(): Promise<number>;
  /** How many writes were committed, where nobody but this process can write: until it moves, so does not the revision. */
  committed(): number | undefined;
  counts(): Promise<Counts>;

  documents(ids: readonly DocumentId[]): Promise<(Document | undefined)[]>;
  /** Documents without their text, which is most of their weight. */
  documentFacts(ids: readonly DocumentId[], along?: Along): Promise<(DocumentFacts | undefined)[]>;
  /** The current version of each uri. */
  currentDocuments(uris: readonly string[]): Promise<(DocumentId | undefined)[]>;
  /** Every version of each uri that was read, in the order in which they were first put. */
  documentsOfUris(uris: readonly string[]): Promise<DocumentFacts[][]>;
  sources(ids: readonly SourceId[]): Promise<(Source | undefined)[]>;
  subjects(ids: readonly SubjectId[], along?: Along): Promise<(Subject | undefined)[]>;
  claims(ids: readonly ClaimId[], along?: Along): Promise<(Claim | undefined)[]>;
  dataItems(ids: readonly DataItemId[], along?: Along): Promise<(DataItem | undefined)[]>;
  conflicts(ids: readonly ConflictId[], along?: Along): Promise<(Conflict | undefined)[]>;

  /**
   * Here and below only what current documents say: claims ordered by document then id, data items that have such claims,
   * subjects that they are about or compare with. Asked for by id, above, everything is there.
   */
  claimsOfDataItems(ids: readonly DataItemId[], along?: Along): Promise<Claim[][]>;
  claimsOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]>;
  dataItemsOfSubjects(ids: readonly SubjectId[], along?: Along): Promise<DataItem[][]>;
  dataItemsOf(pairs: readonly { subject: SubjectId; property: string }[], along?: Along): Promise<DataItem[][]>;
  /** Every slot of the property, whoever it is about (reconciliation asks it for unique properties only). */
  dataItemsOfProperties(properties: readonly string[]): Promise<DataItem[][]>;
  /** Slots whose `versus` names the subject. */
  dataItemsVersus(ids: readonly SubjectId[]): Promise<DataItem[][]>;
  resolutionsOfDataItems(ids: readonly DataItemId[]): Promise<(Resolution | undefined)[]>;
  conflictsOfDataItems(ids: readonly DataItemId[], along?: Along): Promise<Conflict[][]>;
  conflictsOfClaims(ids: readonly ClaimId[], along?: Along): Promise<Conflict[][]>;
  documentsOfSources(ids: readonly SourceId[]): Promise<DocumentId[][]>;
  /** Who published each document. */
  sourcesOfDocuments(ids: readonly DocumentId[]): Promise<(Source | undefined)[]>;

  /** Keyset pages over everything. `totalCount` is a separate question (countX) so that it costs nothing unless asked. */
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

  /** Where all that is wanted stands, by score, then the shorter text, then id: the same on every engine. */
  search(
    wanted: Wanted,
    kinds: readonly FoundKind[],
    page: { readonly first: number; readonly after?: string },
  ): Promise<Paged<Found>>;
  countFound(wanted: Wanted, kinds: readonly FoundKind[]): Promise<number>;
  /** How often a source's word stood, by property: over the slots in which another origin speaks or an editor decided. */
  trackRecords(ids: readonly SourceId[]): Promise<TrackRecord[][]>;

  /** Revisions behind `after`, oldest first. */
  revisionsAfter(after: number): Promise<Revision[]>;
  /** The last revision that was there at an ISO instant; 0 before the first. */
  revisionAt(time: string): Promise<number>;
  /**
   * The graph as it was at a revision, as far as judging slots needs it; but claims stand as the decisions of today have them:
   * app/as-it-was.ts takes back what was decided since.
   */
  asOf(revision: number): Promise<PastReads>;
  /** The slots that claims of these documents fill or, superseded, filled. */
  dataItemsOfDocuments(ids: readonly DocumentId[]): Promise<DataItemId[][]>;

  /** Every data item and every document, superseded ones and those without a current claim too, in id order, streamed: for verify and export. */
  allDataItems(): AsyncIterable<DataItem>;
  allDocuments(): AsyncIterable<DocumentId>;
  /** Every claim of each document, also of superseded versions and also those superseded by a correction; by id. */
  everyClaimOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]>;
  /** Every claim about each subject or in a slot that compares with it, current or not; by id. */
  everyClaimNaming(ids: readonly SubjectId[]): Promise<Claim[][]>;
  /** Slots in which each has a voice: its documents fill them, or claims there cite it or name it as the measurer. */
  dataItemsVoicedBy(ids: readonly SourceId[]): Promise<DataItemId[][]>;

  /** Events of the revisions from `first` to `last`, both included, in their order. */
  events(first: number, last: number): Promise<Event[]>;
  /** Revisions by number, with their causes. */
  revisions(numbers: readonly number[]): Promise<(Revision | undefined)[]>;

  /** All, oldest first. */
  decisions(): Promise<Decision[]>;
  decisionsById(ids: readonly DecisionId[]): Promise<(Decision | undefined)[]>;
  /**
   * The audit log of each: decisions that are about it (Decision.about), oldest first; of a claim and of a slot also the
   * ingestions of the documents that have them, and what undid those.
   */
  decisionsAbout(ids: readonly string[]): Promise<Decision[][]>;
  /** Newest first. */
  pageDecisions(filter: DecisionFilter, page: Page): Promise<Paged<Decision>>;
  countDecisions(filter: DecisionFilter): Promise<number>;
}

/** What judging slots reads. */
export type JudgingReads = Pick<
  Store,
  | 'decisions'
  | 'dataItems'
  | 'dataItemsOf'
  | 'dataItemsVersus'
  | 'dataItemsOfProperties'
  | 'claimsOfDataItems'
  | 'documentFacts'
  | 'sources'
  | 'subjects'
  | 'pageClaims'
  | 'pageConflicts'
>;

/** The same of an earlier revision: the documents that were current, and what they and the decisions of the time say. */
export type PastReads = JudgingReads & Pick<Store, 'claimsOfDocuments'> & { readonly documents: ReadonlySet<DocumentId> };

export type FoundKind = 'subject' | 'source' | 'document' | 'claim';

/** Words to search for. */
export interface Wanted {
  /** At least one: a word, or several that stand one after the other ("4o mini"); folded by wordsOf. */
  readonly phrases: readonly string[];
  /** Whether the last word may be only the beginning of one. */
  readonly begun: boolean;
}

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  /** 0 to 1: what a find of its kind is worth, less for each step of `distance`. */
  readonly score: number;
  /** 0 the words are all of it, 1 it starts with them, 2 it has them one after the other, 3 scattered. */
  readonly distance: 0 | 1 | 2 | 3;
  /** Of the folded text. */
  readonly length: number;
}

export interface TrackRecord {
  readonly property: string;
  /** Slots in which it could be held against somebody else's word. */
  readonly sample: number;
  /** In how many of them it says what was chosen. */
  readonly right: number;
}

export interface DecisionOptions {
  readonly version?: VersionChange;
  /** Slots whose verdicts it may change, besides those that claims come to or leave. */
  readonly touched?: readonly DataItemId[];
  /** Checked under the lock of the write; fails with STALE_REVISION, a StaleRevisionError that names what changed. */
  readonly unchanged?: Unchanged;
  readonly restatement?: Restatement;
}

/** What must be as it was at a revision: the slots and documents themselves, and what else was decided on. */
export interface Unchanged {
  readonly since: number;
  readonly dataItems: readonly DataItemId[];
  readonly documents: readonly DocumentId[];
  /** No decision about any of these, of these acts. */
  readonly decidedOn: readonly string[];
  readonly acts: readonly Decision['act'][];
}

/** Another version of a uri is the current one, or none is: what undoing an ingestion does. Fails with CONFLICTING_WRITE where not `insteadOf` is. */
export interface VersionChange {
  readonly uri: string;
  /** Undefined: none. */
  readonly document?: DocumentId | undefined;
  readonly insteadOf: DocumentId | undefined;
  /** Every claim of that version, as the graph has it. */
  readonly claims: readonly Claim[];
}

/** Claims that stand otherwise than they did: corrected, or counted under another subject. Nothing of what documents say is changed. */
export interface Restatement {
  /** Claims that only a decision had made. */
  readonly gone: readonly Claim[];
  readonly fresh: readonly Claim[];
  /** The same claims: other slots, subjects, or superseded by another. */
  readonly changed: readonly { readonly before: Claim; readonly after: Claim }[];
  /** What the claims name; those that are there stay as they are. */
  readonly subjects: readonly Subject[];
  readonly sources: readonly Source[];
  readonly dataItems: readonly DataItem[];
  /** Whom each subject is counted as: itself, where it is no longer counted as another. */
  readonly aliases: readonly Alias[];
}

export interface Alias {
  readonly subject: SubjectId;
  readonly lead: SubjectId;
}

export interface VerdictRevision extends Revision {
  readonly events: readonly Event[];
}

/** Names everything it refers to: the publisher, cited works and measurers; the subjects of claims and of `versus`; the slots. */
export interface DocumentWrite {
  readonly document: Document;
  /** As received; the record keeps them, so that a better extractor can read them again. */
  readonly bytes: Uint8Array;
  /** The path or address it was read from: what parsing was given. */
  readonly path: string;
  readonly given?: GivenFacts;
  readonly sources: readonly Source[];
  readonly subjects: readonly Subject[];
  readonly dataItems: readonly DataItem[];
  readonly claims: readonly Claim[];
  /** Fails with STALE_REVISION, as for a decision. */
  readonly unchanged?: Unchanged;
  /**
   * Who handed it in and why: put with it as a revision of its own, in the same transaction, unless the document is unchanged.
   * Fails with CONFLICTING_WRITE where another version is current than the one that its detail names as `before`.
   */
  readonly decision?: Decision;
  /** What was read, where decisions have it stand otherwise: whether a document says the same as before is told by this. */
  readonly asRead?: Pick<DocumentWrite, 'claims' | 'subjects' | 'sources' | 'dataItems'>;
  /** Subjects of the claims that are counted as another; none when left out. */
  readonly aliases?: readonly Alias[];
  /** Why it is written, when not because the document came in: a newer extractor, a rebuild. */
  readonly cause?: Revision['cause'];
  /** It comes from the record, and adds nothing to it. */
  readonly onRecord?: boolean;
  /** ISO instant, given by the caller: the store has no clock. */
  readonly at: string;
}

export interface DocumentRevision extends Revision {
  /** `replaced`: the document was there with other claims, or as a superseded or unread version. */
  readonly status: 'new' | 'unchanged' | 'supersedes' | 'replaced';
  readonly superseded?: DocumentId;
  /** Slots to reconcile: those it fills, and those that the version before it filled; in id order, empty when unchanged. */
  readonly touched: readonly DataItemId[];
}

export type RecordEntry =
  | {
      readonly kind: 'document';
      readonly document: DocumentId;
      readonly uri: string;
      /** What parsing was given, with the bytes. */
      readonly path: string;
      /** As read, byte for byte. */
      readonly bytes: Uint8Array;
      readonly given?: GivenFacts;
      readonly at: string;
    }
  | { readonly kind: 'decision'; readonly decision: Decision };

export interface VerdictWrite {
  /** The data items that were recomputed: what stood for them before and is not given here goes. */
  readonly dataItems: readonly DataItemId[];
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
  /**
   * The revision that stood before the claims were read that these verdicts judge. What another process has changed since stays stale, so that
   * it is judged again. Left out: nobody else writes, and the verdicts are on what stands.
   */
  readonly readAt?: number;
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

/** Both ends inclusive. Dates are ISO 8601, day or coarser. */
export interface Between<Bound> {
  readonly from?: Bound;
  readonly until?: Bound;
}

/** A filter with others inside: all of `and`, any of `or`, and not `not` must hold beside its own members. */
export type Composed<Filter> = Filter & {
  readonly and?: readonly Composed<Filter>[];
  readonly or?: readonly Composed<Filter>[];
  readonly not?: Composed<Filter>;
};

/** Parts of names and texts are matched word by word as folded by wordsOf: "4o-mini" is in "GPT 4o mini". */
export type SubjectFilter = Composed<{
  readonly kind?: string;
  readonly nameContains?: string;
  /** What is known of it: a slot whose resolved value is like this. */
  readonly fact?: FactFilter;
}>;
export interface FactFilter {
  readonly property: string;
  readonly statuses?: readonly string[];
  readonly amount?: Between<number>;
  readonly date?: Between<string>;
  readonly flag?: boolean;
  /** Of a text, an entity or a member of a set, folded. */
  readonly text?: string;
}
export type ClaimFilter = Composed<{
  readonly subject?: SubjectId;
  readonly property?: string;
  readonly document?: DocumentId;
  /** The publisher of the claim's document. */
  readonly source?: SourceId;
  readonly dataItem?: DataItemId;
  readonly snaks?: readonly Snak['kind'][];
  readonly amount?: Between<number>;
  readonly date?: Between<string>;
  readonly confidence?: Between<number>;
  /** In the words that say it. */
  readonly text?: string;
  /** Whether it takes part in a conflict. */
  readonly disputed?: boolean;
}>;
export type DataItemFilter = Composed<{
  readonly subject?: SubjectId;
  readonly property?: string;
  /** A document that this source published says something of it. */
  readonly source?: SourceId;
  readonly statuses?: readonly ResolutionStatus[];
  readonly confidence?: Between<number>;
  readonly origins?: Between<number>;
  readonly amount?: Between<number>;
  readonly date?: Between<string>;
  readonly disputed?: boolean;
}>;
/** Whose claims: those about a subject, of a document, or of all documents that a source published. */
export interface ClaimOwners {
  readonly kind: 'subject' | 'document' | 'source';
  readonly ids: readonly string[];
  readonly property?: string;
}
export interface DecisionFilter {
  readonly act?: Decision['act'];
  readonly author?: string;
}
export type SourceFilter = Composed<{
  readonly kind?: Source['kind'];
  readonly nameContains?: string;
  /** Whether a current document is by it. */
  readonly publishes?: boolean;
}>;
export type DocumentFilter = Composed<{
  readonly source?: SourceId;
  /** Superseded versions too; default only current ones. Counts on the outermost filter alone. */
  readonly superseded?: boolean;
  readonly uri?: string;
  readonly format?: DocumentFacts['format'];
  readonly published?: Between<string>;
  readonly titleContains?: string;
  /** In its text. */
  readonly text?: string;
}>;
export type ConflictFilter = Composed<{
  readonly kinds?: readonly ConflictKind[];
  readonly severity?: Conflict['severity'];
  readonly status?: ConflictStatus;
  readonly subject?: SubjectId;
  readonly property?: string;
  /** A document that this source published takes part. */
  readonly source?: SourceId;
  readonly document?: DocumentId;
  readonly origins?: Between<number>;
  readonly weight?: Between<number>;
  /** Of what its claims speak for. */
  readonly date?: Between<string>;
  /** In the sentence that says why it is one. */
  readonly text?: string;
}>;

export type StoreErrorCode =
  | 'UNREACHABLE'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_VERSION'
  | 'LOCKED'
  | 'CORRUPT'
  | 'CONFLICTING_WRITE'
  | 'STALE_REVISION'
  | 'BAD_CURSOR'
  | 'FAILED';
