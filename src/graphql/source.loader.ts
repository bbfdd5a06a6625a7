import DataLoader from 'dataloader';
import type { Source, SourceId } from '../domain';
import type { Store } from '../store/store';

export function sourceLoaders(store: Store) {
  return {
    source: new DataLoader<SourceId, Source | undefined>((ids) => store.sources(ids)),
  };
}
