import type { Fields } from './fields';
import { convert } from './units/convert';
import { canonicalUnit, UNITS, unitOfPhrase } from './units/known-units';
import type { Property } from './vocabulary';

/**
 * What is hardly meant of a quantity's units: a factor that another is known to be, a spelling close to a known unit, a unit that no text can
 * have behind a number, a scale that only money or a text has.
 */
export function adviseOnUnits(row: Fields, property: Property): void {
  const { datatype, unit, units } = property;
  if (datatype === 'text' && unit !== undefined && unit !== '$-scale')
    row.doubt('unit', `does nothing for a text, unless it is "$-scale"; numbers with a unit are datatype: quantity`);
  if (datatype !== 'quantity' || unit === undefined) return;
  adviseOnName(row, 'unit', unit);
  for (const other of units) {
    adviseOnName(row, 'units', other.unit);
    adviseOnFactor(row, unit, other);
  }
}

function adviseOnFactor(row: Fields, unit: string, { unit: other, factor }: Property['units'][number]): void {
  if (canonicalUnit(other) === canonicalUnit(unit)) {
    if (factor !== 1)
      row.doubt('units', `"${other}" is another spelling of "${unit}", and not ${factor} of it; leave the row out`);
    return;
  }
  const known = convert({ digits: '1', exponent: 0 }, other, { unit, units: [] });
  if (known === undefined || Math.abs(known - factor) <= 0.01 * known) return;
  const isTurned = Math.abs(1 / known - factor) <= 0.01 / known;
  row.doubt(
    'units',
    `one ${other} is ${known} ${unit}, not ${factor}${isTurned ? ': the factor is the other way round' : ''}; leave the row out, it is known`,
  );
}

function adviseOnName(row: Fields, field: 'unit' | 'units', unit: string): void {
  if (unitOfPhrase(unit, UNITS) !== undefined || unit === '' || /\/ ?\d/.test(unit)) return;
  if (!IS_READABLE.test(unit))
    row.doubt(field, `"${unit}" cannot stand behind a number in a text: a unit is a sign or up to four words of letters`);
  const close = closestUnit(unit);
  if (close !== undefined)
    row.doubt(
      field,
      `"${unit}" is no known unit, and is read as a word of its own, which converts to nothing; is "${close}" meant?`,
    );
}

/** What the reader takes for a unit: "km", "m²", "°C", "lumens per watt". */
const IS_READABLE = /^(?:[%‰×°'"$]|[\p{L}µμΩ°]{1,18}[²³23]?)(?:(?: ?\/ ?|[ -])[\p{L}µμΩ°]{1,18}[²³23]?){0,3}(?:-scale)?$/u;

/** The known spelling that differs in one letter, or in case alone; undefined for short ones, which differ by chance. */
function closestUnit(unit: string): string | undefined {
  if (unit.length < 2) return undefined;
  const lower = unit.toLowerCase();
  const spellings = [...UNITS.keys()];
  const byCase = spellings.find((known) => known.toLowerCase() === lower);
  if (byCase !== undefined) return UNITS.get(byCase);
  if (unit.length < 5) return undefined;
  const close = spellings.find((known) => known.length > 4 && differByOne(known.toLowerCase(), lower));
  return close === undefined ? undefined : UNITS.get(close);
}

/** One letter more, less or other. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
