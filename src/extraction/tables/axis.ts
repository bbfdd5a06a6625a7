import type { Cell, Table } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import { nameInCell } from '../names/name-in-cell';
import { termsAhead } from './terms-ahead';
import { titleOf, underTitle } from './table-title';
import { areSiblings, qualifierOver } from './column-of-terms';
import { outdoneAmong } from './closer-labels';
import { conversionsAmong } from './conversions';
import { impliedTitle, sharedBracket, termsAlone } from './term-headers';
import { unitRow } from './unit-row';
import {
  columnCells,
  headsNames,
  isPlaceOrTier,
  isRowLabel,
  labelColumnOf,
  nameOfHeader,
  nameOfLabel,
  share,
} from './label-column';
import { hostColumnOf, type HostColumn } from './host-column';

/**
 * Which way a table reads.
 * `rows`: a subject a row, a property a column. `columns`: a subject a column, a property a row. `pairs`: no subject of its
 * own, a property a row and its value beside it. `listing`: no subject of its own, a property a column.
 */
export interface TableReading {
  readonly orientation: 'rows' | 'columns' | 'pairs' | 'listing';
  /** By column number. */
  readonly headers: ReadonlyMap<number, LabelReading>;
  /** What the table's title says that its values are. */
  readonly title: LabelReading | undefined;
  /** Column that holds the row labels; -1 where there is none. */
  readonly labelColumn: number;
  /** In a listing, the column of those who offer what the page is about. */
  readonly host?: HostColumn;
  /** What the bracket behind the names over all other columns says that their values are. */
  readonly shared?: LabelReading;
}

const KNOWN = new WeakMap<Table, WeakMap<Lexicon, TableReading | null>>();

export function readTable(table: Table, lexicon: Lexicon): TableReading | undefined {
  const byLexicon = KNOWN.get(table) ?? new WeakMap<Lexicon, TableReading | null>();
  KNOWN.set(table, byLexicon);
  if (!byLexicon.has(lexicon)) byLexicon.set(lexicon, orient(table, lexicon) ?? null);
  return byLexicon.get(lexicon) ?? undefined;
}

/** The cells that name what the table is about; none when it is about the page's subject. */
export function subjectAxis(table: Table, lexicon: Lexicon): readonly Cell[] {
  const reading = readTable(table, lexicon);
  if (reading?.orientation === 'columns') return table.header.filter((cell) => cell.column > reading.labelColumn);
  if (reading?.orientation !== 'rows') return [];
  return table.rows.flatMap((row) => row.cells.filter((cell) => cell.column === reading.labelColumn));
}

/** The texts of cells with the label that each stands under or beside. */
export function labelledCells(table: Table, lexicon: Lexicon): readonly { readonly label: string; readonly value: string }[] {
  const reading = readTable(table, lexicon);
  if (!reading) return [];
  const isAcross = reading.orientation === 'rows' || reading.orientation === 'listing';
  const headers = new Map(table.header.map((cell) => [cell.column, cell.content.text]));
  return table.rows.flatMap(({ cells }) => {
    const own = cells.find((cell) => cell.column === reading.labelColumn)?.content.text;
    return cells
      .filter((cell) => cell.column !== reading.labelColumn)
      .map((cell) => ({ label: (isAcross ? headers.get(cell.column) : own) ?? '', value: cell.content.text }));
  });
}

function orient(table: Table, lexicon: Lexicon): TableReading | undefined {
  const headers = headersOf(table, lexicon);
  const termed = termsAlone(table, headers);
  const shared = sharedBracket(table, lexicon);
  const title = titleOf(table, lexicon) ?? shared ?? (termed === undefined ? undefined : impliedTitle(table, termed, lexicon));
  const laidOut = layoutOf(table, headers, { title, isTermed: termed !== undefined }, lexicon);
  return laidOut && { ...laidOut, headers, title, ...(shared ? { shared } : {}) };
}

function headersOf(table: Table, lexicon: Lexicon): Map<number, LabelReading> {
  const headers = new Map<number, LabelReading>();
  const units = unitRow(table, lexicon.units);
  for (const cell of table.header) {
    const unit = units.get(cell.column);
    const label = unit === undefined ? cell.content.text : `${cell.content.text.trim()} (${unit})`;
    const reading = cell.content.text.trim() === '' ? undefined : readLabel(label, lexicon);
    if (reading) headers.set(cell.column, reading);
  }
  return headers;
}

type Layout = Pick<TableReading, 'orientation' | 'labelColumn' | 'host'>;

