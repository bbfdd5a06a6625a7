import DataLoader from 'dataloader';
import type { DataItem, DataItemId, SubjectId } from '../domain';
import type { Store } from '../store/store';

export interface SubjectProperty {
  readonly subject: SubjectId;
  readonly property: string;
}

export function dataItemLoaders(store: Store) {
  return {
    dataItem: new DataLoader<DataItemId, DataItem | undefined>((ids) => store.dataItems(ids)),
    dataItemsOfSubject: new DataLoader<SubjectId, DataItem[]>((ids) => store.dataItemsOfSubjects(ids)),
    dataItemsOf: new DataLoader<SubjectProperty, DataItem[], string>((pairs) => store.dataItemsOf(pairs), {
      cacheKeyFn: ({ subject, property }) => `${subject} ${property}`,
    }),
  };
}
