import type { DocumentId, Source, SourceId } from '../../domain';
import type { TrackRecord } from '../../store/port/graph-reads';
import { batchRead } from '../loading/loader';

export const sourceLoaders = {
  source: batchRead<SourceId, Source | undefined>(({ store }, ids) => store.sources(ids)),
  sourceOfDocument: batchRead<DocumentId, Source | undefined>(({ store }, ids) => store.sourcesOfDocuments(ids)),
  trackRecordsOfSource: batchRead<SourceId, TrackRecord[]>(({ store }, ids) => store.trackRecords(ids)),
};
