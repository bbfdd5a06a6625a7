import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import { sentencesOf, type Sentence } from './sentence';

/** The sentence that a proposal's value stands in; undefined for a table cell, which is no sentence. */
export function sentenceOf(proposal: Proposal, document: DocumentReading): Sentence | undefined {
  if (proposal.cell) return undefined;
  const sentences = sentencesOf(proposal.passage, document);
  return sentences.find((sentence) => sentence.start <= proposal.value.start && proposal.value.start < sentence.end);
}
