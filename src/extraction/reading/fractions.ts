/** "a third", "one-fifth", "two thirds", "three-quarters": a multiple below one. */
export function fractionAt(text: string, at: number): { readonly end: number; readonly digits: string } | undefined {
  FRACTION.lastIndex = at;
  const found = FRACTION.exec(text);
  const whole = PARTS.get((found?.[2] ?? '').toLowerCase().replace(/s$/, ''));
  if (!found || whole === undefined) return undefined;
  return { end: FRACTION.lastIndex, digits: ((COUNTS[(found[1] ?? '').toLowerCase()] ?? 1) / whole).toPrecision(12) };
}

const PARTS: ReadonlyMap<string, number> = new Map(
  ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((part, index) => [part, index + 2]),
);
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const FRACTION = /(an?|one|two|three|four)[ -](half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/iy;
