import type { Block } from '../parsing/parsed-document';
import type { DocumentReading } from './document-reading';
import { FINISHERS, PROPOSERS, REFINERS } from './preset';
import type { Proposal } from './proposal';
import { forgetPassages } from './prose/passages';
import { hasOwnTerm, Owners } from './refiners/own-terms';
import type { Refiner } from './refiners/refiner';

/**
 * What each block says, refined, one block after the other: nothing of a block is held once its stretch is read, but for those
 * with terms that hang on what the rest of the document says. They come last.
 */
export function* readBlocks(document: DocumentReading): Generator<readonly Proposal[]> {
  const owners = new Owners(document);
  const waiting: (readonly Proposal[])[] = [];
  for (const stretch of stretchesOf(document.parsed.blocks)) {
    const refined = refineAll(proposeAll(stretch, document), REFINERS, document);
    const settled: (readonly Proposal[])[] = [];
    for (const proposals of refined) {
      owners.hear(proposals);
      if (proposals.some(hasOwnTerm)) waiting.push(proposals);
      else if (proposals.length > 0) settled.push(proposals);
    }
    yield* refineAll(settled, FINISHERS, document);
    forgetPassages(document);
  }
  for (const proposals of waiting) yield* refineAll([owners.fillIn(proposals)], FINISHERS, document);
}

/** Blocks that share words of the source, such as a value that is a list item too, would say the same twice: they go together. */
type Together = readonly Block[];

/**
 * One proposer goes over a whole stretch before the next one does, and so do refiners: each is a good deal of code, which stays
 * in the processor's cache that way. Block by block the same takes a quarter longer. What is said comes in the order of blocks.
 */
function proposeAll(stretch: readonly Together[], document: DocumentReading): (readonly Proposal[])[] {
  const byProposer = PROPOSERS.map((proposer) =>
    stretch.map((blocks) => blocks.map((block) => proposer.propose(block, document))),
  );
  return stretch.map((blocks, at) => {
    const proposals: Proposal[] = [];
    for (let nth = 0; nth < blocks.length; nth += 1)
      for (const said of byProposer) for (const proposal of said[at]?.[nth] ?? []) proposals.push(proposal);
    return proposals;
  });
}

function refineAll(
  proposed: readonly (readonly Proposal[])[],
  refiners: readonly Refiner[],
  document: DocumentReading,
): readonly (readonly Proposal[])[] {
  return refiners.reduce((groups, refiner) => groups.map((proposals) => refiner.refine(proposals, document)), proposed);
}

/**
 * Enough blocks for each proposer to get into its stride, few enough to be done with before V8 collects young objects twice: of 128 most that
 * was read had lived through that, and stayed until the next full collection (70 bytes a character, of 32 a third of it). As fast as 128.
 */
const BLOCKS_IN_STRETCH = 32;

function* stretchesOf(blocks: readonly Block[]): Generator<readonly Together[]> {
  let stretch: Together[] = [];
  let count = 0;
  for (const together of withOverlapping(blocks)) {
    stretch.push(together);
    count += together.length;
    if (count < BLOCKS_IN_STRETCH) continue;
    yield stretch;
    stretch = [];
    count = 0;
  }
  if (count > 0) yield stretch;
}

function* withOverlapping(blocks: readonly Block[]): Generator<Together> {
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
