import DataLoader from 'dataloader';
import type { DataItem, DataItemId, SubjectId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export interface SubjectProperty {
  readonly subject: SubjectId;
  readonly property: string;
}

export function dataItemLoaders(store: Store, batches: Batches) {
  return {
    dataItem: new DataLoader<DataItemId, DataItem | undefined>((ids) => store.dataItems(ids), batches),
    dataItemsOfSubject: new DataLoader<SubjectId, DataItem[]>((ids) => store.dataItemsOfSubjects(ids), batches),
    dataItemsOf: new DataLoader<SubjectProperty, DataItem[], string>((pairs) => store.dataItemsOf(pairs), {
      ...batches,
      cacheKeyFn: ({ subject, property }) => `${subject} ${property}`,
    }),
  };
}
