import type { DataItem, DataItemId, SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export interface SubjectProperty {
  readonly subject: SubjectId;
  readonly property: string;
}

export function dataItemLoaders(store: Store, loading: Loading) {
  return {
    dataItem: new Loader<DataItemId, DataItem | undefined>('dataItem', loading, (ids) => store.dataItems(ids)),
    dataItemsOfSubject: new Loader<SubjectId, DataItem[]>('dataItemsOfSubject', loading, (ids) => store.dataItemsOfSubjects(ids)),
    dataItemsOf: new Loader<SubjectProperty, DataItem[]>(
      'dataItemsOf',
      loading,
      (pairs) => store.dataItemsOf(pairs),
      ({ subject, property }) => `${subject} ${property}`,
    ),
  };
}
