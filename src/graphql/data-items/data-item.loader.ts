import type { DataItem, DataItemId, SubjectId } from '../../domain';
import { batchRead } from '../loading/loader';

export interface SubjectProperty {
  readonly subject: SubjectId;
  readonly property: string;
}

export const dataItemLoaders = {
  dataItem: batchRead<DataItemId, DataItem | undefined>(({ store }, ids, along) => store.dataItems(ids, along)),
  dataItemsOfSubject: batchRead<SubjectId, DataItem[]>(({ store }, ids, along) => store.dataItemsOfSubjects(ids, along)),
  dataItemsOf: batchRead<SubjectProperty, DataItem[]>(
    ({ store }, pairs, along) => store.dataItemsOf(pairs, along),
    ({ subject, property }) => `${subject} ${property}`,
  ),
};
