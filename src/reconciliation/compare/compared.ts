import type { Value } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Hierarchy } from '../reconciliation';
import type { Reading } from './reading';
import { readingInWords } from './wording';

/** One side of a comparison of values of one type. */
export class Compared<V extends Value> {
  constructor(
    readonly value: V,
    readonly reading: Reading,
    readonly property: Property,
    readonly hierarchy: Hierarchy | undefined,
  ) {}

  get words(): string {
    return readingInWords(this.reading);
  }
}
