import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import { sentencesOf, type Sentence } from './sentence';

/** The sentence that a proposal's value stands in; undefined for a table cell, which is no sentence. */
export function sentenceOf(proposal: Proposal, document: DocumentReading): Sentence | undefined {
  if (proposal.cell) return undefined;
  const sentences = sentencesOf(proposal.passage, document);
  const at = proposal.value.start;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= at) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.start <= at && at < found.end ? found : undefined;
}
