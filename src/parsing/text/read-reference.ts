import type { Span } from '../../domain';
import { describeReference, referenceLabel } from '../references';
import type { UnplacedBlock } from '../unplaced';
import { definition, type BlockReader, type Before, type Page } from './page';
import { listMarkLength } from './read-list';
import { isBareTitle } from './title-shape';

/**
 * An entry of the reference list with what it quotes: the lines under it, up to the next entry or heading, are paragraphs
 * that carry its label. Outside such a list only "[^1]: ..." and "[1]: https://..." are entries.
 */
export const readReference: BlockReader = (page, line, before) => {
  const entry = entryAt(page, line, before);
  if (entry === undefined) return undefined;
  const { lines } = page;
  const label = entry.label === '' ? String(before.referenceCount + 1) : entry.label;
  let next = line + 1;
  while (isContent(page, next, before)) next++;
  const contents: UnplacedBlock[] = [];
  for (let at = line + 1; at < next; at++) {
    if (!lines.isBlank(at))
      contents.push({ type: 'paragraph', ...lines.span(at), content: page.clean(lines.span(at)), reference: label });
  }
  const clean = page.clean({ start: entry.from, end: lines.end(line) }).text;
  const span: Span = { start: lines.start(line), end: contents.at(-1)?.end ?? lines.end(line) };
  return {
    next,
    blocks: contents,
    references: [describeReference(label, clean.slice(0, 2_000), lines.text(line).slice(0, 4_000), span)],
  };
};

interface Entry {
  readonly label: string;
  /** Where the text behind the mark begins. */
  readonly from: number;
}

function entryAt(page: Page, line: number, before: Before): Entry | undefined {
  const { lines } = page;
  const text = lines.text(line).slice(0, 400);
  const start = lines.start(line);
  if (!before.inReferences) {
    const isNumbered = /^\d+$/.test(definition.exec(text)?.[1] ?? '') && /:\s*</.test(text.replace(/https?:/, '<'));
    const mark = isNumbered || /^\[\^[^\]]+\]:/.test(text) ? referenceLabel(text) : undefined;
    return mark === undefined ? undefined : { label: mark.label, from: start + mark.length };
  }
  const numbered = referenceLabel(text);
  if (numbered !== undefined) return { label: numbered.label, from: start + numbered.length };
  const bullet = listMarkLength(text);
  if (bullet === 0) return undefined;
  const inside = referenceLabel(text.slice(bullet));
  return { label: inside?.label ?? '', from: start + bullet + (inside?.length ?? 0) };
}

/** Blank lines are content only before an indented line. A title whose next line is no entry ends the list. */
function isContent(page: Page, line: number, before: Before): boolean {
  const { lines } = page;
  const filled = lines.nextFilled(line);
  if (filled === lines.count || (filled > line && lines.indent(filled) < 2)) return false;
  if (entryAt(page, filled, before) !== undefined) return false;
  const text = lines.text(filled).slice(0, 100);
  if (/^(?:#{1,6}\s|```|\|)/.test(text) || (!before.inReferences && lines.indent(filled) < 2)) return false;
  const follower = lines.nextFilled(filled + 1);
  const isTitle = follower < lines.count && isBareTitle(page, filled, { ...before, atBoundary: true });
  return !isTitle || entryAt(page, follower, before) !== undefined;
}
