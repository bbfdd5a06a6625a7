/** How two claims of a slot stand to each other. All but `CONFLICT` excuse the difference, and say why. */
export type RelationKind =
  'SAME' | 'UNIT' | 'ROUNDING' | 'GRANULARITY' | 'BOUND' | 'SUPERSET' | 'DIFFERENT_SCOPE' | 'DIFFERENT_TIME' | 'CONFLICT';

export interface Relation {
  readonly kind: RelationKind;
  /** One sentence for a person: "128K and 128,000 tokens are the same number". */
  readonly reason: string;
  /** Name and version of the rule that decided: "tolerance@1". */
  readonly rule: string;
}
