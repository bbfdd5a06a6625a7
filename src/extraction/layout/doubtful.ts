import { numbers } from '../../util/numbers';
import type { Lexicon } from '../lexicon/lexicon';
import type { Place } from './align';
import { fitOf, type Column } from './fit';

/**
 * Of the lines of a grid, those that would stand just as well in another column of their record, since one like it is empty.
 * Takes: "$2.50", "$10" under "Input", "Cached input", "Output"   Refuses: "128K", "$10" under "Context", "Input", "$10" in a record that is full
 */
export function doubtfulAmong(
  texts: readonly string[],
  places: readonly Place[],
  columns: readonly Column[],
  lexicon: Lexicon,
): ReadonlySet<number> {
  const doubtful = new Set<number>();
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && places[to]?.isNew === false && places[to]?.column !== undefined) to++;
    const lines = numbers(from, to).filter((line) => places[line]?.column !== places[line - 1]?.column || line === from);
    if (places[from]?.column !== undefined && lines.length < columns.length) {
      const fits = lines.map((line) => columns.map((column) => fitOf(texts[line] ?? '', column, lexicon)));
      for (const nth of movable(fits)) doubtful.add(lines[nth] as number);
    }
    from = to;
  }
  return doubtful;
}

/** By cell, whether more than one column will do in the best of all ways to put the cells under columns in their order. */
function movable(fits: readonly (readonly number[])[]): number[] {
  const ahead = bestUpTo(fits);
  const behind = bestUpTo([...fits].reverse().map((row) => [...row].reverse()))
    .reverse()
    .map((row) => [...row].reverse());
  const best = Math.max(...(ahead.at(-1) ?? []));
  return fits.flatMap((row, cell) => {
    const sums = row.map((fit, column) => (ahead[cell]?.[column] ?? 0) + (behind[cell]?.[column] ?? 0) - fit);
    return sums.filter((sum) => sum > best - 0.01).length > 1 ? [cell] : [];
  });
}

/** By cell and column, the most that the cells up to it can have when it stands there. */
function bestUpTo(fits: readonly (readonly number[])[]): number[][] {
  const sums: number[][] = [];
  for (const row of fits) {
    const before = sums.at(-1);
    sums.push(row.map((fit, column) => fit + (before ? Math.max(-Infinity, ...before.slice(0, column)) : 0)));
  }
  return sums;
}
