import type { Lexicon } from '../lexicon/lexicon';
import { fitOf, isValue, type Column } from './fit';

/** Where a line stands: the column, whether a new record begins with it, or above all columns as the heading of a group. */
export interface Place {
  readonly column: number | undefined;
  readonly isNew: boolean;
}

export interface Alignment {
  /** By line, as far as they are records. */
  readonly places: readonly Place[];
  readonly score: number;
  readonly records: number;
}

/** What it costs to begin a record, so that few long ones win over many short ones; to leave a column empty, to put two lines into one, and to head a group. */
const ANEW = 1.3;
const EMPTY = 0.35;
const SECOND = 0.8;
const GROUP = 0.6;
const NEVER = -1e9;

/**
 * Records put under columns by what their lines are, the best of all ways to do so (Viterbi): columns keep their order, some stay empty
 * where cells are missing, and a line that goes on stands in the column of the one before.
 */
export function align(texts: readonly string[], columns: readonly Column[], lexicon: Lexicon): Alignment {
  const width = columns.length;
  const named = columns.findIndex(({ isName }) => isName);
  const steps = stepsBetween(width, named);
  const back: Int8Array[] = [];
  let best = { score: 0, line: -1, state: 0 };
  let scores: number[] | undefined;
  for (const [line, text] of texts.entries()) {
    const from = new Int8Array(width + 1);
    const fits = columns.map((column) => fitOf(text, column, lexicon));
    fits.push(isGroup(text) ? -GROUP : NEVER);
    const next = fits.map((fit, state) => {
      let highest = scores ? NEVER : (steps[width + 1]?.[state] ?? NEVER);
      scores?.forEach((score, before) => {
        const reached = score + (steps[before]?.[state] ?? NEVER);
        if (reached > highest) [highest, from[state]] = [reached, before];
      });
      return highest + fit;
    });
    back.push(from);
    scores = next;
    next.forEach((score, state) => {
      const ended = state === width ? NEVER : score - EMPTY * (width - 1 - state);
      if (ended > best.score) best = { score: ended, line, state };
    });
  }
  return traced(best, back, width);
}

/** By the state before (the group is state `width`, the start `width` + 1) and the state after, what the step costs. */
function stepsBetween(width: number, named: number): number[][] {
  const opens = (state: number) => (state === width ? 0 : state <= named ? -ANEW - EMPTY * state : NEVER);
  return Array.from({ length: width + 2 }, (_, before) =>
    Array.from({ length: width + 1 }, (__, after) => {
      if (before >= width) return before === width && after === width ? NEVER : opens(after);
      if (after === before) return before === named ? NEVER : -SECOND;
      const isOn = after < width && after > before && !(before < named && after > named);
      const on = isOn ? -EMPTY * (after - before - 1) : NEVER;
      const anew = before >= named ? opens(after) - EMPTY * (width - 1 - before) : NEVER;
      return Math.max(on, anew);
    }),
  );
}

function traced(
  { score, line, state }: { score: number; line: number; state: number },
  back: readonly Int8Array[],
  width: number,
): Alignment {
  const states: number[] = [];
  for (let at = line, now = state; at >= 0; now = back[at]?.[now] ?? 0, at--) states[at] = now;
  const places = states.map((now, at): Place => {
    const before = states[at - 1];
    const isNew = before === undefined || before === width || now < before;
    return now === width ? { column: undefined, isNew: false } : { column: now, isNew };
  });
  return { places, score, records: places.filter(({ isNew }) => isNew).length };
}

/** A few words above records: "Language models". */
function isGroup(text: string): boolean {
  return !isValue(text) && text.split(' ').length <= 6;
}
