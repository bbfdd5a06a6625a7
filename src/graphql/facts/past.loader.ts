import { documentsAsOf, type DocumentAsItWas } from '../../app/documents-as-of';
import { everySlotAsOf, slotsAsOf, type SlotAsItWas } from '../../app/slots-as-of';
import { canonicalJson, type SubjectId } from '../../domain';
import { alike } from '../claims/alike';
import { batchRead } from '../loading/loader';

/** A subject at an earlier revision. */
export interface PastAsked {
  readonly subject: SubjectId;
  readonly revision: number;
}

export const pastLoaders = {
  documentsAsOf: batchRead<string, readonly DocumentAsItWas[]>(({ store }, revisions) =>
    Promise.all(revisions.map((revision) => documentsAsOf(store, Number(revision)))),
  ),
  everySlotAsOf: batchRead<string, readonly SlotAsItWas[]>(({ store, vocabulary }, revisions) =>
    Promise.all(
      revisions.map((revision) => everySlotAsOf(store, vocabulary, Number(revision)).catch((error: unknown) => error as Error)),
    ),
  ),
  slotsAsOf: batchRead<PastAsked, readonly SlotAsItWas[]>(
    ({ store, vocabulary }, asked) =>
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
