import type { Property } from '../../vocabulary';
import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import { listedValue } from '../lexicon/listed-value';
import { nameOfCell } from '../names/name-cell';
import { readDates } from '../reading/dates';
import { readWholeFlag } from '../reading/flags';
import { readMoney } from '../reading/money';
import { readQuantities } from '../reading/quantities';
import { asMoney, asQuantity } from '../values';

/** A column that cells may stand in. */
export interface Column {
  readonly text: string;
  readonly label: LabelReading | undefined;
  /** It says whom a record is about, or who offers it. */
  readonly isName: boolean;
}

/** "128K", "$0.15", "-", "Yes", "Aug 21, 2025": no label and no name. */
export function isValue(text: string): boolean {
  return remembered(
    VALUES,
    text,
    () => VALUE.test(text) || isNothing(text) || readWholeFlag(text) !== undefined || isWhollyDate(text),
  );
}
const VALUES = new Map<string, boolean>();
const VALUE = /^[~≈<>≤≥+\-–—]{0,2}\s?[$€£¥]?\s?\d[\d.,]*(?![\d.]*-?\p{L}{2,}-)/u;

/** "-", "N/A". */
export function isNothing(text: string): boolean {
  return /^(?:[-–—]{1,3}|n\/?a)$/i.test(text.trim());
}

function isWhollyDate(text: string): boolean {
  const [hit] = text.length < 30 ? readDates(text) : [];
  return hit !== undefined && hit.start === 0 && hit.end === text.length;
}

/** How well a cell goes under a column, from -4 (cannot be) to 2 (its name, or a value with the unit). */
export function fitOf(text: string, { label, isName }: Column, lexicon: Lexicon): number {
  const known = knownOf(text, lexicon);
  if ((known.isLabel ??= isLabel(text, lexicon))) return -2;
  if (isName) return (known.asName ??= nameFit(text, lexicon));
  if (isNothing(text)) return 0.4;
  if (!label || label.properties.length === 0) return 0.2;
  return Math.max(
    ...label.properties.map((property) => remembered(known.asValue, property, () => valueFit(text, property, lexicon))),
  );
}

/** What a line was found to be. Every place that may head a table asks for all the lines behind it. */
interface KnownLine {
  isLabel?: boolean;
  asName?: number;
  readonly asValue: Map<Property, number>;
}

function knownOf(text: string, lexicon: Lexicon): KnownLine {
  const lines = KNOWN.get(lexicon) ?? new Map<string, KnownLine>();
  KNOWN.set(lexicon, lines);
  return remembered(lines, text, () => ({ asValue: new Map() }));
}
const KNOWN = new WeakMap<Lexicon, Map<string, KnownLine>>();

function remembered<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
const MOST_KNOWN = 2_000;

/** The label of a number or a date stands in no record. */
function isLabel(text: string, lexicon: Lexicon): boolean {
  const label = isValue(text) ? undefined : readLabel(text, lexicon);
  return (
    label?.isExact === true &&
    label.properties.some(({ datatype }) => ['quantity', 'money', 'date'].includes(datatype)) &&
    !lexicon.terms.has(labelKey(text))
  );
}

function nameFit(text: string, lexicon: Lexicon): number {
  if (isNothing(text)) return -3;
  const label = readLabel(text, lexicon);
  if (label && label.properties.length > 0 && !lexicon.terms.has(labelKey(text)) && !/\d/.test(text)) return -1;
  const named = nameOfCell(text, lexicon);
  if (named) return /\d/.test(named.name) ? 2 : 1.3;
  if (isValue(text)) return -4;
  return IDENTIFIER.test(text) ? 2 : lexicon.terms.has(labelKey(text)) ? 1 : 0.3;
}
const IDENTIFIER = /^(?=.*[-/])(?=.*\d)[\w.-]+(?:\/[\w.:-]+)?$/;

function valueFit(text: string, property: Property, lexicon: Lexicon): number {
  switch (property.datatype) {
    case 'money':
      return moneyFit(text, property);
    case 'quantity':
      return quantityFit(text, property, lexicon);
    case 'date':
      return readDates(text).length > 0 ? 1.5 : -1.5;
    case 'flag':
      return readWholeFlag(text) ? 1.3 : isValue(text) ? -1.5 : 0;
    case 'set':
    case 'text':
    case 'entity':
      return isValue(text)
        ? -1.2
        : text.split(/[,+→]| -> /).some((part) => listedValue(part, property) !== undefined)
          ? 1.3
          : 0.5;
    case 'ratio':
      return 0;
  }
}

function moneyFit(text: string, property: Property): number {
  const [hit] = readMoney(text);
  if (hit) return asMoney(hit, property, true) ? 1.5 : 0.2;
  if (/^free\b/i.test(text)) return 1;
  return /^\d*\.?\d+(?: \/ \d*\.?\d+)?$/.test(text) ? 0.6 : -2;
}

function quantityFit(text: string, property: Property, lexicon: Lexicon): number {
  if (readMoney(text).length > 0) return -2;
  const [hit] = isValue(text) ? readQuantities(text, { units: lexicon.units }) : [];
  if (!hit) return -1.5;
  if (!asQuantity(hit, property, true)) return 0;
  return hit.unit !== undefined || hit.nextWord !== undefined ? 1.5 : 1;
}
