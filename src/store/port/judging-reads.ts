import type { DocumentId } from '../../domain';
import type { DecisionReads } from './decision-reads';
import type { GraphReads } from './graph-reads';
import type { PageReads } from './page-reads';

/** What judging slots reads. */
export type JudgingReads = Pick<
  GraphReads & PageReads & DecisionReads,
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
export type PastReads = JudgingReads &
  Pick<GraphReads, 'claimsOfDocuments'> & {
    readonly documents: ReadonlySet<DocumentId>;
    /** Every version that was put until then, with the revision that put it last. */
    readonly put: ReadonlyMap<DocumentId, number>;
  };
