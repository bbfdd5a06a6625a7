import { whatIf, type Terms } from '../../app/what-if';
import { canonicalJson, type DataItemId, type Resolution } from '../../domain';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { alike } from '../claims/alike';
import { Loader, type Loading } from '../loading/loader';

/** A slot, and how it is to be judged otherwise. */
export interface OtherwiseAsked {
  readonly item: DataItemId;
  readonly terms: Terms;
}

export function resolutionLoaders(store: Store, vocabulary: Vocabulary, loading: Loading) {
  return {
    resolutionOfDataItem: new Loader<DataItemId, Resolution | undefined>('resolutionOfDataItem', loading, (ids) =>
      store.resolutionsOfDataItems(ids),
    ),
    otherwise: new Loader<OtherwiseAsked, Resolution | undefined>(
      'otherwise',
      loading,
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
      canonicalJson,
    ),
  };
}
