/** Each once, by code unit. The list is the caller's own to give: it is sorted where it is. */
export function sortedUnique<Text extends string>(texts: Text[]): Text[] {
  if (texts.length < 2) return texts;
  const sorted = texts.sort();
  return sorted.every((text, index) => index === 0 || text !== sorted[index - 1]) ? sorted : [...new Set(sorted)];
}
