import type { Cell, Row } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';
import { changed } from '../../util/changed';
import type { Relaid } from './relaid';
import { isFigure, propertyTold, type Lines } from './short-lines';

const mostColumns = 12;

/**
 * Tables of which each cell stands on a line of its own, row after row.
 * Takes: "Model", "Input", "Output", then "Foo 2", "$2", "$6", "Bar", "$1", "$3"; the same without "Model"
 * Refuses: "Input", "Output" over "$2" (labels of pairs), rows that lack a cell
 */
export function tablesAmong(lines: Lines, lexicon: Lexicon): readonly Relaid[] {
  const tables: Relaid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at, lexicon);
    if (!table) continue;
    tables.push(table);
    at = Math.max(...table.places);
  }
  return tables;
}

function tableAt(lines: Lines, at: number, lexicon: Lexicon): Relaid | undefined {
  const first = lines[at];
  if (!first) return undefined;
  const isNoun = lexicon.vocabulary.subjectNouns.includes(nounOf(first.text));
  const isLabels = first.labels.length > 0 && (lines[at + 1]?.labels.length ?? 0) > 0;
  if (!isNoun && !isLabels) return undefined;
  const labelsFrom = isNoun ? at + 1 : at;
  const found = widths
    .map((width) => rowsUnder(headersOf(lines, labelsFrom, width, isNoun ? lexicon : undefined), lines, labelsFrom))
    .reduce((most, rows) => (rows.length > most.length ? rows : most));
  const [row] = found;
  if (!row || (found.length < 2 && !isNoun)) return undefined;
  const header = [isNoun ? at : undefined, ...row.slice(1).map((_, index) => labelsFrom + index)];
  return tableOf(lines, header, found);
}

const widths = Array.from({ length: mostColumns - 1 }, (_, index) => index + 2);

/** "Model", "AI models", "Model name": what the rows are. */
function nounOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:ai|our|the) /, '')
    .replace(/ (?:name|id)$/, '')
    .replace(/s$/, '');
}

/** Under the word for what the rows are, headers may say more than labels do: "Current speed (tokens per second)". */
function headersOf(lines: Lines, from: number, width: number, lexicon: Lexicon | undefined): Lines {
  return lines.slice(from, from + width).map((line) => {
    if (!line || !lexicon || line.labels.length > 0 || isFigure(line)) return line;
    return changed(line, { labels: readLabel(line.text, lexicon)?.properties ?? [] });
  });
}

/** Rows of a name and a cell under each header, as long as the known columns all have values of their own, or nothing. */
function rowsUnder(headers: Lines, lines: Lines, labelsFrom: number): (readonly number[])[] {
  const width = headers.length;
  const known = headers.filter((line) => line && line.labels.length > 0).length;
  if (known < Math.max(2, width / 2) || headers.some((line) => !line || isFigure(line))) return [];
  const rows: (readonly number[])[] = [];
  for (let at = labelsFrom + width; isRow(lines, at, headers); at += width + 1)
    rows.push(Array.from({ length: width + 1 }, (_, index) => at + index));
  return rows;
}

function isRow(lines: Lines, at: number, headers: Lines): boolean {
  const name = lines[at];
  if (!name || name.labels.length > 0 || isFigure(name) || !/^[\p{L}\d]/u.test(name.text)) return false;
  let told = 0;
  const isWhole = headers.every((header, column) => {
    const cell = lines[at + 1 + column];
    if (!header || !cell || header === cell) return false;
    if (header.labels.length === 0) return cell.labels.length === 0;
    const isTold = propertyTold(header, cell) !== undefined;
    if (isTold) told += 1;
    return isTold || NOTHING.test(cell.text);
  });
  return isWhole && told >= 2;
}

const NOTHING = /^(?:[-–—]{1,3}|n\/?a|not available|none)$/i;

function tableOf(lines: Lines, header: readonly (number | undefined)[], rows: readonly (readonly number[])[]): Relaid {
  const places = [...header.filter((place) => place !== undefined), ...rows.flat()];
  const [first, last] = [lines[Math.min(...places)], lines[Math.max(...places)]];
  const cellsOf = (of: readonly (number | undefined)[]): Cell[] =>
    of.flatMap((place, column) => {
      const block = place === undefined ? undefined : lines[place]?.block;
      return block ? [{ column, start: block.start, end: block.end, content: block.content, lines: [block.content] }] : [];
    });
  const tableRows = rows.map((row): Row => {
    const cells = cellsOf(row);
    return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, cells };
  });
  const { start, end } = { start: first?.block.start ?? 0, end: last?.block.end ?? 0 };
  return { places, block: { type: 'table', start, end, index: 0, header: cellsOf(header), rows: tableRows } };
}
