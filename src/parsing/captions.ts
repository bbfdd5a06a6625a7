import { changed } from '../util/changed';
import type { Block, Paragraph, Table } from './parsed-document';

/**
 * Tables that bear no caption of their own have the line right before or behind them as one, where it reads like one.
 * Takes: "Table 2. Accuracy of all models" before or behind, "Output price per million tokens:" and "Prices in USD" before
 * Refuses: a sentence that ends in a full stop and has a verb, a paragraph, a line behind that does not begin with "Table 2"
 */
export function withCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.type !== 'table' || block.caption !== undefined) return block;
    const caption = captionBehind(blocks[at + 1], block) ?? captionBefore(blocks[at - 1], block);
    return caption === undefined ? block : changed(block, { caption });
  });
}

function captionBehind(block: Block | undefined, table: Table): string | undefined {
  return isUnderSame(block, table) && isCaptionLength(block) && NUMBERED.test(block.content.text) ? plain(block) : undefined;
}

function captionBefore(block: Block | undefined, table: Table): string | undefined {
  if (!isUnderSame(block, table) || !isCaptionLength(block)) return undefined;
  const text = block.content.text.trim();
  return NUMBERED.test(text) || text.endsWith(':') || isTitle(text) ? plain(block) : undefined;
}

function isUnderSame(block: Block | undefined, table: Table): block is Paragraph {
  return block?.type === 'paragraph' && block.section === table.section;
}

function isCaptionLength({ content }: Paragraph): boolean {
  return content.text.length <= LONGEST;
}
const LONGEST = 160;

const NUMBERED = /^(?:Table|Tab\.|Exhibit) \d{1,3}\s*[.:\u2013\u2014-]/i;

/** A few words without a verb: "Prices in USD per million tokens". */
function isTitle(text: string): boolean {
  return text.split(/\s+/).length <= MOST_WORDS && !VERB.test(text);
}
const MOST_WORDS = 9;
const VERB = /\b(?:is|are|was|were|be|has|have|had|can|will|do|does|see|please|note|we|you|it|they)\b/i;

/** Without the number of the table. */
function plain({ content }: Paragraph): string {
  return content.text.replace(NUMBERED, '').trim().replace(/:$/, '');
}
