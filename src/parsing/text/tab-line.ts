import type { Span } from '../../domain';
import type { TextLines } from './text-lines';

/** No row that was copied from a table is longer. */
const longest = 2_000;

/** Whether a tab stands between two texts of the line. */
export function hasTab(lines: TextLines, line: number): boolean {
  const length = lines.length(line);
  return length > 2 && length <= longest && lines.text(line).includes('\t');
}

/** The cells of a line that tabs part, an empty one where two tabs meet or one begins the line; a single cell where there is no tab. */
export function tabCells(lines: TextLines, line: number): readonly Span[] {
  const { source } = lines;
  const start = lines.start(line);
  const cells: Span[] = source[start - 1] === '\t' && hasTab(lines, line) ? [{ start: start - 1, end: start - 1 }] : [];
  let from = start;
  for (const part of lines.text(line).split('\t')) {
    const before = part.length - part.trimStart().length;
    const text = part.trim();
    cells.push({ start: from + before, end: from + before + text.length });
    from += part.length + 1;
  }
  return cells;
}
