/** A row of a claim file, as written; blank columns are left out. Rows are numbered as an editor shows lines: the header of a CSV is row 1. */
export interface ClaimRow {
  readonly row: number;
  readonly source: string;
  readonly subject: string;
  readonly property: string;
  readonly value: string;
  readonly unit?: string;
  readonly at?: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly cites: readonly string[];
  readonly url?: string;
  readonly quote?: string;
}

/** A row that is none, with the reason; the rest goes on. */
export interface BadRow {
  readonly row: number;
  readonly refused: string;
}

/** Columns that a file may have; the first four must be there, or the first of `subject,property,value` in files of truths. */
export const COLUMNS = ['source', 'subject', 'property', 'value', 'unit', 'at', 'qualifiers', 'cites', 'url', 'quote'] as const;

type Columns = Readonly<Record<string, unknown>>;

/** Columns by name to a row. Takes lists and maps as JSON gives them, and "a; b" and "key=value; key=value" as CSV does. */
export function claimRowOf(row: number, columns: Columns, required: readonly string[]): ClaimRow | BadRow {
  const missing = required.find((name) => textOf(columns[name]) === '');
  if (missing !== undefined) return { row, refused: `no ${missing} is given` };
  const qualifiers = qualifiersOf(columns['qualifiers']);
  if (typeof qualifiers === 'string') return { row, refused: qualifiers };
  return {
    row,
    source: textOf(columns['source']),
    subject: textOf(columns['subject']),
    property: textOf(columns['property']),
    value: textOf(columns['value']),
    ...optional('unit', columns['unit']),
    ...optional('at', columns['at']),
    qualifiers,
    cites: textOf(columns['cites']) === '' ? NONE : listOf(columns['cites']),
    ...optional('url', columns['url']),
    ...optional('quote', columns['quote']),
  };
}

const NONE: readonly string[] = [];
const NO_QUALIFIERS: Readonly<Record<string, string>> = {};

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (Array.isArray(cell)) return cell.map(textOf).join('; ');
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

function optional(name: string, cell: unknown): Record<string, string> {
  const text = textOf(cell);
  return text === '' ? {} : { [name]: text };
}

function listOf(cell: unknown): string[] {
  return textOf(cell)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The qualifiers, or what is wrong with them. */
function qualifiersOf(cell: unknown): Readonly<Record<string, string>> | string {
  if (cell === undefined || cell === '') return NO_QUALIFIERS;
  const pairs =
    cell !== null && typeof cell === 'object' && !Array.isArray(cell) ? Object.entries(cell) : listOf(cell).map(pairOf);
  const bad = pairs.find(([key, value]) => key.trim() === '' || textOf(value) === '');
  if (bad) return `qualifiers are written key=value; key=value, not "${textOf(cell)}"`;
  return Object.fromEntries(pairs.map(([key, value]) => [key.trim(), textOf(value)]));
}

function pairOf(part: string): [string, string] {
  const sign = part.indexOf('=');
  return sign < 0 ? ['', part] : [part.slice(0, sign), part.slice(sign + 1).trim()];
}
