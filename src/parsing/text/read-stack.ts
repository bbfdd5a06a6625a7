import { numbers } from '../../util/numbers';
import type { BlockReader, Page } from './page';
import { beginsBlock } from './begins-block';

/**
 * Short lines of labels and values, one below the other, as tables and cards look when their layout got lost. Each is an item of a list that
 * has no marks; what it means beside the others, the words must tell.
 * Takes: "Model", "Input", "Output", "Foo 2", "$3.00", "$15.00", "Foo 3", ... also with a blank line behind each; "Context window", "128K", "Price", "$2"
 * Refuses: lines with a verb, a colon or a full stop, titles without values under them, a title over values alone
 */
export const readStack: BlockReader = (page, line, before) => {
  if (!before.atBoundary || !isCellLine(page, line)) return undefined;
  const run = factsFrom(page, line) ?? stackFrom(page, line);
  if (!run) return undefined;
  const { lines } = page;
  const isTitled = before.isFirst && isTitle(lines.text(line));
  const blocks = run.map((at, nth) => {
    const placed = { ...lines.span(at), content: page.clean(lines.span(at)) };
    return nth === 0 && isTitled
      ? ({ type: 'heading', level: 1, ...placed } as const)
      : ({ type: 'list-item', depth: 0, ...placed } as const);
  });
  return { next: (run.at(-1) ?? line) + 1, blocks: blocks.filter(({ content }) => content.text !== '') };
};

const longestCell = 90;
const mostWords = 13;
const mostCells = 20_000;

/** Three lines or more that are an identifier or have a figure each: what stands under the title of a card. */
function factsFrom(page: Page, from: number): readonly number[] | undefined {
  const { lines } = page;
  let to = from;
  while (to < from + mostCells && isCellLine(page, to) && FACT.test(lines.text(to))) to++;
  const isAmount = (line: number) => AMOUNT.test(lines.text(line));
  if (!isAmount(to - 1) && !lines.isBlank(to)) to--;
  const found = numbers(from, to);
  const values = found.filter(isAmount);
  return found.length >= 3 && values.length * 2 >= found.length && !VALUE.test(lines.text(to)) ? found : undefined;
}

/** Labels first, then values among words, in two places at least. */
function stackFrom(page: Page, from: number): readonly number[] | undefined {
  if (isValueLine(page, from)) return undefined;
  const run = [from];
  for (let line = nextCell(page, from); line !== undefined && run.length < mostCells; line = nextCell(page, line)) run.push(line);
  const cells = withoutHeading(page, run);
  const areValues = cells.map((line) => isValueLine(page, line));
  const values = areValues.filter(Boolean).length;
  const groups = areValues.filter((is, nth) => is && areValues[nth - 1] !== true).length;
  const lead = areValues.indexOf(true);
  const isStack = cells.length >= 6 && groups >= 2 && lead >= 2 && values * 5 >= cells.length - lead;
  return isStack && lead <= mostLeading ? cells : undefined;
}
const mostLeading = 40;

/** The next line, or the one behind a blank or two. */
function nextCell(page: Page, line: number): number | undefined {
  const next = page.lines.nextFilled(line + 1);
  return next - line <= 3 && isCellLine(page, next) ? next : undefined;
}

/** Without the last line where it heads what follows: a sentence or a table under it, or a gap above that others have not. */
function withoutHeading(page: Page, run: readonly number[]): readonly number[] {
  const last = run.at(-1) ?? 0;
  const before = run.at(-2) ?? last;
  if (isValueLine(page, last)) return run;
  const isSpaced = run.filter((line, nth) => nth > 0 && line - (run[nth - 1] ?? 0) > 1).length > run.length / 2;
  const isSetOff = !isSpaced && last - before > 1;
  return !page.lines.isBlank(last + 1) || isSetOff ? run.slice(0, -1) : run;
}

function isCellLine(page: Page, line: number): boolean {
  const { lines } = page;
  if (lines.isBlank(line) || lines.length(line) > longestCell) return false;
  const text = lines.text(line);
  if (/[.!?;:,…]$|: |[|{}]| {3}|\t|\p{L}{3}\. \p{Lu}/u.test(text) || VERB.test(text)) return false;
  return DASH.test(text) || (text.split(' ').length <= mostWords && !beginsBlock(page, line));
}

function isValueLine({ lines }: Page, line: number): boolean {
  return VALUE.test(lines.text(line));
}

const DASH = /^(?:[-–—]{1,3}|n\/?a)$/i;
const VALUE =
  /^(?:[~≈<>≤≥+\-–—]{0,2}\s?[$€£¥]?\d|[$€£¥]\s?\d|[-–—]{1,3}$|n\/?a$|[✓✔✗✘✅❌×]|yes$|no$|free$|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:\d{1,2}, )?(?:19|20)\d\d$)/iu;
/** An amount with what it counts: no year, no number of a version. */
const AMOUNT = /[$€£¥]\s?\d|\d(?:[\d.,]*\s?(?:[KMBT%]\b|\p{Ll}{2,})|,\d{3})/u;
const FACT = /\d|^[\w.-]+\/[\w.:-]+$/;
const VERB = /\b(?:is|are|was|were|has|have|had|can|will|does|do|we|you|it)\b/;

/** Words enough to be no label, or capitals with a number. */
function isTitle(text: string): boolean {
  return text.split(' ').length >= 3 || /^\p{Lu}[\p{L}-]* ?\d/u.test(text) || /^(?=.*\d)\p{Lu}[\p{L}-]+ \S+$/u.test(text);
}
