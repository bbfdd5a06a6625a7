import type { Span } from '../../domain';
import { keyValuesOf } from '../key-values';
import type { UnplacedBlock } from '../unplaced';
import { columnLine } from './column-line';
import { beginsBlock } from './begins-block';
import type { BlockReader, LineReading, Page } from './page';
import type { TextLines } from './text-lines';
import { shortLinesFrom } from './title-shape';

const marker = /^(?:[-*+•◦▪‣·●–]|\d{1,3}[.)]|[a-z]\))(?:[ \t\u00a0]+|$)/;

/** Length of a list mark with the white space behind it; 0 where the line is no item. Refused: "-5 points", "**bold**". */
export function listMarkLength(text: string): number {
  return marker.exec(text.slice(0, 40))?.[0].length ?? 0;
}

/** A list with all its items, also with blank lines between them. An item that is a pair ("- mmlu: 82") is a key-value. */
export const readList: BlockReader = (page, line) => {
  const { lines } = page;
  if (listMarkLength(lines.text(line)) === 0 || isDash(lines, line)) return undefined;
  const blocks: UnplacedBlock[] = [];
  const indents: number[] = [];
  let next = line;
  for (let at = line; at < lines.count && listMarkLength(lines.text(at)) > 0; at = lines.nextFilled(next)) {
    if (/^([-*_])(?:\s*\1){2,}$/.test(lines.text(at).slice(0, 80))) break;
    const indent = lines.indent(at);
    while (indents.length > 0 && indents[indents.length - 1]! >= indent) indents.pop();
    next = itemEnd(page, at);
    blocks.push(...itemBlocks(page, at, next, indents.length));
    indents.push(indent);
  }
  return next === line ? undefined : { next, blocks };
};

/** Four or more short lines in a row, none a sentence: a list that lost its marks. */
export const readBareList: BlockReader = (page, line, before) => {
  if (!before.atBoundary || shortLinesFrom(page, line, before) < 4) return undefined;
  if (before.isFirst && THING.test(page.lines.text(line))) return titleAt(page, line);
  const blocks: UnplacedBlock[] = [];
  let next = line;
  for (; shortLinesFrom(page, next, before) > 0; next++) {
    blocks.push({ type: 'list-item', ...page.lines.span(next), content: page.clean(page.lines.span(next)), depth: 0 });
  }
  return { next, blocks };
};

/** Capitals and a number and nothing else, over the first facts of a page that lost its marks: "Foo Phone S24 Ultra". */
const THING = /^(?=.*\d)\p{Lu}[\p{L}-]+(?:[ -](?:\p{Lu}|\d)[\p{L}\d.+-]*){1,6}$/u;

function titleAt(page: Page, line: number): LineReading {
  const { start, end } = page.lines.span(line);
  return { next: line + 1, blocks: [{ type: 'heading', level: 1, start, end, content: page.clean({ start, end }) }] };
}

/** A mark alone, with nothing indented under it, stands for what is not told: "Parameters" over "-". */
function isDash(lines: TextLines, line: number): boolean {
  return /^[-–]$/.test(lines.text(line)) && (lines.isBlank(line + 1) || lines.indent(line + 1) <= lines.indent(line));
}

/** An item goes on in lines that are indented under it or begin with a small letter. */
function itemEnd(page: Page, line: number): number {
  const { lines } = page;
  let next = line + 1;
  while (!lines.isBlank(next) && !beginsBlock(page, next) && listMarkLength(lines.text(next)) === 0 && goesOn(page, line, next))
    next++;
  return next;
}

function goesOn({ lines }: Page, item: number, line: number): boolean {
  if (isTabular(lines, line)) return false;
  return (
    lines.indent(line) >= lines.indent(item) + 2 || (lines.length(line) > 30 && /^\p{Ll}/u.test(lines.text(line).slice(0, 2)))
  );
}

/** "Weight ..... : 12 kg", "Foo 2     128K": a line of a table or of pairs under "7. Limits" is no part of that item's text. */
function isTabular(lines: TextLines, line: number): boolean {
  return (columnLine(lines, line)?.cells.length ?? 0) > 1 || /^[^:]{1,60}\.{3,} ?:\s/.test(lines.text(line).slice(0, 90));
}

function itemBlocks(page: Page, line: number, next: number, depth: number): UnplacedBlock[] {
  const { start } = page.lines.span(line);
  const spans: Span[] = [];
  for (let at = line; at < next; at++) spans.push(page.lines.span(at));
  const first = spans[0]!;
  const begin = Math.min(first.end, first.start + listMarkLength(page.lines.text(line)));
  spans[0] = { start: begin, end: first.end };
  const content = page.cleanLines(spans);
  if (content.text === '') return [];
  return keyValuesOf(content) ?? [{ type: 'list-item', start, end: page.lines.end(next - 1), content, depth }];
}
