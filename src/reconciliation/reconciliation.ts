import type {
  Claim,
  ClaimId,
  Conflict,
  DataItem,
  DataItemId,
  Decision,
  DocumentFacts,
  DocumentId,
  Relation,
  Resolution,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../domain';
import type { Vocabulary } from '../vocabulary';

/** What the reconciler looks at: the claims of the touched slots and of their neighbours (see neighbours.ts), and who says them. */
export interface ReconciliationInput {
  readonly vocabulary: Vocabulary;
  /** Slots to give verdicts on. */
  readonly touched: readonly DataItemId[];
  readonly dataItems: ReadonlyMap<DataItemId, DataItem>;
  /** Of the touched slots and of their neighbours; in any order. */
  readonly claims: readonly Claim[];
  readonly documents: ReadonlyMap<DocumentId, DocumentFacts>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  /** All of them, in any order; see decisions.ts for what each act carries. */
  readonly decisions: readonly Decision[];
  /** By property id, for properties whose values lie within one another. */
  readonly hierarchies?: ReadonlyMap<string, Hierarchy>;
  /** Overrules the policy of every property: "majority@1". */
  readonly policy?: string;
}

/** Keys of places (or other things) to the key of what they lie in. */
export type Hierarchy = ReadonlyMap<string, string>;

/** The verdicts, sorted by data item and id: the same input in any order gives the same bytes. */
export interface Reconciliation {
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
  /** Pairs that look like a conflict and are none, with the relation that excuses them. */
  readonly lookAlikes: readonly LookAlike[];
}

export interface LookAlike {
  readonly dataItem: DataItemId;
  readonly claims: readonly [ClaimId, ClaimId];
  readonly relation: Relation;
}
