import type { Numeral } from './numeral';
import type { UnitRead } from './units';

/**
 * An amount that is told in two units, the smaller behind the greater, counted in the smaller.
 * Takes: "11 hours and 20 minutes" (680 minutes), "2 min 30 s", "6 ft 2 in", "5 lb 4 oz"
 * Refuses: "11 hours and 20 seconds", "2.5 hours 10 minutes", "20 minutes and 11 hours"
 */
export function inTwoUnits(text: string, numeral: Numeral): { readonly numeral: Numeral; readonly unit: UnitRead } | undefined {
  if (!/^\d{1,4}$/.test(numeral.digits) || numeral.exponent !== 0) return undefined;
  for (const { pattern, factor, unit } of PAIRS) {
    pattern.lastIndex = numeral.end;
    const [, word, smaller] = pattern.exec(text) ?? [];
    if (word === undefined || smaller === undefined || Number(smaller) >= factor) continue;
    const end = pattern.lastIndex;
    const digits = String(Number(numeral.digits) * factor + Number(smaller));
    return { numeral: { start: numeral.start, end, digits, exponent: 0 }, unit: { unit, word, end } };
  }
  return undefined;
}

const PAIRS = [
  pair('h|hrs?|hours?', 'min|mins|minutes?', 60, 'minutes'),
  pair('min|mins|minutes?', 's|secs?|seconds?', 60, 'seconds'),
  pair('ft\\.?|feet|foot', 'in|ins|inch|inches', 12, 'in'),
  pair('lbs?|pounds?', 'oz|ounces?', 16, 'oz'),
];

function pair(greater: string, smaller: string, factor: number, unit: string) {
  const pattern = new RegExp(` ?(${greater})(?:,? and |, | )(\\d{1,2}) ?(?:${smaller})(?![\\p{L}\\p{N}])`, 'uy');
  return { pattern, factor, unit };
}
