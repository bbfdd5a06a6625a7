import { readWholeFlag } from '../reading/flags';
import type { Lines } from './short-lines';

/**
 * The places of features each with the answer under it, two or more one after the other: no cells of a table that has rows.
 * Takes: "Streaming" over "Supported" over "Function calling" over "Not supported"
 * Refuses: "Vision" over "Yes" over "No" over "Streaming" (a row of a matrix), "Vision" over "Supported" alone, "Vision" over "1"
 */
export function answersAmong(lines: Lines): ReadonlySet<number> {
  const places = new Set<number>();
  for (let at = 0; at + 3 < lines.length; at += 1)
    if (isAnswered(lines, at) && isAnswered(lines, at + 2)) for (const place of [at, at + 1, at + 2, at + 3]) places.add(place);
  return places;
}

function isAnswered(lines: Lines, at: number): boolean {
  const [label, answer] = [lines[at], lines[at + 1]];
  return (
    label?.labels.some(({ datatype }) => datatype === 'flag') === true &&
    answer !== undefined &&
    /\p{L}{2}/u.test(answer.text) &&
    readWholeFlag(answer.text) !== undefined
  );
}
