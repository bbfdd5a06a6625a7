import type { ClaimId, ConflictId, DataItemId } from './ids';
import type { Position } from './position';

export type ConflictKind =
  'VALUE' | 'DATE' | 'CATEGORICAL' | 'EXISTENCE' | 'TEMPORAL' | 'COMPARATIVE' | 'ARITHMETIC' | 'IDENTITY' | 'ATTRIBUTION';

/** OPEN until an editor dismisses it; SETTLED when the resolution is pinned by an editor. */
export type ConflictStatus = 'OPEN' | 'SETTLED' | 'DISMISSED';

/** Positions that cannot all hold. */
export interface Conflict {
  readonly id: ConflictId;
  readonly dataItem: DataItemId;
  readonly kind: ConflictKind;
  /** Hard ones are contradictions; soft ones a careful reader would want to see but not act on. */
  readonly severity: 'hard' | 'soft';
  /** 0 to 1, for ranking: from tolerance, spread, independent origins and recency. */
  readonly weight: number;
  readonly status: ConflictStatus;
  /** At least two, the preferred first where there is one, else by number of origins. */
  readonly positions: readonly Position[];
  readonly claims: readonly ClaimId[];
  /** One sentence for a person. */
  readonly reason: string;
  /** The qualifier that would dissolve it if the claims carried it, and why: "as_of". */
  readonly dissolvedBy?: { readonly qualifier: string; readonly reason: string };
  /** Name and version of the rule that found it. */
  readonly rule: string;
}

/** The order in which conflicts are told: "hard" before "soft", then by weight, then by id. */
export function heaviestFirst(a: Conflict, b: Conflict): number {
  if (a.severity !== b.severity) return a.severity === 'hard' ? -1 : 1;
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}
