import type { Claim, Conflict, Resolution } from '../domain';
import type { Store } from '../store/store';
import type { Surroundings } from './conflict-view';
import type { Corpus } from './corpus';
import { byId } from '../util/by-id';
import { present } from '../util/present';
import { unique } from '../util/unique';

/** What the conflicts refer to, in five batched reads however many they are. */
export async function surroundingsInStore(store: Store, conflicts: readonly Conflict[]): Promise<Surroundings> {
  const items = unique(conflicts.map((conflict) => conflict.dataItem));
  const [claims, dataItems, resolutions] = await Promise.all([
    store.claims(unique(conflicts.flatMap((conflict) => conflict.claims))),
    store.dataItems(items),
    store.resolutionsOfDataItems(items),
  ]);
  const found = present(claims);
  const [documents, subjects] = await Promise.all([
    store.documents(unique(found.map((claim) => claim.document))),
    store.subjects(unique(present(dataItems).map((item) => item.subject))),
  ]);
  return {
    claims: byId(found),
    dataItems: byId(present(dataItems)),
    resolutions: byDataItem(present(resolutions)),
    documents: byId(present(documents)),
    subjects: byId(present(subjects)),
  };
}

export function surroundingsInCorpus(corpus: Corpus): Surroundings {
  return {
    claims: byId<Claim>(corpus.claims),
    dataItems: byId(corpus.dataItems),
    documents: byId(corpus.documents),
    subjects: byId(corpus.subjects),
    resolutions: byDataItem(corpus.reconciliation.resolutions),
  };
}

function byDataItem(resolutions: readonly Resolution[]): Map<Resolution['dataItem'], Resolution> {
  return new Map(resolutions.map((resolution) => [resolution.dataItem, resolution]));
}
