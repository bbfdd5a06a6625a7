import DataLoader from 'dataloader';
import type { Document, DocumentFacts, DocumentId, SourceId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function documentLoaders(store: Store, batches: Batches) {
  return {
    document: new DataLoader<DocumentId, DocumentFacts | undefined>((ids) => store.documentFacts(ids), batches),
    documentWithText: new DataLoader<DocumentId, Document | undefined>((ids) => store.documents(ids), batches),
    currentDocument: new DataLoader<string, DocumentId | undefined>((uris) => store.currentDocuments(uris), batches),
    versionsOfUri: new DataLoader<string, DocumentFacts[]>((uris) => store.documentsOfUris(uris), batches),
    documentsOfSource: new DataLoader<SourceId, DocumentId[]>((ids) => store.documentsOfSources(ids), batches),
  };
}
