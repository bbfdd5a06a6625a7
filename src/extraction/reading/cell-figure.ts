import { canonicalUnit, UNITS } from '../../vocabulary/units/known-units';
import type { Property } from '../../vocabulary/vocabulary';

/** A number of a cell, spelt as the readers of running text expect it, with what only tells more about it. */
export interface CellFigure {
  readonly text: string;
  /** The direction of a wind. */
  readonly note?: string;
}

/**
 * Cells are terser than sentences, and what their property counts tells what a letter in them means.
 * Takes: $12.5 Bil   1.23 Mil   1.2m (of shares)   72º, 72 deg F, 22C (of a temperature)   NNW 5 mph, NW at 5 mph, Calm (of a speed)
 * Refuses: 45m of a length or a duration, which are metres or minutes
 */
export function cellFigure(text: string, property: Property): CellFigure {
  const scaled = text.replace(
    SCALE,
    (_, digit: string, letters: string) => `${digit} ${SCALES[letters.toLowerCase()] ?? letters}`,
  );
  const unit = canonicalUnit(property.unit ?? '');
  if (unit === '°C' || unit === '°F' || isDegree(property)) return { text: asTemperature(scaled) };
  if (SPEEDS.has(unit)) return asSpeed(scaled);
  return { text: isMeasured(unit) ? scaled : scaled.replace(/(?<=\d)m$/, 'M') };
}

const SCALE = /(\d) ?(mil|mio|mln|bil|bln|tril)\b\.?/i;
const SCALES: Readonly<Record<string, string>> = {
  mil: 'million',
  mio: 'million',
  mln: 'million',
  bil: 'billion',
  bln: 'billion',
  tril: 'trillion',
};

/** Units with a measure of their own; what is counted ("shares", "people") is in no lexicon. */
function isMeasured(unit: string): boolean {
  return unit !== '' && UNITS.has(unit);
}

/** "F" and "C" are farad and coulomb elsewhere. */
function isDegree({ unit }: Property): boolean {
  return unit === 'F' || unit === 'C';
}

function asTemperature(text: string): string {
  return text.replace(DEGREES, (_, after?: string, bare?: string) => degrees(after ?? bare));
}

/** A degree of no scale is one of the property's own. */
function degrees(scale: string | undefined): string {
  return scale === undefined ? '' : ` °${scale}`;
}
const DEGREES = /(?<=\d) ?(?:(?:[º˚°]|deg(?:rees?|s)?\b\.?) ?([CF]\b)?|([CF])$)/;

const SPEEDS = new Set(['m/s', 'km/h', 'mph', 'knots']);
const POINT =
  '(?:[NS](?:[NS]?[EW])?|[EW](?:[NS][EW])?|north(?:[- ]?(?:east|west))?|south(?:[- ]?(?:east|west))?|east|west|variable|vrb)';
const WIND = new RegExp(
  `^(?:winds? )?(?:from )?(?:the )?(${POINT})(?: at)? (?=\\d)|(?<=\\d.{0,12}) (?:from )?(?:the )?(${POINT})$`,
  'i',
);

function asSpeed(text: string): CellFigure {
  if (/^calm(?: winds?)?$/i.test(text)) return { text: '0' };
  const found = WIND.exec(text);
  const direction = found?.[1] ?? found?.[2];
  return direction === undefined ? { text } : { text: text.replace(WIND, '').trim(), note: direction };
}
