import DataLoader from 'dataloader';
import type { Document, DocumentFacts, DocumentId, SourceId } from '../domain';
import type { Store } from '../store/store';

export function documentLoaders(store: Store) {
  return {
    document: new DataLoader<DocumentId, DocumentFacts | undefined>((ids) => store.documentFacts(ids)),
    documentWithText: new DataLoader<DocumentId, Document | undefined>((ids) => store.documents(ids)),
    currentDocument: new DataLoader<string, DocumentId | undefined>((uris) => store.currentDocuments(uris)),
    documentsOfSource: new DataLoader<SourceId, DocumentId[]>((ids) => store.documentsOfSources(ids)),
  };
}
