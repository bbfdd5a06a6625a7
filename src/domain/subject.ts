import type { SubjectId } from './ids';

/** What claims are about. `key` is the identity: the normalised name, in which numerals, sizes, tiers and dates all count. */
export interface Subject {
  readonly id: SubjectId;
  readonly kind: string;
  readonly key: string;
  /** As displayed: the fullest spelling met. */
  readonly name: string;
}
