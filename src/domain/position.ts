import type { ClaimId, DocumentId } from './ids';
import type { Snak } from './snak';

/** The claims of one slot whose values are equivalent. */
export interface Position {
  /** The most precise value among its claims. */
  readonly snak: Snak;
  /** Set where even the most precise claim only gives a limit: "over 60%" is `>`. */
  readonly bound?: '<' | '<=' | '>' | '>=';
  /** Set where even the most precise claim only says about so much, or estimates. */
  readonly approximate?: true;
  readonly claims: readonly ClaimId[];
  readonly documents: readonly DocumentId[];
  /** Independent origins, by display name, sorted: citation chains that end in the same source count once. */
  readonly origins: readonly string[];
  /** Earliest and latest date that its claims speak for or were read, ISO; undefined when nothing tells. */
  readonly since?: string;
  readonly until?: string;
}

/** How many independent origins stand behind positions together, and the time that they speak for. */
export function extentOf(positions: readonly Position[]): { origins: number; since: string | null; until: string | null } {
  const times = positions.flatMap(({ since, until }) => [since ?? [], until ?? []].flat()).sort();
  return {
    origins: new Set(positions.flatMap(({ origins }) => origins)).size,
    since: times[0] ?? null,
    until: times.at(-1) ?? null,
  };
}
