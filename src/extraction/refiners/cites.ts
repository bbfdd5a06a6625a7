import { changed } from '../../util/changed';
import type { Proposal } from '../proposal';
import { sentenceOf } from '../prose/sentence-of';
import type { DocumentReading } from '../document-reading';
import { firstFrom } from '../prose/within';
import type { Refiner } from './refiner';

/** The references that a statement cites: the first citation after its words in the sentence; in an entry of the reference list, that entry. */
export const cites: Refiner = {
  name: 'cites',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      const labels = labelsFor(proposal, document);
      return labels.length === 0 ? proposal : changed(proposal, { cites: labels });
    }),
};

function labelsFor(proposal: Proposal, document: DocumentReading): readonly string[] {
  const { block, citations } = proposal.passage;
  if (block.type === 'paragraph' && block.reference !== undefined) return [block.reference];
  const sentence = sentenceOf(proposal, document);
  const end = sentence?.end ?? proposal.passage.text.length;
  const next = citations[firstFrom(citations, proposal.value.end)];
  return next && next.start <= end + 1 ? next.labels : [];
}
