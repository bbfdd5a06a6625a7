import DataLoader from 'dataloader';
import type { DataItemId, Resolution } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function resolutionLoaders(store: Store, batches: Batches) {
  return {
    resolutionOfDataItem: new DataLoader<DataItemId, Resolution | undefined>((ids) => store.resolutionsOfDataItems(ids), batches),
  };
}
