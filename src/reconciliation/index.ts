export { questionsOf, type Question } from './ask';
export { pinnedSlots, rulingsOf, type Rulings } from './decisions';
export { reconcile, verdictsOn } from './reconcile';
export type { Verdict } from './verdict';
export { dependentsOf, neighboursOf, type Neighbours } from './neighbours';
export { POLICIES } from './resolve/policies';
export { directionOfPoints, inWords, numberInWords } from './compare';
export type { Hierarchy, LookAlike, Reconciliation, ReconciliationInput } from './reconciliation';
