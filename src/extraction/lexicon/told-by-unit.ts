import type { Property, Vocabulary } from '../../vocabulary';
import { convert } from '../../vocabulary/units/convert';
import { canonicalUnit } from '../../vocabulary/units/known-units';
import { labelKey } from './label-key';

/** Which properties a number may be of by its unit alone. */
export class ToldByUnit {
  private readonly quantities: readonly Property[];
  private readonly known = new Map<string, readonly Property[]>();

  constructor({ properties }: Vocabulary) {
    this.quantities = [...properties.values()].filter(({ datatype, unit }) => datatype === 'quantity' && unit !== undefined);
  }

  /** All that are counted in the unit, or in one that it converts to. */
  of(unit: string): readonly Property[] {
    const known = this.known.get(unit);
    if (known) return known;
    const found = this.quantities.filter((property) => isCountedIn(property, unit));
    if (this.known.size < MOST_KNOWN) this.known.set(unit, found);
    return found;
  }

  /**
   * The property that a number in this unit is of wherever it stands: the only one counted in a rate or in a unit of one thing alone.
   * Takes: "42 tokens/s", "5,000 mAh", "1,600 nits", "5.4 l/100 km"   Refuses: "198 g", "12 GB", "130 km/h"
   */
  anywhere(unit: string): Property | undefined {
    const isRate = /^[a-z]{3,}\/[a-z]/i.test(unit);
    if (!isRate && !OF_ONE_THING.has(unit)) return undefined;
    const same = this.quantities.filter((property) => canonicalUnit(property.unit ?? '') === unit);
    const [only, another] = isRate ? same : this.of(unit);
    return another === undefined ? only : undefined;
  }

  /** The property that a number in this unit is of beside a term of the qualifier: the only one counted so that such terms split. */
  splitBy(qualifier: string, unit: string): Property | undefined {
    const [only, another] = this.of(unit).filter(({ separators }) => separators.includes(qualifier));
    return another === undefined ? only : undefined;
  }

  /**
   * The property that a number in this unit is of where it is all that is said of somebody ("Foo 2 (198 g)"): the only one counted so; of
   * several, the only one in that very unit, or the one that is the measure of the whole thing.
   */
  ofWhole(unit: string): Property | undefined {
    const [only, ...others] = this.of(unit);
    if (others.length === 0 || only === undefined) return only;
    const own = [only, ...others].filter((property) => canonicalUnit(property.unit ?? '') === unit);
    if (own.length === 1 && !WHOLE.some(([units]) => units.includes(unit))) return own[0];
    const whole = WHOLE.filter(([units]) => units.includes(unit)).flatMap(([, names]) => names);
    return [only, ...others].find(({ id, label, aliases }) =>
      [id, label, ...aliases].some((name) => whole.includes(labelKey(name))),
    );
  }
}

function isCountedIn(property: Property, unit: string): boolean {
  return (
    (unit === '%') === (canonicalUnit(property.unit ?? '') === '%') &&
    convert({ digits: '1', exponent: 0 }, unit, property) !== undefined
  );
}

const MOST_KNOWN = 500;

const OF_ONE_THING = new Set(
  'mAh Ah hp PS nits Nm lb-ft ppi dpi rpm mpg g/km kWh/100_km L/100_km g/cm³ kg/m³ m³/s'
    .split(' ')
    .map((unit) => unit.replace('_', ' ')),
);

/** What is meant by a mountain of so many metres, and by a river of so many kilometres. */
const WHOLE: readonly (readonly [units: readonly string[], names: readonly string[]])[] = [
  [
    ['m', 'ft'],
    ['elevation', 'altitude', 'height', 'summit elevation', 'length'],
  ],
  [['km', 'mi'], ['length']],
  [
    ['km²', 'mi²', 'ha', 'acres'],
    ['area', 'surface area'],
  ],
];
