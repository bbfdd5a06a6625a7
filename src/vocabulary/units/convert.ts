import Qty from 'js-quantities';
import { canonicalUnit } from './known-units';
import type { Property } from '../vocabulary';

/** An exact decimal: digits with sign and point, times a power of ten. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * An amount in the property's canonical unit, or undefined when the units do not go together. The only place where
 * units are converted: the vocabulary's own factors first, then fractions and rates, then physical units. Factors are
 * applied to the decimal digits, so 6.1 in is 154.94 mm and not 154.93999999999997.
 */
export function convert(amount: Decimal, from: string, property: Pick<Property, 'unit' | 'units'>): number | undefined {
  const to = canonicalUnit(property.unit ?? '');
  const source = canonicalUnit(from);
  if (source === to) return times(amount, 1);
  const own = property.units.find(({ unit }) => canonicalUnit(unit) === source);
  if (own) return times(amount, own.factor);
  const temperature = temperatureIn(amount, source, to);
  if (temperature !== undefined) return temperature;
  const factor = factorBetween(source, to);
  if (factor === undefined) return undefined;
  const parts = Math.round(1 / factor);
  const isPart = parts > 1 && Math.abs(1 / factor - parts) < 1e-9 * parts && !Number.isInteger(Math.log10(parts));
  return isPart ? Number((times(amount, 1) / parts).toPrecision(12)) : times(amount, factor);
}

/** Decimal multiplication: both factors by their shortest decimal digits, so no binary rounding creeps in. */
export function times({ digits, exponent }: Decimal, factor: number): number {
  if (factor === 1) return Number(`${digits}e${String(exponent)}`);
  const a = integerDigits(digits);
  const [mantissa = '0', power = '0'] = String(factor).split('e');
  const b = integerDigits(mantissa);
  return Number(`${String(a.whole * b.whole)}e${String(a.exponent + b.exponent + exponent + Number(power))}`);
}

function integerDigits(digits: string): { whole: bigint; exponent: number } {
  const point = digits.indexOf('.');
  if (point < 0) return { whole: BigInt(digits), exponent: 0 };
  return { whole: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: point + 1 - digits.length };
}

const known = new Map<string, number | undefined>();

function factorBetween(from: string, to: string): number | undefined {
  const key = `${from}>${to}`;
  if (!known.has(key)) known.set(key, fractionFactor(from, to) ?? rateFactor(from, to) ?? physicalFactor(from, to));
  return known.get(key);
}

/** "0.82/1" is 82 %, "4/5" is 4 stars/5 and "4/5" of "/10" is 8. */
function fractionFactor(from: string, to: string): number | undefined {
  const outOf = wholeOf(from);
  const target = wholeOf(to);
  return outOf === undefined || target === undefined ? undefined : Number((target / outOf).toPrecision(12));
}

function wholeOf(unit: string): number | undefined {
  if (unit === '%') return 100;
  const found = /^(?:stars|points)?\/(\d+)$/.exec(unit);
  return found ? Number(found[1]) : undefined;
}

/** Rates of the same thing: tokens/min to tokens/s. */
function rateFactor(from: string, to: string): number | undefined {
  const [counted, time] = splitRate(from);
  const [targetCounted, targetTime] = splitRate(to);
  if (time === undefined || targetTime === undefined || counted !== targetCounted) return undefined;
  return physicalFactor(`1/${time}`, `1/${targetTime}`);
}

function splitRate(unit: string): [string, string | undefined] {
  const slash = unit.lastIndexOf('/');
  return slash <= 0 ? [unit, undefined] : [unit.slice(0, slash), unit.slice(slash + 1)];
}

/** "ppi" and inches do not go together, though js-quantities turns one around into the other. Twelve digits are more than any unit is defined to and fewer than binary rounding spoils. */
function physicalFactor(from: string, to: string): number | undefined {
  try {
    const [source, target] = [OWN[from], OWN[to]];
    const amount = Qty(source?.factor ?? 1, physical(source?.unit ?? from));
    const goal = Qty(1, physical(target?.unit ?? to));
    if (!amount.isCompatible(goal)) return undefined;
    const factor = amount.to(goal).scalar;
    return Number((factor / (target?.factor ?? 1)).toPrecision(12));
  } catch {
    // js-quantities throws for what it does not know and for units that do not go together: both mean "no conversion".
    return undefined;
  }
}

/** What js-quantities lacks. */
const OWN: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  PS: { unit: 'W', factor: 735.49875 },
  months: { unit: 'years', factor: 1 / 12 },
  GWh: { unit: 'MWh', factor: 1000 },
  TWh: { unit: 'MWh', factor: 1e6 },
  'kWh/100 km': { unit: 'Wh/km', factor: 10 },
};

function temperatureIn(amount: Decimal, from: string, to: string): number | undefined {
  const [source, target] = [SCALES[from], SCALES[to]];
  if (source === undefined || target === undefined) return undefined;
  return Number(Qty(times(amount, 1), source).to(target).scalar.toPrecision(12));
}

/** A bare C or F is one beside a degree sign only: elsewhere coulomb and farad. */
const SCALES: Readonly<Record<string, string>> = { '°C': 'tempC', '°F': 'tempF', K: 'tempK', C: 'tempC', F: 'tempF' };

/** Where js-quantities spells a unit otherwise. */
function physical(unit: string): string {
  return PHYSICAL[unit] ?? unit.replace('²', '^2').replace('³', '^3');
}
const PHYSICAL: Readonly<Record<string, string>> = {
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  days: 'day',
  weeks: 'week',
  years: 'year',
  bytes: 'B',
  KB: 'kB',
  mi: 'mile',
  'mi²': 'mile^2',
  'mi³': 'mile^3',
  acres: 'acre',
  ha: 'hectare',
  µm: 'um',
  knots: 'knot',
  mAh: 'mA*h',
  Ah: 'A*h',
  Nm: 'N*m',
  'lb-ft': 'ft*lbf',
  l: 'liter',
  ml: 'ml',
};
