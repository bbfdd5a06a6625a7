import type {
  Conflict,
  ConflictKind,
  ConflictStatus,
  DataItemId,
  DocumentFacts,
  DocumentId,
  ResolutionStatus,
  Snak,
  Source,
  SourceId,
  SubjectId,
} from '../../domain';

/** A filter with others inside: all of `and`, any of `or`, and not `not` must hold beside its own members. */
export type Composed<Filter> = Filter & {
  readonly and?: readonly Composed<Filter>[];
  readonly or?: readonly Composed<Filter>[];
  readonly not?: Composed<Filter>;
};

/** Both ends inclusive. Dates are ISO 8601, day or coarser. */
export interface Between<Bound> {
  readonly from?: Bound;
  readonly until?: Bound;
}

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
