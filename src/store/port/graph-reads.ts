import type {
  Claim,
  ClaimId,
  Conflict,
  ConflictId,
  ConflictKind,
  DataItem,
  DataItemId,
  Document,
  DocumentFacts,
  DocumentId,
  Resolution,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../../domain';
import type { Along } from '../along';

/** What the graph holds: by id, and along one of its edges. */
export interface GraphReads {
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
   * From here on only what current documents say: claims ordered by document then id, data items that have such claims,
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

  /** How often a source's word stood, by property: over the slots in which another origin speaks or an editor decided. */
  trackRecords(ids: readonly SourceId[]): Promise<TrackRecord[][]>;
  counts(): Promise<Counts>;
  /**
   * Slots whose claims changed (a document was put or superseded), or on which was decided, and whose verdicts were not put since: putDocument and putDecision mark
   * them in their transaction, putVerdicts clears them. So a crash between the two loses nothing: whoever opens next reconciles them.
   */
  staleDataItems(): Promise<DataItemId[]>;
}

export interface TrackRecord {
  readonly property: string;
  /** Slots in which it could be held against somebody else's word. */
  readonly sample: number;
  /** In how many of them it says what was chosen. */
  readonly right: number;
}

export interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly dataItems: number;
  readonly subjects: number;
  readonly sources: number;
  readonly conflicts: Readonly<Partial<Record<ConflictKind, { readonly hard: number; readonly soft: number }>>>;
}
