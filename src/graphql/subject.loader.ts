import DataLoader from 'dataloader';
import type { Subject, SubjectId } from '../domain';
import type { Store } from '../store/store';

export function subjectLoaders(store: Store) {
  return {
    subject: new DataLoader<SubjectId, Subject | undefined>((ids) => store.subjects(ids)),
  };
}
