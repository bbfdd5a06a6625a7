import type { Document, DocumentFacts, DocumentId, SourceId } from '../../domain';
import { batchRead } from '../loading/loader';

export const documentLoaders = {
  document: batchRead<DocumentId, DocumentFacts | undefined>(({ store }, ids, along) => store.documentFacts(ids, along)),
  documentWithText: batchRead<DocumentId, Document | undefined>(({ store }, ids) => store.documents(ids)),
  currentDocument: batchRead<string, DocumentId | undefined>(({ store }, uris) => store.currentDocuments(uris)),
  versionsOfUri: batchRead<string, DocumentFacts[]>(({ store }, uris) => store.documentsOfUris(uris)),
  documentsOfSource: batchRead<SourceId, DocumentId[]>(({ store }, ids) => store.documentsOfSources(ids)),
};
