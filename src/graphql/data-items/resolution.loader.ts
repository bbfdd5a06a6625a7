import { whatIf, type Terms } from '../../app/what-if';
import { canonicalJson, type DataItemId, type Resolution } from '../../domain';
import { alike } from '../claims/alike';
import { batchRead } from '../loading/loader';

/** A slot, and how it is to be judged otherwise. */
export interface OtherwiseAsked {
  readonly item: DataItemId;
  readonly terms: Terms;
}

export const resolutionLoaders = {
  resolutionOfDataItem: batchRead<DataItemId, Resolution | undefined>(({ store }, ids) => store.resolutionsOfDataItems(ids)),
  otherwise: batchRead<OtherwiseAsked, Resolution | undefined>(
    ({ store, vocabulary }, asked) =>
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
