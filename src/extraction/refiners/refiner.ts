import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';

/** Looks at the proposals of one block and returns them sharpened: qualifiers added, readings dropped or refused. */
export interface Refiner {
  /** kebab-case; added to `madeBy` of each proposal that it changed. */
  readonly name: string;
  refine(proposals: readonly Proposal[], document: DocumentReading): readonly Proposal[];
}
