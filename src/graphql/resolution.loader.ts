import DataLoader from 'dataloader';
import { whatIf, type Terms } from '../app/what-if';
import { canonicalJson, type DataItemId, type Resolution } from '../domain';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { alike } from './alike';
import type { Batches } from './waves';

/** A slot, and how it is to be judged otherwise. */
export interface OtherwiseAsked {
  readonly item: DataItemId;
  readonly terms: Terms;
}

export function resolutionLoaders(store: Store, vocabulary: Vocabulary, batches: Batches) {
  return {
    resolutionOfDataItem: new DataLoader<DataItemId, Resolution | undefined>((ids) => store.resolutionsOfDataItems(ids), batches),
    otherwise: new DataLoader<OtherwiseAsked, Resolution | undefined, string>(
      (asked) =>
        alike(
          asked,
          ({ terms }) => terms,
          (group) =>
            whatIf(
              store,
              vocabulary,
              group.map(({ item }) => item),
              group[0].terms,
            ),
        ),
      { ...batches, cacheKeyFn: canonicalJson },
    ),
  };
}
