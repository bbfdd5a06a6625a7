import type { Block, MappedText } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Passage } from '../passage';

const READ = new WeakMap<DocumentReading, WeakMap<Block, readonly Passage[]>>();

/** The running text of a block, read once for all proposers: paragraphs, list items, and what stands behind a key. */
export function prosePassages(block: Block, document: DocumentReading): readonly Passage[] {
  const blocks = READ.get(document) ?? new WeakMap<Block, readonly Passage[]>();
  READ.set(document, blocks);
  const known = blocks.get(block);
  if (known) return known;
  const passages = contentsToRead(block).map((content) => document.passage(content, block));
  blocks.set(block, passages);
  return passages;
}

function contentsToRead(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'paragraph':
    case 'list-item':
      return /^\s*[{[]\s*["{]/.test(block.content.text) ? [] : [block.content];
    case 'key-value':
      return [block.value];
    default:
      return [];
  }
}
