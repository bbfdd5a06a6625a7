import type { Block, MappedText } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';
import { readDates } from '../reading/dates';
import { isFree } from '../reading/free';
import { readWholeFlag } from '../reading/flags';
import { readValue } from '../reading/read-value';

/** A block that is one short line, as pages of cards and grids are left with when all but their words got lost. */
export interface ShortLine {
  readonly block: Extract<Block, { readonly content: MappedText }>;
  readonly text: string;
  /** The text of the block, or the part of it that is meant. */
  readonly content: MappedText;
  /** What it names, where it is a label and nothing else. */
  readonly labels: readonly Property[];
}

/** By the number of the block; undefined for longer text, code, tables and pairs. */
export type Lines = readonly (ShortLine | undefined)[];

const longest = 80;
const longestLabel = 60;

export function shortLineOf(block: Block, lexicon: Lexicon): ShortLine | undefined {
  if (block.type !== 'heading' && block.type !== 'paragraph' && block.type !== 'list-item') return undefined;
  const { length } = block.content.text.trim();
  return length === 0 || length > longest ? undefined : lineOf(block, block.content, lexicon);
}

export function lineOf(block: ShortLine['block'], content: MappedText, lexicon: Lexicon): ShortLine {
  const text = content.text.trim();
  return { block, text, content, labels: labelsOf(text, lexicon) };
}

function labelsOf(text: string, lexicon: Lexicon): readonly Property[] {
  if (text.length > longestLabel || /^[\d$€£]|[.!?]$/.test(text) || isFree(text)) return [];
  const label = readLabel(text.replace(/\s*:$/, ''), lexicon);
  return label?.isExact ? label.properties : [];
}

/** An amount with what it is of, and no sentence: "$2.50 / 1M tokens", "128K", "~5 s", "Up to 64K". */
export function isFigure({ text, labels }: ShortLine): boolean {
  return labels.length === 0 && FIGURE.test(text) && text.split(' ').length <= MOST_WORDS;
}
const FIGURE = /^(?:up to |from |over |about )?[~≈<>≤≥+-]? ?(?:US)?[$€£¥]? ?\d/i;
const MOST_WORDS = 9;

/** Of the properties that a label names, one that the line is a value of. */
export function propertyTold(label: ShortLine, line: ShortLine): Property | undefined {
  return label.labels.find((property) => isValueOf(property, line));
}

function isValueOf(property: Property, line: ShortLine): boolean {
  const { text } = line;
  switch (property.datatype) {
    case 'quantity':
    case 'money':
      return !('refused' in readValue(text, property)) || (isFigure(line) && isOfKind(property, text));
    case 'date':
      return (readDates(text)[0]?.start ?? Infinity) < 4;
    case 'flag':
      return readWholeFlag(text.replace(/\s*\([^)]*\)\s*$/, '')) !== undefined;
    case 'set':
    case 'text':
    case 'entity':
      return property.values.length > 0 && !('refused' in readValue(text, property));
    case 'ratio':
      return false;
  }
}

/** With more behind it than the reader of whole values takes: "$1.25, prompts <= 200k tokens". */
function isOfKind({ datatype }: Property, text: string): boolean {
  return (datatype === 'money') === /[$€£¥]/.test(text);
}
