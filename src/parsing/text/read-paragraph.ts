import type { Span } from '../../domain';
import { keyValuesOf } from '../key-values';
import { withoutAnswerMark } from '../questions';
import { beginsBlock } from './begins-block';
import { definition, type BlockReader, type Page } from './page';
import { isFinished, isWrapped } from './running-text';

const longestPairLine = 1_500;

/** "Context window: 128,000 tokens · Max output: 16,384" on a line that is whole in itself. */
export const readKeyValues: BlockReader = (page, line, before) => {
  if (!before.atBoundary || page.lines.length(line) > longestPairLine || !page.lines.text(line).includes(':')) return undefined;
  if (isWrapped(page, line)) return undefined;
  const blocks = keyValuesOf(page.clean(page.lines.span(line)));
  if (/^\p{Ll}/u.test(page.lines.text(line + 1)) && !page.lines.text(line + 1).includes(':')) return undefined;
  return blocks === undefined ? undefined : { next: line + 1, blocks };
};

/** A line of dashes or stars, and the definitions of links, say nothing. */
export const skipSilentLine: BlockReader = (page, line) => {
  const text = page.lines.text(line).slice(0, 300);
  const isSilent = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,}[-*_])$/.test(text) || isNamedDefinition(text);
  return isSilent ? { next: line + 1, blocks: [] } : undefined;
};

/** Lines after ">" as a paragraph; the marks are gone. */
export const readQuote: BlockReader = (page, line) => {
  const spans: Span[] = [];
  let next = line;
  for (; page.lines.source[page.lines.start(next)] === '>' && !page.lines.isBlank(next); next++) {
    const { start, end } = page.lines.span(next);
    const mark = /^(?:>[ \t]?){1,20}/.exec(page.source.slice(start, Math.min(end, start + 40)))?.[0].length ?? 1;
    if (start + mark < end) spans.push({ start: start + mark, end });
  }
  if (next === line) return undefined;
  return { next, blocks: spans.length === 0 ? [] : [paragraphOf(page, page.lines.start(line), spans)] };
};

/** Running text, which everything is that no other reader takes. Lines are joined where the text was wrapped or a sentence goes on. */
export const readParagraph: BlockReader = (page, line) => {
  const { lines } = page;
  let next = line + 1;
  while (continues(page, next)) next++;
  const spans: Span[] = [];
  for (let at = line; at < next; at++) spans.push(lines.span(at));
  const { start } = spans[0]!;
  return { next, blocks: [paragraphOf(page, start, spans)] };
};

function paragraphOf(page: Page, start: number, spans: readonly Span[]) {
  return {
    type: 'paragraph',
    start,
    end: spans[spans.length - 1]!.end,
    content: withoutAnswerMark(page.cleanLines(spans)),
  } as const;
}

/** Whether the line goes on with the paragraph of the line before it. */
function continues(page: Page, line: number): boolean {
  const { lines } = page;
  if (lines.isBlank(line) || beginsBlock(page, line)) return false;
  if (isWrapped(page, line - 1)) return true;
  const begin = lines.source.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 80));
  if (/^\p{L}[^:.]{0,40}:\s\S/u.test(begin) || isLone(page, line - 1, begin)) return false;
  return /^\p{Ll}/u.test(begin) || !isFinished(page, line - 1);
}

/**
 * Whether a line is by itself though it ends no sentence: short, with no word that leads on, over one that begins anew. What is left of
 * cards, grids and tables when a page is copied as text: "Context", "163.8K", "Max output".
 */
function isLone({ lines }: Page, line: number, next: string): boolean {
  if (lines.length(line) > longestLone) return false;
  if ([lines.text(line), lines.text(line + 1)].some((text) => IDENTIFIER.test(text) || DASH.test(text))) return true;
  return /^(?:[\p{Lu}\d]|[~≈<>≤≥]? ?[$€£¥])/u.test(next) && !LEADS_ON.test(lines.text(line));
}
const longestLone = 45;
/** "foo-2-mini", "acme/foo-2". */
const IDENTIFIER = /^(?=.*\d)[a-z][a-z\d.]*(?:[-/:@][a-z\d.]+)+$/;
const DASH = /^[-–—]$/;
const LEADS_ON =
  /(?:[,&/–—-]|\b(?:a|an|the|and|or|of|in|on|at|by|to|for|with|from|as|is|are|was|were|has|have|its|their|than|that))$/i;

/** "[pricing]: https://..."; a numbered one is an entry of the reference list. */
function isNamedDefinition(text: string): boolean {
  const name = definition.exec(text)?.[1];
  return name !== undefined && !/^\d+$/.test(name) && /^\[[^\]]+\]:\s*(?:https?:|\/|#|<|\.)/.test(text);
}
