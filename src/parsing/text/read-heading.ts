import { isQuestion, withoutQuestionMark } from '../questions';
import type { BlockReader, Before, LineReading, Page } from './page';
import type { PiecedText } from '../mapped-text';
import { isBareTitle, isGenericSection } from './title-shape';

/** "## Pricing", "## Pricing ##". Refused: "#multimodal" and "#1 in its class". */
export const readMarkedHeading: BlockReader = (page, line) => {
  const { lines } = page;
  if (lines.source[lines.start(line)] !== '#') return undefined;
  const marks = /^(#{1,6})(?:[ \t]+|$)/.exec(lines.text(line).slice(0, 200));
  if (marks === null) return undefined;
  const { start, end } = lines.span(line);
  const title = lines.source
    .slice(start, end)
    .replace(/[ \t]#{1,6}$/, '')
    .trimEnd();
  const content = page.clean({ start: start + marks[0].length, end: Math.max(start + title.length, start + marks[0].length) });
  if (content.text === '') return { next: line + 1, blocks: [] };
  return { next: line + 1, blocks: [{ type: 'heading', level: marks[1]!.length, start, end, content }] };
};

/** "== Pricing ==", as wikis write and export it; the marks on both sides are as many. Refused: "=== RUN TestPrice", "a == b". */
export const readWikiHeading: BlockReader = (page, line) => {
  const { lines } = page;
  if (lines.source[lines.start(line)] !== '=' || lines.length(line) > 200) return undefined;
  const [, marks, opening, title] = /^(={1,6})([ \t]*)([^=\s](?:.*[^=\s])?)[ \t]*\1[ \t]*$/.exec(lines.text(line)) ?? [];
  if (marks === undefined || opening === undefined || title === undefined) return undefined;
  const { start, end } = lines.span(line);
  const from = start + marks.length + opening.length;
  const content = page.clean({ start: from, end: from + title.length });
  return { next: line + 1, blocks: [{ type: 'heading', level: marks.length, start, end, content }] };
};

/** A line underlined with "===" or "---". A full sentence over "---" is a paragraph before a break, a label and its value are the last of a box. */
export const readUnderlinedHeading: BlockReader = (page, line, before) => {
  const { lines } = page;
  const underline = lines.isBlank(line) ? '' : lines.length(line + 1) > 200 ? '' : lines.text(line + 1);
  if (!before.atBoundary || !/^(?:={3,}|-{3,})$/.test(underline) || lines.length(line) > 150) return undefined;
  const level = underline.startsWith('=') ? 1 : 2;
  if (level === 2 && /[.:;,]$|^[-*+|>#]| {3}|\t/.test(lines.text(line))) return undefined;
  const content = page.clean(lines.span(line));
  return { next: line + 2, blocks: [{ type: 'heading', level, start: lines.start(line), end: lines.end(line + 1), content }] };
};

/** A title without a mark: a short line that stands alone, as pages look when copied as text. Levels are under those of marked headings. */
export const readBareHeading: BlockReader = (page, line, before) => {
  if (!isBareTitle(page, line, before)) return undefined;
  const { start, end } = page.lines.span(line);
  const content = page.clean({ start, end });
  if (content.text === '') return undefined;
  return { next: line + 1, blocks: [{ type: 'heading', level: bareLevel(content.text, before), start, end, content }] };
};

/** A question on a line of its own with its answer under it. */
export const readQuestion: BlockReader = (page, line, before) => {
  if (!before.atBoundary || !asksAt(page, line)) return undefined;
  const answer = page.lines.nextFilled(line + 1);
  if (answer === page.lines.count || asksAt(page, answer)) return undefined;
  return questionAt(page, line, before, page.clean(page.lines.span(line)));
};

/** Also in bold: "**Who made it?**". */
function asksAt({ lines }: Page, line: number): boolean {
  return lines.length(line) < 300 && isQuestion(lines.text(line).replace(/^(\*\*|__)(.*)\1$/, '$2'));
}

/** "Q: Who made it?", also in bold. */
export const readMarkedQuestion: BlockReader = (page, line, before) => {
  if (!/^\**Q/.test(page.lines.text(line).slice(0, 9)) || page.lines.length(line) > 500) return undefined;
  const question = withoutQuestionMark(page.clean(page.lines.span(line)));
  return question === undefined ? undefined : questionAt(page, line, before, question);
};

function questionAt(page: Page, line: number, before: Before, content: PiecedText): LineReading {
  const level = Math.max(3, Math.min(6, before.markedLevel + 1));
  return { next: line + 1, blocks: [{ type: 'heading', level, ...page.lines.span(line), content }] };
}

/** The first title is the page's; a heading right under a heading without text between is one deeper. */
function bareLevel(title: string, before: Before): number {
  const isTitle = (before.isFirst && !isGenericSection(title)) || title === before.title;
  if (isTitle && before.markedLevel === 0) return 1;
  const level = before.markedLevel === 0 ? 2 : Math.min(6, before.markedLevel + 1);
  return before.afterBareHeading && before.markedLevel === 0 ? level + 1 : level;
}
