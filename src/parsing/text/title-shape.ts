import type { Before, Page } from './page';
import { beginsBlock } from './begins-block';
import { columnLine } from './column-line';
import { isHeadline } from '../key-values';
import { isReferenceHeading } from '../references';
import { isWrapped } from './running-text';

const longestTitle = 90;
const mostWords = 13;
const mostTitlesInARow = 3;
const genericSection =
  /^(?:(?:the |author['’]s |model |product |general |short |brief |key )?(?:overview|description|introduction|summary|about|contents|abstract|background|specifications?|details|features|benchmarks))$/i;

/**
 * Whether the line is a title by its shape: short, alone at a boundary, with a capital first, no final punctuation and no finite "is" or
 * "has" in it. Refused: one of four or more such lines in a row (a list without marks), a line that the next one
 * goes on from, and a line as wide as its wrapped paragraph.
 */
export function isBareTitle(page: Page, line: number, before: Before): boolean {
  const { lines } = page;
  if (!before.atBoundary || !hasTitleShape(page, line, before)) return false;
  const follower = lines.nextFilled(line + 1);
  if (follower === lines.count) return false;
  if (follower > line + 1) return true;
  if (/^\(.*\)$/.test(lines.text(follower))) return false;
  if (isLowerCase(lines.text(follower)) && !beginsBlock(page, follower) && !isIdentifier(lines.text(follower))) return false;
  if (isReferenceHeading(lines.text(line))) return true;
  return !isWrapped(page, line) && shortLinesFrom(page, line, before) <= mostTitlesInARow;
}

/** How many lines in a row, from this one on, could each be a title: more than three are a list that lost its marks. */
export function shortLinesFrom(page: Page, line: number, before: Before): number {
  let count = 0;
  while (
    count <= mostTitlesInARow &&
    hasTitleShape(page, line + count, before) &&
    !isReferenceHeading(page.lines.text(line + count))
  )
    count++;
  return count;
}

function hasTitleShape(page: Page, line: number, before: Before): boolean {
  const { lines } = page;
  if (lines.isBlank(line) || lines.length(line) > longestTitle || beginsBlock(page, line)) return false;
  const text = lines.text(line);
  if (text.split(/\s+/).length > mostWords || !/^[\p{Lu}\p{Lt}\p{Lo}]|^\d{1,4}\s\p{Lu}|^[\p{Ll}\d][\w-]*[\d-]/u.test(text))
    return false;
  if (/[.!?,;:…|{}]$|[{}=]|\p{L}{3}\.\s\p{Lu}/u.test(text) || /\b(?:is|are|was|were|has|have|had|can|will)\b/.test(text))
    return false;
  if (isBareValue(text) || isInColumns(page, line)) return false;
  return !text.includes(': ') || isHeadline(text) || (before.isFirst && !isPairLine(page, lines.nextFilled(line + 1)));
}

/** "GPT-4o mini: Pricing and Specs" may head a page, but not "Provider: OpenAI" over "Family: GPT-4o". */
function isPairLine({ lines }: Page, line: number): boolean {
  return lines.length(line) <= longestTitle && lines.text(line).includes(': ');
}

/** "Rock type        Granite, gneiss": a label and its value, set apart, or a row of more. */
function isInColumns({ lines }: Page, line: number): boolean {
  return / {3}|\t/.test(lines.text(line)) && (columnLine(lines, line)?.cells.length ?? 0) >= 2;
}

/** "128,000 tokens", "$0.15", "82.0%": what stands under a label. */
function isBareValue(text: string): boolean {
  return /^[~≈<>$€£]?\d[\d.,]*\s?(?:%|[\p{L}/]+){0,3}$/u.test(text);
}

export function isGenericSection(text: string): boolean {
  return genericSection.test(text);
}

/** "foo2", "foo-2-mini", "vendor/foo-mini": no sentence goes on like that. */
function isIdentifier(text: string): boolean {
  return /^[\w-]*\d|^[\w.-]+\/[\w.:-]+$/.test(text);
}

function isLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
