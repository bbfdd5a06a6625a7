import DataLoader from 'dataloader';
import type { DataItemId, Resolution } from '../domain';
import type { Store } from '../store/store';

export function resolutionLoaders(store: Store) {
  return {
    resolutionOfDataItem: new DataLoader<DataItemId, Resolution | undefined>((ids) => store.resolutionsOfDataItems(ids)),
  };
}
