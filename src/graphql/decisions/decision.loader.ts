import type { Decision, DecisionId } from '../../domain';
import { batchRead } from '../loading/loader';

export const decisionLoaders = {
  decision: batchRead<DecisionId, Decision | undefined>(({ store }, ids) => store.decisionsById(ids)),
  decisionsAbout: batchRead<string, Decision[]>(({ store }, ids) => store.decisionsAbout(ids)),
};
