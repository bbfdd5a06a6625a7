import type { Block } from '../parsing/parsed-document';
import type { DocumentReading } from './document-reading';
import { FINISHERS, PROPOSERS, REFINERS } from './preset';
import type { Proposal } from './proposal';
import { hasOwnTerm, Owners } from './refiners/own-terms';
import type { Refiner } from './refiners/refiner';

/**
 * What each block says, refined, one block at a time: nothing of a block is held once it is read, but for those with terms that
 * hang on what the rest of the document says. They come last.
 */
export function* readBlocks(document: DocumentReading): Generator<readonly Proposal[]> {
  const owners = new Owners(document);
  const waiting: (readonly Proposal[])[] = [];
  for (const blocks of withOverlapping(document.parsed.blocks)) {
    const proposed = blocks.flatMap((block) => PROPOSERS.flatMap((proposer) => proposer.propose(block, document)));
    const proposals = refine(proposed, REFINERS, document);
    owners.hear(proposals);
    if (proposals.some(hasOwnTerm)) waiting.push(proposals);
    else if (proposals.length > 0) yield refine(proposals, FINISHERS, document);
  }
  for (const proposals of waiting) yield refine(owners.fillIn(proposals), FINISHERS, document);
}

function refine(proposed: readonly Proposal[], refiners: readonly Refiner[], document: DocumentReading): readonly Proposal[] {
  return refiners.reduce((proposals, refiner) => refiner.refine(proposals, document), proposed);
}

/** Blocks that share words of the source, such as a value that is a list item too, would say the same twice: they go together. */
function* withOverlapping(blocks: readonly Block[]): Generator<readonly Block[]> {
  let together: Block[] = [];
  let end = 0;
  for (const block of blocks) {
    if (block.start >= end && together.length > 0) {
      yield together;
      together = [];
    }
    together.push(block);
    end = Math.max(end, block.end);
  }
  if (together.length > 0) yield together;
}
