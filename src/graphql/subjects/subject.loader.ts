import type { Subject, SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export function subjectLoaders(store: Store, loading: Loading) {
  return {
    subject: new Loader<SubjectId, Subject | undefined>('subject', loading, (ids, along) => store.subjects(ids, along)),
  };
}
