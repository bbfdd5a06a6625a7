import type { Block, ParsedReference } from '../parsed-document';
import { withCaptions } from '../captions';
import { isReferenceHeading } from '../references';
import { Sections } from '../sections';
import type { UnplacedBlock } from '../unplaced';
import { Page, type Before, type BlockReader, type LineReading } from './page';
import { readBareCode, readFencedCode } from './read-code';
import { readColumns } from './read-columns';
import {
  readBareHeading,
  readMarkedHeading,
  readMarkedQuestion,
  readQuestion,
  readUnderlinedHeading,
  readWikiHeading,
} from './read-heading';
import { readBareList, readList } from './read-list';
import { readKeyValues, readParagraph, readQuote, skipSilentLine } from './read-paragraph';
import { readReference } from './read-reference';
import { readStack } from './read-stack';
import { readTabs } from './read-tabs';
import { readRuledTable, readTableOfHtml, readUnruledTable } from './read-table';
import { isFinished } from './running-text';

/** Asked in this order at every line that is not blank; the first to read it has it. The last one takes everything. */
const readers: readonly BlockReader[] = [
  readFencedCode,
  readRuledTable,
  readTableOfHtml,
  readMarkedHeading,
  readWikiHeading,
  readTabs,
  readColumns,
  readUnderlinedHeading,
  readReference,
  skipSilentLine,
  readUnruledTable,
  readList,
  readMarkedQuestion,
  readQuestion,
  readQuote,
  readBareCode,
  readStack,
  readBareHeading,
  readKeyValues,
  readBareList,
  readParagraph,
];

export interface TextReading {
  readonly blocks: readonly Block[];
  readonly references: readonly ParsedReference[];
}

/**
 * Plain text and Markdown alike: pages are copied as text with half of their Markdown left, and Markdown is written loosely.
 * `first` are asked before all others: what is known of the text beforehand.
 */
export function readText(source: string, from = 0, first: readonly BlockReader[] = []): TextReading {
  const asked = [...first, ...readers];
  const page = new Page(source, from);
  const progress = new Progress();
  for (let line = page.lines.nextFilled(0); line < page.lines.count;) {
    const reading = readAt(asked, page, line, progress.before(page, line));
    progress.take(page, reading);
    line = page.lines.nextFilled(reading.next);
  }
  return { blocks: withCaptions(progress.blocks), references: progress.references };
}

function readAt(asked: readonly BlockReader[], page: Page, line: number, before: Before): LineReading {
  for (const reader of asked) {
    const reading = reader(page, line, before);
    if (reading !== undefined) return reading;
  }
  return { next: line + 1, blocks: [] };
}

/** What has been read so far, and what of it matters for the next line. */
class Progress {
  readonly blocks: Block[] = [];
  readonly references: ParsedReference[] = [];
  private readonly sections = new Sections();
  private title: string | undefined;
  private markedLevel = 0;
  private lastEnd = -1;
  private last: UnplacedBlock | undefined;

  before(page: Page, line: number): Before {
    return {
      atBoundary: this.isBoundary(page, line),
      isFirst: this.blocks.length === 0,
      title: this.title,
      markedLevel: this.markedLevel,
      afterBareHeading: this.last?.type === 'heading' && !isMarked(page, this.last) && this.lastEnd === line,
      inReferences: isReferenceHeading(this.sections.heading ?? ''),
      referenceCount: this.references.length,
    };
  }

  take(page: Page, reading: LineReading): void {
    for (const block of reading.blocks) {
      this.blocks.push(this.sections.place(block));
      if (block.type === 'heading') this.noteHeading(page, block);
    }
    this.references.push(...(reading.references ?? []));
    this.last = reading.blocks.at(-1);
    this.lastEnd = reading.next;
  }

  private noteHeading(page: Page, heading: Extract<UnplacedBlock, { type: 'heading' }>): void {
    this.title ??= heading.content.text;
    if (isMarked(page, heading)) this.markedLevel = heading.level;
  }

  /** A blank line, or a block before it that does not go on: only a paragraph may. */
  private isBoundary(page: Page, line: number): boolean {
    if (line > this.lastEnd || this.last?.type !== 'paragraph') return true;
    return isFinished(page, line - 1);
  }
}

function isMarked({ source }: Page, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return source[start] === '#' || source[start] === '=' || /[\r\n]/.test(source.slice(start, end));
}
