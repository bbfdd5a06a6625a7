import type { DataItem, DataItemId, SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export interface SubjectProperty {
  readonly subject: SubjectId;
  readonly property: string;
}

export function dataItemLoaders(store: Store, loading: Loading) {
  return {
    dataItem: new Loader<DataItemId, DataItem | undefined>('dataItem', loading, (ids, along) => store.dataItems(ids, along)),
    dataItemsOfSubject: new Loader<SubjectId, DataItem[]>('dataItemsOfSubject', loading, (ids, along) =>
      store.dataItemsOfSubjects(ids, along),
    ),
    dataItemsOf: new Loader<SubjectProperty, DataItem[]>(
      'dataItemsOf',
      loading,
      (pairs, along) => store.dataItemsOf(pairs, along),
      ({ subject, property }) => `${subject} ${property}`,
    ),
  };
}
