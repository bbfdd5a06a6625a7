import type { Relation, RelationKind } from '../../domain';

/**
 * What a relation means for two values in one slot:
 * `agree`: one position. `fit`: both hold, and the coarser one ("July 2024", "over 60 %") supports the finer. `aside`: both hold, neither
 * supports the other (two members of an open list). `soft`, `hard`: they cannot both hold, arguably or plainly.
 */
export type Bearing = 'agree' | 'fit' | 'aside' | 'soft' | 'hard';

/** The sentence is made when it is asked for: of a million comparisons a few thousand are ever told. */
type Telling = () => string;

export class Comparison {
  constructor(
    readonly bearing: Bearing,
    readonly kind: RelationKind,
    /** Name and version of the rule that decided: "tolerance@1". */
    readonly rule: string,
    private readonly tell: Telling,
    /** How far apart, 0 to 1: the relative difference of amounts; 0.5 where distance has no measure. */
    readonly spread: number,
  ) {}

  get reason(): string {
    return this.tell();
  }

  get relation(): Relation {
    return { kind: this.kind, rule: this.rule, reason: this.reason };
  }
}

export function agree(kind: RelationKind, rule: string, reason: Telling): Comparison {
  return new Comparison('agree', kind, rule, reason, 0);
}

export function fit(kind: RelationKind, rule: string, reason: Telling): Comparison {
  return new Comparison('fit', kind, rule, reason, 0);
}

export function aside(kind: RelationKind, rule: string, reason: Telling): Comparison {
  return new Comparison('aside', kind, rule, reason, 0);
}

/** A difference that a careful reader may want to see: its kind tells what would explain it (ROUNDING, BOUND), CONFLICT when nothing does. */
export function soft(kind: RelationKind, rule: string, reason: Telling, spread = 0.5): Comparison {
  return new Comparison('soft', kind, rule, reason, spread);
}

export function hard(rule: string, reason: Telling, spread = 0.5): Comparison {
  return new Comparison('hard', 'CONFLICT', rule, reason, spread);
}

export function isDispute(comparison: Comparison): boolean {
  return comparison.bearing === 'soft' || comparison.bearing === 'hard';
}
