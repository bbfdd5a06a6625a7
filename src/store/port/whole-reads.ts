import type { Claim, DataItem, DataItemId, DocumentId, SourceId, SubjectId } from '../../domain';

/** All of it, current or not: for verify, export and what decisions restate. */
export interface WholeReads {
  /** Every data item and every document, superseded ones and those without a current claim too, in id order, streamed. */
  allDataItems(): AsyncIterable<DataItem>;
  allDocuments(): AsyncIterable<DocumentId>;
  /** Every claim of each document, also of superseded versions and also those superseded by a correction; by id. */
  everyClaimOfDocuments(ids: readonly DocumentId[]): Promise<Claim[][]>;
  /** Every claim about each subject or in a slot that compares with it, current or not; by id. */
  everyClaimNaming(ids: readonly SubjectId[]): Promise<Claim[][]>;
  /** Slots in which each has a voice: its documents fill them, or claims there cite it or name it as the measurer. */
  dataItemsVoicedBy(ids: readonly SourceId[]): Promise<DataItemId[][]>;
  /** The slots that claims of these documents fill or, superseded, filled. */
  dataItemsOfDocuments(ids: readonly DocumentId[]): Promise<DataItemId[][]>;
}
