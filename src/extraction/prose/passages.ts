import type { Block, MappedText } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Passage } from '../passage';

/** By block, of the stretch that the proposers are at. */
const AT_HAND = new WeakMap<DocumentReading, Map<Block, readonly Passage[]>>();

/** The running text of a block, read once for all proposers: paragraphs, list items, what stands behind a key, and headings that end in an amount. */
export function prosePassages(block: Block, document: DocumentReading): readonly Passage[] {
  let atHand = AT_HAND.get(document);
  if (!atHand) AT_HAND.set(document, (atHand = new Map<Block, readonly Passage[]>()));
  let passages = atHand.get(block);
  if (!passages) atHand.set(block, (passages = contentsToRead(block).map((content) => document.passage(content, block))));
  return passages;
}

/** Proposers go through a document stretch by stretch: what was read of the blocks before is not asked for again. */
export function forgetPassages(document: DocumentReading): void {
  AT_HAND.delete(document);
}

function contentsToRead(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'paragraph':
    case 'list-item':
      return /^\s*[{[]\s*["{]/.test(block.content.text) ? [] : [block.content];
    case 'key-value':
      return [block.value];
    case 'heading':
      return block.content.text.length < 120 && IS_TAGGED.test(block.content.text) ? [block.content] : [];
    default:
      return [];
  }
}

/** "2. Jangha (5,059 m)", "Gimar \u2013 4,778 m", "Foo 2 ($499)". */
const IS_TAGGED = /^(?!.*\bvs\b).{2,}(?: \(| [\u2013\u2014-] )[$\u20AC\u00A3]?\d[\d.,]*(?: ?\p{L}{1,3})?\b[^()]{0,20}\)?$/u;
