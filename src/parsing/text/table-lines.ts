import type { TextLines } from './text-lines';

/** How a line takes part in a table of pipes. */
export interface PipeLine {
  /** Offsets of the pipes that part cells; "\|" is text. */
  readonly pipes: readonly number[];
  /** "| a | b |": it begins with a pipe and has another, so it is a whole row by itself. */
  readonly isFramed: boolean;
  readonly endsInPipe: boolean;
  /** Cells that the line alone makes. */
  readonly cells: number;
}

const plain: PipeLine = { pipes: [], isFramed: false, endsInPipe: false, cells: 0 };

export function pipeLine(lines: TextLines, line: number): PipeLine {
  const text = lines.text(line);
  const pipes: number[] = [];
  for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1)) {
    if (text[at - 1] !== '\\') pipes.push(lines.start(line) + at);
  }
  if (pipes.length === 0) return plain;
  const isFramed = text.startsWith('|') && pipes.length > 1;
  const endsInPipe = pipes[pipes.length - 1] === lines.end(line) - 1;
  return { pipes, isFramed, endsInPipe, cells: pipes.length + (endsInPipe ? 0 : 1) - (isFramed ? 1 : 0) };
}

/** Number of columns that a rule such as "|---|:--:|" or "---|---|" has; undefined for any other line. */
export function ruleColumns(lines: TextLines, line: number): number | undefined {
  const start = lines.start(line);
  if (!'|-:'.includes(lines.source[start] ?? ' ') || lines.length(line) < 3) return undefined;
  let groups = 0;
  let pipes = 0;
  for (let at = start; at < lines.end(line); at++) {
    const character = lines.source[at];
    if (character === '-') groups += lines.source[at - 1] === '-' && at > start ? 0 : 1;
    else if (character === '|') pipes++;
    else if (character !== ':' && character !== ' ' && character !== '\t') return undefined;
  }
  return pipes > 0 && groups > 0 ? groups : undefined;
}

/** A line of nothing but one pipe: the end of a cell that stands over several lines. */
export function isLonePipe(lines: TextLines, line: number): boolean {
  return lines.length(line) === 1 && lines.source[lines.start(line)] === '|';
}
