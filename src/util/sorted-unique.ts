import { order } from './order';
import { sortFew } from './sort-few';

/** Each once, by code unit. The list is the caller's own to give: it is sorted where it is. */
export function sortedUnique<Text extends string>(texts: Text[]): Text[] {
  if (texts.length < 2) return texts;
  const sorted = sortFew(texts, order);
  for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) return [...new Set(sorted)];
  return sorted;
}
