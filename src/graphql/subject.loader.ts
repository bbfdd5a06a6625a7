import DataLoader from 'dataloader';
import type { Subject, SubjectId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function subjectLoaders(store: Store, batches: Batches) {
  return {
    subject: new DataLoader<SubjectId, Subject | undefined>((ids) => store.subjects(ids), batches),
  };
}
