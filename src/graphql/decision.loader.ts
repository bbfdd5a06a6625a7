import DataLoader from 'dataloader';
import type { Decision, DecisionId } from '../domain';
import type { Store } from '../store/store';
import type { Batches } from './waves';

export function decisionLoaders(store: Store, batches: Batches) {
  return {
    decision: new DataLoader<DecisionId, Decision | undefined>((ids) => store.decisionsById(ids), batches),
    decisionsAbout: new DataLoader<string, Decision[]>((ids) => store.decisionsAbout(ids), batches),
  };
}
