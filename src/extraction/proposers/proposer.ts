import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';

/** Reads one kind of block, or one way of saying things, and proposes what it says. Never throws, and knows no domain. */
export interface Proposer {
  /** kebab-case; the first of a mention's `madeBy`. */
  readonly name: string;
  propose(block: Block, document: DocumentReading): readonly Proposal[];
}
