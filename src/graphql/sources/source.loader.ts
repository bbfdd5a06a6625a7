import type { DocumentId, Source, SourceId } from '../../domain';
import type { TrackRecord } from '../../store/port/graph-reads';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export function sourceLoaders(store: Store, loading: Loading) {
  return {
    source: new Loader<SourceId, Source | undefined>('source', loading, (ids) => store.sources(ids)),
    sourceOfDocument: new Loader<DocumentId, Source | undefined>('sourceOfDocument', loading, (ids) =>
      store.sourcesOfDocuments(ids),
    ),
    trackRecordsOfSource: new Loader<SourceId, TrackRecord[]>('trackRecordsOfSource', loading, (ids) => store.trackRecords(ids)),
  };
}
