import type { Span } from '../../domain';
import type { Cell, MappedText } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import { nameOfCell } from '../names/name-cell';
import { isNamingKey } from '../names/naming-key';
import { isValue, type Column } from './fit';
import { joined } from './joined';

/** A line that may be a cell. */
export interface Line extends Span {
  readonly content: MappedText;
}

/** A header that a list may begin with. */
export interface Header {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
  /** Lines that it takes. */
  readonly lines: number;
}

const MOST_COLUMNS = 14;
const MOST_LINES = 20;

/**
 * The headers that the lines from here on may be: one that says whom records are about, or nothing known, then known labels and among them
 * few that nobody knows. Where a label stands for several ("Pricing [in / out]"), both as one column and as several.
 */
export function headersFrom(lines: readonly Line[], from: number, lexicon: Lexicon): Header[] {
  const headers: Header[] = [];
  const labels: MappedText[] = [];
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const content = lines[at]?.content;
    const last = labels.at(-1);
    if (!content) break;
    const isRest = last !== undefined && /^\([^()]+\)$/.test(content.text.trim());
    if (isRest) labels.splice(-1, 1, joined(last, content));
    else labels.push(content);
    const text = textOf(labels.at(-1));
    const isOne = isKnown(text, lexicon);
    if (!isOne && (isValue(text) || isNumbered(text, lexicon))) break;
    const known = labels.filter((label) => isKnown(textOf(label), lexicon)).length;
    if (known >= 2 && known * 2 >= labels.length) headers.push(...headersOf(labels, at - from + 1, lexicon));
  }
  return headers;
}

function headersOf(labels: readonly MappedText[], lines: number, lexicon: Lexicon): Header[] {
  const parts = labels.flatMap((label) => partsOf(label, lexicon));
  const wholes = parts.length > labels.length ? [labels, parts] : [labels];
  return wholes
    .map((of) => headerOf(of, lines, lexicon))
    .filter(({ columns }) => columns.length <= MOST_COLUMNS && isHead(columns));
}

/** Where the first label is of a value, the empty corner over the names got lost. */
function headerOf(contents: readonly MappedText[], lines: number, lexicon: Lexicon): Header {
  const labels = contents.map((content) => ({ text: content.text, label: readLabel(content.text, lexicon) }));
  const naming = labels.findIndex(({ text }) => isNaming(text, lexicon));
  const isCornered = naming === -1 && !isOpen(labels[0]?.label);
  const shift = isCornered ? 1 : 0;
  const cells = contents.map((content, column): Cell => {
    const { start, end } = content.sourceSpan(0, content.text.length);
    return { column: column + shift, start, end, content, lines: [content] };
  });
  const named = isCornered ? -1 : Math.max(0, naming);
  const columns = labels.map(({ text, label }, at) => ({ text, label, isName: at === named }));
  return { cells, columns: isCornered ? [CORNER, ...columns] : columns, lines };
}

const CORNER: Column = { text: '', label: undefined, isName: true };

/** "Foo 2", "foo-2-mini", but "Price per 1M tokens". */
function isNumbered(text: string, lexicon: Lexicon): boolean {
  return /\d/.test(text) && !/\bper \d/i.test(text) && (nameOfCell(text, lexicon) !== undefined || !text.includes(' '));
}

/** What stands before the column of names numbers the records: "Rank", "#". A title above is none, nor is a tier. */
function isHead(columns: readonly Column[]): boolean {
  const named = columns.findIndex(({ isName }) => isName);
  const before = columns.slice(0, named);
  return before.every(({ text, label }) => text.length <= 3 || (label && Object.keys(label.qualifiers).length === 0));
}

/** "Model", "MODEL ID", "API Provider": whom a record is about. */
function isNaming(text: string, { vocabulary }: Lexicon): boolean {
  return isNamingKey(
    text.replace(/ ids?$/i, '').replace(/^(?:ai|our|the) /i, ''),
    vocabulary.subjectNouns.flatMap((noun) => [noun, `${noun}s`]),
  );
}

/** Nothing known, or who makes or offers what the page is about. */
function isOpen(label: LabelReading | undefined): boolean {
  return label === undefined || label.properties.every(({ datatype }) => ['entity', 'text', 'flag'].includes(datatype));
}

function isKnown(text: string, lexicon: Lexicon): boolean {
  if (isNaming(text, lexicon)) return true;
  const label = readLabel(text, lexicon);
  return label !== undefined && label.properties.length > 0 && (label.isExact || label.inOrder !== undefined || isHalf(text));
}

/** A label of few words, with one that is known: "Rate limits", "Input $/M", "Price per 1,000 input tokens (batch)". */
function isHalf(text: string): boolean {
  return text.split(' ').length <= 8 && !/\d{3}|-\d/.test(text.replace(/1,?000|1M/g, ''));
}

/** "Pricing [in / cached in / out]" is three, "Price (input / output)" two. */
function partsOf(content: MappedText, lexicon: Lexicon): MappedText[] {
  const [, before = '', within = ''] = /^(.*?[([])([^()[\]]+)[)\]]\s*$/.exec(content.text) ?? [];
  const start = before.length;
  const text = within === '' ? content.text : within;
  const parts: MappedText[] = [];
  let at = 0;
  for (const joint of allMatches(/\s*[/|,]\s*|$/g, text)) {
    if (joint.index > at) parts.push(content.slice(start + at, start + joint.index));
    at = joint.index + joint[0].length;
  }
  const isEach = parts.length > 1 && parts.every((part) => (readLabel(part.text, lexicon)?.properties.length ?? 0) > 0);
  return isEach ? parts : [content];
}

function textOf(label: MappedText | undefined): string {
  return label?.text.trim() ?? '';
}
