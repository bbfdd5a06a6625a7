import type { Subject, SubjectId } from '../../domain';
import { batchRead } from '../loading/loader';

export const subjectLoaders = {
  subject: batchRead<SubjectId, Subject | undefined>(({ store }, ids, along) => store.subjects(ids, along)),
};
