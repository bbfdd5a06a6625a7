import DataLoader from 'dataloader';
import type { Source, SourceId } from '../domain';
import type { Store, TrackRecord } from '../store/store';
import type { Batches } from './waves';

export function sourceLoaders(store: Store, batches: Batches) {
  return {
    source: new DataLoader<SourceId, Source | undefined>((ids) => store.sources(ids), batches),
    trackRecordsOfSource: new DataLoader<SourceId, TrackRecord[]>((ids) => store.trackRecords(ids), batches),
  };
}
