import type { Relation, RelationKind } from '../../domain';

/**
 * What a relation means for two values in one slot:
 * `agree`: one position. `fit`: both hold, and the coarser one ("July 2024", "over 60 %") supports the finer. `aside`: both hold, neither
 * supports the other (two members of an open list). `soft`, `hard`: they cannot both hold, arguably or plainly.
 */
export type Bearing = 'agree' | 'fit' | 'aside' | 'soft' | 'hard';

export interface Comparison {
  readonly relation: Relation;
  readonly bearing: Bearing;
  /** How far apart, 0 to 1: the relative difference of amounts; 0.5 where distance has no measure. */
  readonly spread: number;
}

export function agree(kind: RelationKind, rule: string, reason: string): Comparison {
  return { relation: { kind, rule, reason }, bearing: 'agree', spread: 0 };
}

export function fit(kind: RelationKind, rule: string, reason: string): Comparison {
  return { relation: { kind, rule, reason }, bearing: 'fit', spread: 0 };
}

export function aside(kind: RelationKind, rule: string, reason: string): Comparison {
  return { relation: { kind, rule, reason }, bearing: 'aside', spread: 0 };
}

/** A difference that a careful reader may want to see: its kind tells what would explain it (ROUNDING, BOUND), CONFLICT when nothing does. */
export function soft(kind: RelationKind, rule: string, reason: string, spread = 0.5): Comparison {
  return { relation: { kind, rule, reason }, bearing: 'soft', spread };
}

export function hard(rule: string, reason: string, spread = 0.5): Comparison {
  return { relation: { kind: 'CONFLICT', rule, reason }, bearing: 'hard', spread };
}

export function isDispute(comparison: Comparison): boolean {
  return comparison.bearing === 'soft' || comparison.bearing === 'hard';
}
