import type { Table } from '../../parsing/parsed-document';
import { unitInLabel } from '../lexicon/label-unit';
import type { UnitLexicon } from '../../vocabulary/units/known-units';

/**
 * By column, the units that a row right under the header gives for the columns above.
 * Takes: "| kW | km/h | s | £ |" under "Model | Power | Top speed | 0-100 km/h | Price"
 * Refuses: a row that names somebody, or has a figure
 */
export function unitRow({ header, rows: [first] }: Table, units: UnitLexicon): ReadonlyMap<number, string> {
  if (!first || header.length === 0) return NONE;
  const [label, ...cells] = first.cells.map(({ column, content }) => ({
    column,
    text: content.text.trim().replace(/^[([]|[)\]]$/g, ''),
  }));
  if (!label || !/^(?:units?)?$/i.test(label.text)) return NONE;
  const told = cells.filter(({ text }) => text !== '' && unitInLabel(`x (${text})`, units) !== undefined);
  const others = cells.filter(({ text }) => !/^[-–—\s]*$/.test(text));
  return told.length > 0 && told.length >= others.length - 1 ? new Map(told.map(({ column, text }) => [column, text])) : NONE;
}

const NONE: ReadonlyMap<number, string> = new Map();
