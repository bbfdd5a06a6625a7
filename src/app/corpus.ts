import { subjectsById, type Claim, type DataItem, type DocumentFacts, type Source, type Subject } from '../domain';
import { reconcile, type Reconciliation } from '../reconciliation';
import type { Vocabulary } from '../vocabulary';
import { byId } from '../util/by-id';

/** What reconciliation needs of one document or claim file, however it was read. */
export interface CorpusPart {
  readonly documents: readonly DocumentFacts[];
  readonly sources: readonly Source[];
  readonly subjects: readonly Subject[];
  readonly dataItems: readonly DataItem[];
  readonly claims: readonly Claim[];
}

/** Documents reconciled in memory, without a store: the throw-away graph behind `claimgraph conflicts PATH...`. */
export interface Corpus extends CorpusPart {
  readonly reconciliation: Reconciliation;
}

export function reconcileCorpus(parts: readonly CorpusPart[], vocabulary: Vocabulary): Corpus {
  const documents = byId(parts.flatMap((part) => part.documents));
  const sources = byId(parts.flatMap((part) => part.sources));
  const subjects = subjectsById(parts.flatMap((part) => part.subjects));
  const dataItems = byId(parts.flatMap((part) => part.dataItems));
  const claims = byId(parts.flatMap((part) => part.claims));
  const reconciliation = reconcile({
    vocabulary,
    touched: [...dataItems.keys()],
    dataItems,
    claims: [...claims.values()],
    documents: documents,
    sources,
    subjects,
    decisions: [],
  });
  return {
    documents: [...documents.values()],
    sources: [...sources.values()],
    subjects: [...subjects.values()],
    dataItems: [...dataItems.values()],
    claims: [...claims.values()],
    reconciliation,
  };
}
