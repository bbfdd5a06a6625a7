import type { Document, DocumentFacts, DocumentId, SourceId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export function documentLoaders(store: Store, loading: Loading) {
  return {
    document: new Loader<DocumentId, DocumentFacts | undefined>('document', loading, (ids, along) =>
      store.documentFacts(ids, along),
    ),
    documentWithText: new Loader<DocumentId, Document | undefined>('documentWithText', loading, (ids) => store.documents(ids)),
    currentDocument: new Loader<string, DocumentId | undefined>('currentDocument', loading, (uris) =>
      store.currentDocuments(uris),
    ),
    versionsOfUri: new Loader<string, DocumentFacts[]>('versionsOfUri', loading, (uris) => store.documentsOfUris(uris)),
    documentsOfSource: new Loader<SourceId, DocumentId[]>('documentsOfSource', loading, (ids) => store.documentsOfSources(ids)),
  };
}
