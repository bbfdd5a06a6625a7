import type { Evidence } from './evidence';
import type { Qualifiers } from './qualifiers';
import type { Snak } from './snak';

/** One occurrence of one statement in one document, as the extractor read it. */
export interface Mention {
  readonly subject: { readonly kind: string; readonly key: string; readonly name: string };
  readonly property: string;
  readonly snak: Snak;
  readonly qualifiers: Qualifiers;
  readonly evidence: Evidence;
  /** The extractor's, 0 to 1. */
  readonly confidence: number;
  /** Who proposed it and who refined it: ["table", "measured-by"]. */
  readonly madeBy: readonly string[];
  /** What was not written but concluded ("subject from the page", "unit from the header"): empty when all was read. */
  readonly inferred: readonly string[];
}
