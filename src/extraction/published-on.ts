import type { Block, ParsedDocument } from '../parsing/parsed-document';
import { readDates } from './reading/dates';

/**
 * When a document came out, ISO: as its front matter or head says, else as a line by itself near the top does.
 * Takes: "10 May 2026", "Posted by Ann Lee on May 10, 2026", the same where it was taken for a heading
 * Refuses: "Foo 2 was released on 10 May 2026." (a sentence), one of several dated headings (a list of changes)
 */
export function publishedOn({ frontMatter, blocks }: ParsedDocument): string | undefined {
  if (frontMatter.published !== undefined) return frontMatter.published;
  for (const block of blocks.slice(0, LINES_LOOKED_AT)) {
    const date = dayOf(block);
    if (date !== undefined && (block.type !== 'heading' || blocks.filter(isDatedHeading).length === 1)) return date;
  }
  return undefined;
}

function isDatedHeading(block: Block): boolean {
  return block.type === 'heading' && dayOf(block) !== undefined;
}

function dayOf(block: Block): string | undefined {
  const text = block.type === 'paragraph' || block.type === 'heading' ? block.content.text : '';
  if (text === '' || text.length >= LONGEST_BYLINE || (/[.!?]$/.test(text) && !BYLINE.test(text))) return undefined;
  const [date, another] = readDates(text);
  return date?.granularity === 'day' && !another ? date.iso : undefined;
}

/** May be a sentence all the same. */
const BYLINE = /^(?:By|Published|Posted)\b/;
const LINES_LOOKED_AT = 5;
const LONGEST_BYLINE = 100;
