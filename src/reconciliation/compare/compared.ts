import type { Value } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Hierarchy } from '../reconciliation';
import type { Reading } from './reading';

/** One side of a comparison of values of one type. */
export interface Compared<V extends Value> {
  readonly value: V;
  readonly reading: Reading;
  readonly words: string;
  readonly property: Property;
  readonly hierarchy?: Hierarchy;
}
