import type { Block, MappedText } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Passage } from '../passage';

/** Only the latest: proposers go through a document block by block, and what was read of a block before is not asked for again. */
const LATEST = new WeakMap<DocumentReading, { readonly block: Block; readonly passages: readonly Passage[] }>();

/** The running text of a block, read once for all proposers: paragraphs, list items, and what stands behind a key. */
export function prosePassages(block: Block, document: DocumentReading): readonly Passage[] {
  const latest = LATEST.get(document);
  if (latest?.block === block) return latest.passages;
  const passages = contentsToRead(block).map((content) => document.passage(content, block));
  LATEST.set(document, { block, passages });
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
