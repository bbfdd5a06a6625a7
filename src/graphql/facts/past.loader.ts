import { documentsAsOf, type DocumentAsItWas } from '../../app/documents-as-of';
import { everySlotAsOf, slotsAsOf, type SlotAsItWas } from '../../app/slots-as-of';
import { canonicalJson, type SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { alike } from '../claims/alike';
import { Loader, type Loading } from '../loading/loader';

/** A subject at an earlier revision. */
export interface PastAsked {
  readonly subject: SubjectId;
  readonly revision: number;
}

export function pastLoaders(store: Store, vocabulary: Vocabulary, loading: Loading) {
  return {
    documentsAsOf: new Loader<string, readonly DocumentAsItWas[]>('documentsAsOf', loading, (revisions) =>
      Promise.all(revisions.map((revision) => documentsAsOf(store, Number(revision)))),
    ),
    everySlotAsOf: new Loader<string, readonly SlotAsItWas[]>('everySlotAsOf', loading, (revisions) =>
      Promise.all(
        revisions.map((revision) => everySlotAsOf(store, vocabulary, Number(revision)).catch((error: unknown) => error as Error)),
      ),
    ),
    slotsAsOf: new Loader<PastAsked, readonly SlotAsItWas[]>(
      'slotsAsOf',
      loading,
      (asked) =>
        alike(
          asked,
          ({ revision }) => revision,
          (group) =>
            slotsAsOf(
              store,
              vocabulary,
              group.map(({ subject }) => subject),
              group[0].revision,
            ),
        ),
      canonicalJson,
    ),
  };
}
