import type { Cell, Table } from '../../parsing/parsed-document';
import { labelKey } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';
import type { CellName } from '../names/name-cell';
import { nameInCell } from '../names/name-in-cell';
import { isNamingKey } from '../names/naming-key';

/**
 * The column of row labels: the one headed "Model" or "Model name" where its cells are names; else the first, unless the one behind it has
 * labels or names in most rows and the first does not: a column of categories ("General", "Math") or of row numbers stands before them. Where
 * the first has gaps and the other none, its cells are categories whatever else they mean ("Math", "Tool use").
 */
export function labelColumnOf(table: Table, lexicon: Lexicon): number {
  const headed = columnOfNames(table, lexicon);
  if (headed !== undefined) return headed;
  const [first, second] = [0, 1].map((column) => told(table, column, lexicon));
  if (!first || !second || table.header.length < 3) return 0;
  const isCategory = second.isFull && second.labelled >= 0.5;
  if (isCategory && !first.isFull) return 1;
  if (first.labelled >= 0.34) return 0;
  const isNumbered = first.named < 0.2 && second.isFull && second.named >= 0.5;
  return isCategory || isNumbered ? 1 : 0;
}

/** What the cells of a column are. */
function told(table: Table, column: number, lexicon: Lexicon) {
  const cells = columnCells(table, column);
  return {
    isFull: cells.length >= 0.8 * table.rows.length,
    labelled: share(cells, (cell) => isRowLabel(cell, lexicon) && !isPlaceOrTier(cell, lexicon)),
    named: share(cells, (cell) => nameOfLabel(cell, table, lexicon) !== undefined),
  };
}

/** Of the columns that ask for names the first that has them: "Provider | Model name | Model ID" is of models. */
function columnOfNames(table: Table, lexicon: Lexicon): number | undefined {
  const headers = table.header.filter(({ content }) => headsNames(content.text, lexicon));
  const asked = [...headers.filter(({ content }) => isNamingKey(content.text, lexicon.vocabulary.subjectNouns)), ...headers];
  return asked
    .map(({ column }) => column)
    .find((column) => {
      const { isFull, named, labelled } = told(table, column, lexicon);
      return isFull && named >= 0.5 && labelled < 0.5;
    });
}

/** "Model" or "Model name" over a column, or what an API calls them: a subject a row, even where no other header says what stands under it. */
export function headsNames(header: string | undefined, lexicon: Lexicon): boolean {
  if (header === undefined) return false;
  const { vocabulary, labels, identifies } = lexicon;
  const plain = header.trim().replace(/s$/, '');
  return (
    isNamingKey(plain, vocabulary.subjectNouns) ||
    (identifies !== undefined && (labels.get(labelKey(plain)) ?? []).includes(identifies))
  );
}

/**
 * The name that a header is; behind "Model" one in lower case without a figure too, and where all are of one family:
 * "foo-chat" and "foo-reasoner".
 */
export function nameOfHeader(cell: Cell, table: Table, lexicon: Lexicon): CellName | undefined {
  return (
    nameInCell(cell, lexicon, 'header') ?? (areIdentifiers(table, lexicon) ? nameInCell(cell, lexicon, 'identifier') : undefined)
  );
}

function areIdentifiers({ header }: Table, lexicon: Lexicon): boolean {
  const [corner, ...others] = header.map(({ content }) => content.text.trim());
  if (corner === undefined || others.length === 0 || !others.every((text) => PARTED.test(text))) return false;
  const families = new Set(others.map((text) => text.split(/[-_:.]/)[0]));
  return headsNames(corner, lexicon) || (others.length > 1 && families.size === 1);
}
const PARTED = /^[a-z][a-z0-9]*(?:[-_:.][a-z0-9.]+)+$/;

/** The name that a label is; under "Model" one in lower case without a figure too, which an API calls by it. */
export function nameOfLabel(cell: Cell, { header }: Table, lexicon: Lexicon): CellName | undefined {
  const over = header.find(({ column }) => column === cell.column)?.content.text;
  return nameInCell(cell, lexicon, headsNames(over, lexicon) ? 'identifier' : 'cell');
}

/** A known label, or one that holds a term which tells a property by itself ("MMLU, 5-shot"). */
export function isRowLabel(cell: Cell, lexicon: Lexicon): boolean {
  const reading = AMOUNT.test(cell.content.text) ? undefined : readLabel(cell.content.text, lexicon);
  if (!reading) return false;
  if (reading.isExact) return true;
  for (const qualifier of lexicon.naming) if (reading.qualifiers[qualifier] !== undefined) return true;
  return false;
}

/** "$0.90 (Foo Cloud)", "128K (Foo Cloud)": a value, whatever else it names. */
const AMOUNT = /^\s*[~<>\u2264\u2265]?\s*[$\u20AC\u00A3]?\d[\d.,]*\s?(?:[KMB%]\b)?\s*(?:\(|$)/;

/** "Batch", "Foo Cloud": for what the values of a row hold, though "Batch" may be a property as well. */
export function isPlaceOrTier(cell: Cell, { terms, splitting }: Lexicon): boolean {
  return (terms.get(labelKey(cell.content.text)) ?? []).some(({ qualifier }) => splitting.has(qualifier));
}

export function columnCells(table: Table, column: number): Cell[] {
  return table.rows.flatMap((row) => row.cells.filter((cell) => cell.column === column && cell.content.text.trim() !== ''));
}

export function share(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}
