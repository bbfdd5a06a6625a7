import type { Decision } from '../domain';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { followingFrom } from './decisions/following';
import { ingest } from './ingest';
import { reconcileStale } from './reconcile-stale';

export interface Rebuilt {
  readonly documents: number;
  readonly decisions: number;
  readonly dataItems: number;
}

/** Makes everything derived anew from the record: documents are read again by today's extractor, in the order they came, each decision taken again where it was taken, then judged. A graph that was lost gets its history again: a revision for each, with the time of its own. Fails before anything is cleared where the record cannot be trusted. */
export async function rebuild(
  store: Store,
  vocabulary: Vocabulary,
  options: { readonly now: () => string; readonly onProgress?: (step: string) => void },
): Promise<Rebuilt> {
  await store.needsRebuild();
  const cause = { kind: 'rebuild', ref: '' } as const;
  const isLost = (await store.revision()) === 0;
  await store.clear();
  let documents = 0;
  const decisions: Decision[] = [];
  for await (const entry of store.record()) {
    if (entry.kind === 'document') {
      const { bytes, path, at, given } = entry;
      const told = { ...(isLost ? {} : { cause }), ...(given === undefined ? {} : { given }) };
      await ingest(store, vocabulary, { bytes, path, at, decisions, onRecord: true, ...told });
      options.onProgress?.(`read ${(documents += 1)} documents`);
    } else {
      await store.putDecision(entry.decision, await followingFrom(store, vocabulary, entry.decision, decisions));
      decisions.push(entry.decision);
    }
  }
  const dataItems = await reconcileStale(store, vocabulary, {
    cause,
    now: options.now,
    onProgress: (done, all) => options.onProgress?.(`reconciled ${done} of ${all} slots`),
  });
  return { documents, decisions: decisions.length, dataItems };
}
