import type { Cell, Table } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';

/** Of cells in columns for two systems of units ("Metric | Imperial"), those in the system that the property is kept in; else all of them. */
export function ofOneSystem(cells: readonly Cell[], { header }: Table, property: Property | undefined): readonly Cell[] {
  const systemOf = (cell: Cell) => unitSystem(header.find(({ column }) => column === cell.column)?.content.text ?? '');
  if (property?.datatype !== 'quantity' || new Set(cells.map(systemOf)).size < 2) return cells;
  const own = IMPERIAL_UNIT.test(property.unit ?? '') ? 'imperial' : 'metric';
  const kept = cells.filter((cell) => (systemOf(cell) ?? own) === own);
  return kept.some((cell) => systemOf(cell) === own) ? kept : cells;
}

/** The system of units that a header names and nothing else: "Metric", "Imperial units", "SI", "US customary". */
export function unitSystem(header: string): 'metric' | 'imperial' | undefined {
  const [, metric, imperial] = SYSTEM.exec(header.trim()) ?? [];
  if (metric !== undefined) return 'metric';
  return imperial === undefined ? undefined : 'imperial';
}

const SYSTEM = /^(?:(metric|si)|(imperial|us customary|customary|english))(?: (?:units?|system|values?))?$/i;
const IMPERIAL_UNIT = /^(?:in|ft|yd|mi|nmi|oz|lb|gal|acres|mph|psi|inHg|°F|hp|lb-ft|(?:in|ft|mi|yd)[²³])(?:\/|$)/;
