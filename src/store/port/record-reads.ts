import type { Decision, DocumentId, GivenFacts } from '../../domain';

/** What rebuilding starts from. */
export interface RecordReads {
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
