import type {
  Claim,
  ClaimId,
  Conflict,
  DataItem,
  DataItemId,
  DocumentFacts,
  DocumentId,
  Resolution,
  Source,
  Subject,
  SubjectId,
} from '../domain';
import type { ClaimOwners, Page, Paged } from './port/page-reads';
import type { Members } from './shapes';

/**
 * What is read in the same statement as the rows that have it, instead of in one of its own later. It is a favour: an edge
 * that these rows do not have, or whose row is long, is left out, and whoever needs it asks for it.
 */
export interface Along {
  readonly rides: readonly Ride[];
  /** What will be looked at of the rows of pages and of what rides; all when left out. */
  readonly members?: Members | undefined;
  /** Is told each row as the read of that name would have answered for the key. */
  take<Edge extends keyof Edges>(edge: Edge, key: Edges[Edge]['key'], row: Edges[Edge]['row']): void;
}

/** An edge of the rows, and edges of what it leads to. */
export interface Ride {
  readonly edge: keyof Edges | 'plainVerdicts';
  readonly rides?: readonly Ride[];
  /** Of `claimPage`: which claims of each row. */
  readonly page?: Page;
  readonly property?: string;
  /** Of `plainVerdicts`, the verdicts on a subject's slots without separators: of these properties. */
  readonly properties?: readonly string[];
}

/** What may ride along, by what it would be asked for. */
export interface Edges {
  readonly document: { readonly key: DocumentId; readonly row: DocumentFacts };
  readonly sourceOfDocument: { readonly key: DocumentId; readonly row: Source | undefined };
  readonly subject: { readonly key: SubjectId; readonly row: Subject };
  readonly dataItem: { readonly key: DataItemId; readonly row: DataItem };
  readonly resolutionOfDataItem: { readonly key: DataItemId; readonly row: Resolution | undefined };
  readonly conflictsOfClaim: { readonly key: ClaimId; readonly row: Conflict[] };
  readonly conflictsOfDataItem: { readonly key: DataItemId; readonly row: Conflict[] };
  readonly claimsOfDataItem: { readonly key: DataItemId; readonly row: Claim[] };
  readonly claimPage: { readonly key: ClaimPageAsked; readonly row: Paged<Claim> };
}

/** One owner of claims, and which of its claims. */
export interface OwnerAsked {
  readonly id: string;
  readonly owner: Omit<ClaimOwners, 'ids'>;
}
export interface ClaimPageAsked extends OwnerAsked {
  readonly page: Page;
}
