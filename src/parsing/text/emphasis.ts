/** A run of "*", "_" or "~" in the source. */
export interface Delimiter {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: '';
}

/**
 * The runs that pair up into emphasis, as stretches to leave out; of struck-out text ("~~$5~~ $3") the whole stretch. A run pairs
 * only with one of its own character and length, and only where it leans on a word: "82.0*", "5*3", "5 * 3", "gpt_4" and "~16,400" stay.
 */
export function emphasisMarks(delimiters: readonly Delimiter[]): Mark[] {
  const open = new Map<string, Delimiter[]>();
  const marks: Mark[] = [];
  for (const run of delimiters) {
    const kind = run.source.slice(run.start, run.end);
    if (!emphasises(kind)) continue;
    const openers = open.get(kind) ?? [];
    const opener = canClose(run) ? openers.pop() : undefined;
    if (opener !== undefined) marks.push(...pair(opener, run, kind));
    else if (canOpen(run)) open.set(kind, [...openers.slice(-8), run]);
  }
  return marks;
}

function emphasises(kind: string): boolean {
  return kind === '~~' || (kind.length <= 3 && !kind.startsWith('~'));
}

function pair(opener: Delimiter, closer: Delimiter, kind: string): Mark[] {
  if (kind === '~~') return [{ start: opener.start, end: closer.end, text: '' }];
  return [opener, closer].map(({ start, end }) => ({ start, end, text: '' }));
}

function canOpen(run: Delimiter): boolean {
  return isWordBefore(run) ? isBold(run) && isInside(after(run)) : isInside(after(run));
}

function canClose(run: Delimiter): boolean {
  return isInside(before(run)) && (isBold(run) || !/[\p{L}\p{N}]/u.test(after(run)));
}

/** "**Bold**text" is written, "a*b*c" and "gpt_4_mini" are not emphasis. */
function isBold(run: Delimiter): boolean {
  return run.end - run.start > 1 && run.source[run.start] === '*';
}

function isWordBefore(run: Delimiter): boolean {
  return /[\p{L}\p{N}]/u.test(before(run));
}

function isInside(character: string): boolean {
  return character !== '' && !/[\s|]/.test(character);
}

function before(run: Delimiter): string {
  return run.source[run.start - 1] ?? '';
}

function after(run: Delimiter): string {
  return run.source[run.end] ?? '';
}
