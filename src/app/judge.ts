import type { Conflict, DataItemId, Resolution } from '../domain';
import { reconcile } from '../reconciliation';
import type { JudgingReads } from '../store/port/judging-reads';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { gather } from './gather';

export interface Verdicts {
  /** The slots asked for and what depends on them. */
  readonly judged: readonly DataItemId[];
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
}

/** Judges these slots together with what depends on them. Writes nothing. */
export async function judge(store: JudgingReads, vocabulary: Vocabulary, ids: readonly DataItemId[]): Promise<Verdicts> {
  const input = await gather(store, vocabulary, ids);
  const { conflicts, resolutions } = reconcile(input);
  return { judged: unique([...ids, ...input.touched]), conflicts, resolutions };
}
