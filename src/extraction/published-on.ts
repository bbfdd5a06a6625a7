import type { ParsedDocument } from '../parsing/parsed-document';
import { readDates } from './reading/dates';

/**
 * When a document came out, ISO: as its front matter or head says, else as a line by itself near the top does.
 * Takes: "10 May 2026", "Posted by Ann Lee on May 10, 2026". Refuses: "Foo 2 was released on 10 May 2026." (a sentence)
 */
export function publishedOn({ frontMatter, blocks }: ParsedDocument): string | undefined {
  if (frontMatter.published !== undefined) return frontMatter.published;
  for (const block of blocks.slice(0, LINES_LOOKED_AT)) {
    const text = block.type === 'paragraph' ? block.content.text : '';
    const [date, another] = text !== '' && text.length < LONGEST_BYLINE && !/[.!?]$/.test(text) ? readDates(text) : [];
    if (date?.granularity === 'day' && !another) return date.iso;
  }
  return undefined;
}

const LINES_LOOKED_AT = 5;
const LONGEST_BYLINE = 80;
