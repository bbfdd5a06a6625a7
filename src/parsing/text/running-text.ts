import { beginsBlock } from './begins-block';
import type { Page } from './page';

const widestWrap = 160;
const narrowestWrap = 50;
const longestRun = 200;

/** Full stop, question mark, colon and their like, with closing quotes, brackets or citations behind. */
function endsSentence(text: string): boolean {
  const tail = text.slice(-40).replace(/(?:\s?\[\d{1,3}\]){1,6}$|\s\d{1,12}$/, '');
  return /[.!?:;…]["'”’»)\]*_]{0,4}$/.test(tail);
}

/** Whether nothing need follow: the line ends a sentence, or is so long that it was never wrapped and is a paragraph by itself. */
export function isFinished({ lines }: Page, line: number): boolean {
  if (lines.length(line) > widestWrap) return true;
  return endsSentence(lines.text(line));
}

/** Lines [from, to) without a blank line or another block between, and the width they were wrapped to by hand, if they were. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
}

/** A run is wrapped when it has three lines or more and nearly every line is so long that the next line's first word had no room. */
export function runFrom(page: Page, from: number): Run {
  const { lines } = page;
  let to = from;
  let width = narrowestWrap;
  do width = Math.max(width, lines.length(to++));
  while (to < from + longestRun && width <= widestWrap && !lines.isBlank(to) && !beginsBlock(page, to));
  const breaks = to - from - 1;
  if (breaks < 2 || width > widestWrap) return { from, to };
  let full = 0;
  for (let line = from; line < to - 1; line++) if (hasNoRoom(page, line, width)) full++;
  return full >= breaks * 0.7 ? { from, to, width } : { from, to };
}

/** Whether the line was broken because the first word of the next would not fit. */
export function isWrapped(page: Page, line: number): boolean {
  const { width, to } = page.run(line);
  return width !== undefined && line + 1 < to && hasNoRoom(page, line, width);
}

function hasNoRoom({ lines }: Page, line: number, width: number): boolean {
  const start = lines.start(line + 1);
  const space = lines.source.slice(start, Math.min(lines.end(line + 1), start + 60)).search(/\s/);
  const firstWord = space === -1 ? Math.min(60, lines.length(line + 1)) : space;
  return lines.length(line) + 1 + firstWord > width;
}