/** Headers that only give another one's values over again in another unit are let go of, and those that another has more of. */
function layoutOf(
  table: Table,
  headers: Map<number, LabelReading>,
  { title, isTermed: isOfTermsAlone }: { readonly title: LabelReading | undefined; readonly isTermed: boolean },
  lexicon: Lexicon,
): Layout | undefined {
  if (isCategorised(table) || isLoneRowOfGroup(table, lexicon)) return { orientation: 'pairs', labelColumn: 1 };
  const told = title ? [...headers.values(), title] : [...headers.values()];
  const isTermed = ({ content }: Cell) => splitBy(content.text, told, lexicon);
  if (share(columnCells(table, 0), isTermed) >= 0.5)
    return title && areNames(table.header.slice(1), lexicon)
      ? { orientation: 'columns', labelColumn: 0 }
      : { orientation: 'listing', labelColumn: -1 };
  const host = hostColumnOf(table, headers, lexicon);
  if (host) return { orientation: 'listing', labelColumn: -1, host };
  if (isOfStrangeTerms(table, lexicon)) return undefined;
  const notRead = new Set([...conversionsAmong([...headers.values()]), ...outdoneAmong([...headers.values()])]);
  for (const [column, reading] of headers) if (notRead.has(reading)) headers.delete(column);
  if (title && isOfNamesAlone(table, lexicon)) return { orientation: 'columns', labelColumn: -1 };
  const labelColumn = labelColumnOf(table, lexicon);
  const first = columnCells(table, labelColumn);
  const labelled = share(first, (cell) => isRowLabel(cell, lexicon));
  const named = share(first, (cell) => nameOfLabel(cell, table, lexicon) !== undefined);
  const others = table.header.filter((cell) => cell.column > labelColumn);
  const headerNames = others.filter(
    (cell) => nameOfHeader(cell, table, lexicon) !== undefined && !headers.get(cell.column)?.isExact,
  );
  const known = others.filter((cell) => underTitle(cell.content.text, headers.get(cell.column), title, lexicon)).length;
  const isOfSubjects = known > 0 || headsNames(table.header.find(({ column }) => column === labelColumn)?.content.text, lexicon);
  if (labelled >= 0.5 && isOfTermsAlone) return { orientation: 'pairs', labelColumn };
  const over = qualifierOver(
    table.header.find(({ column }) => column === labelColumn),
    lexicon,
  );
  const isOfTerms = over !== undefined || (labelled > 0 && areSiblings(others, lexicon));
  if (isOfTerms && headerNames.length >= 1) return { orientation: 'columns', labelColumn };
  const areAllNames = others.length > 1 && headerNames.length === others.length;
  if (labelled >= 0.34 && areAllNames) return { orientation: 'columns', labelColumn };
  if (isOfSubjects && named >= 0.5 && labelled < 0.5) return { orientation: 'rows', labelColumn };
  if (labelled >= 0.34 && headerNames.length >= 1 && others.length >= 2) return { orientation: 'columns', labelColumn };
  if (labelled >= 0.34 && (others.length <= 1 || known <= 1)) return { orientation: 'pairs', labelColumn };
  if (known >= 2 || headers.size >= 2) return { orientation: 'listing', labelColumn: -1 };
  if (labelled > 0 && others.length <= 1) return { orientation: 'pairs', labelColumn };
  return undefined;
}

/** Names in all of the header and one row of values under them. */
function isOfNamesAlone({ header, rows }: Table, lexicon: Lexicon): boolean {
  return header.length > 1 && rows.length === 1 && areNames(header, lexicon);
}

function areNames(header: readonly Cell[], lexicon: Lexicon): boolean {
  return header.length > 0 && header.every((cell) => nameInCell(cell, lexicon, 'header') !== undefined);
}

/**
 * Rows of three cells without a header, of which the first names the group of several rows: "Body | Weight | 198 g", "Body | Build | glass".
 * Where groups stand in capitals, a first row that got lost in the header is one of them too.
 */
function isCategorised({ header, rows }: Table): boolean {
  const isTriple = (cells: readonly Cell[]) => cells.length === 3 && cells.every(({ column }, index) => column === index);
  if (rows.length < 2 || !rows.every(({ cells }) => isTriple(cells))) return false;
  const groups = rows.map(({ cells }) => cells[0]?.content.text ?? '');
  const isLost =
    isTriple(header) && [header[0]?.content.text ?? '', ...groups].every((group) => /^\p{Lu}[\p{Lu} &-]+$/u.test(group));
  if (header.length > 0 && !isLost) return false;
  return isLost || new Set(groups).size <= rows.length / 2;
}

/** "Selfie camera | Single | 32 MP" as a table of its own. */
function isLoneRowOfGroup({ header, rows: [row, another] }: Table, lexicon: Lexicon): boolean {
  const [group, label, value, more] = another ? [] : (row?.cells ?? []);
  if (header.length > 0 || !group || !label || !value || more) return false;
  return [group, label].some(({ content }) => readLabel(content.text, lexicon)?.isExact);
}

/** "Tier 1", "Tier 2" under "Tier": no things of which something is told, and nobody knows what holds for which of them. */
function isOfStrangeTerms(table: Table, lexicon: Lexicon): boolean {
  const key = labelKey(table.header.find(({ column }) => column === 0)?.content.text ?? '');
  return (
    lexicon.splitting.has(key) &&
    share(columnCells(table, 0), (cell) => isPlaceOrTier(cell, lexicon) || isRowLabel(cell, lexicon)) < 0.5
  );
}

/** "256GB 12GB RAM" beside prices that differ by storage; not a benchmark, which tells by itself what stands beside it. */
function splitBy(text: string, headers: readonly LabelReading[], lexicon: Lexicon): boolean {
  const named = Object.keys(termsAhead(text, lexicon)).filter((name) => !lexicon.naming.has(name));
  if (named.length === 0) return false;
  return headers.some(({ properties }) => properties.some(({ separators }) => separators.some((name) => named.includes(name))));
}
