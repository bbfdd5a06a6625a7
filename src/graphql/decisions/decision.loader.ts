import type { Decision, DecisionId } from '../../domain';
import type { Store } from '../../store/store';
import { Loader, type Loading } from '../loading/loader';

export function decisionLoaders(store: Store, loading: Loading) {
  return {
    decision: new Loader<DecisionId, Decision | undefined>('decision', loading, (ids) => store.decisionsById(ids)),
    decisionsAbout: new Loader<string, Decision[]>('decisionsAbout', loading, (ids) => store.decisionsAbout(ids)),
  };
}
