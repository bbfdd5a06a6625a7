import type { Cell, Row } from '../parsed-document';
import { readHtmlFragment } from '../html/read-html';
import type { BlockReader, LineReading, Page } from './page';
import { isLonePipe, pipeLine, ruleColumns } from './table-lines';
import { GrowingRow } from './table-rows';

const mostHeaderLines = 24;
const mostCellLines = 14;
const longestCellLine = 100;

/**
 * A table with a rule under its header, as people and scrapers leave it: no blank lines around it, with or without outer
 * pipes, the header over several lines, a cell's text over several lines until a lone "|" ends it. A row with too few
 * or too many cells keeps what it has.
 */
export const readRuledTable: BlockReader = (page, line) => {
  const rule = ruleBelow(page, line);
  if (rule === undefined) return undefined;
  const header = readHeader(page, line, rule);
  const columns = Math.max(ruleColumns(page.lines, rule) ?? 1, rule === line + 1 ? header.length : 0);
  const { rows, next } = readRows(page, rule + 1, columns);
  return tableOf(page, line, next, header, rows);
};

/** A table of HTML among text, as Markdown has it where a cell spans several. */
export const readTableOfHtml: BlockReader = (page, line) => {
  const { lines } = page;
  if (!/^<table[\s>]/i.test(lines.text(line).slice(0, 8))) return undefined;
  const end = page.nextTableEnd(lines.start(line));
  if (end > lines.end(lines.count - 1)) return undefined;
  let next = line + 1;
  while (next < lines.count && lines.start(next) < end) next++;
  return { next, blocks: readHtmlFragment(page.source, lines.start(line), end) };
};

/** Rows of pipes without a rule: two or more lines, each with as many cells as the first. */
export const readUnruledTable: BlockReader = (page, line) => {
  const { lines } = page;
  const { cells, isFramed } = pipeLine(lines, line);
  if (cells < 2 || (!isFramed && cells < 3)) return undefined;
  const rows: Row[] = [];
  let next = line;
  for (; next < lines.count && pipeLine(lines, next).cells === cells && ruleBelow(page, next) === undefined; next++) {
    rows.push(rowOf(page, next));
  }
  if (rows.length < 2) return undefined;
  const [first, ...rest] = rows as [Row, ...Row[]];
  return looksLikeHeader(first, rest) ? tableOf(page, line, next, first.cells, rest) : tableOf(page, line, next, [], rows);
};

/** A header names: no figures in it, while the rows have some. */
export function looksLikeHeader(first: Row, rest: readonly Row[]): boolean {
  const hasFigure = (row: Row) => row.cells.some((cell) => /\d/.test(cell.content.text));
  return !hasFigure(first) && rest.some(hasFigure);
}

function tableOf(page: Page, line: number, next: number, header: readonly Cell[], rows: readonly Row[]): LineReading {
  const { start } = page.lines.span(line);
  const end = page.lines.end(next - 1);
  return { next, blocks: [{ type: 'table', start, end, index: 0, header, rows }] };
}

/** The rule of the table whose header begins at this line, the rule's own line where there is no header; undefined where none begins. */
function ruleBelow(page: Page, line: number): number | undefined {
  const { lines } = page;
  if (ruleColumns(lines, line) !== undefined) return line;
  if (page.nextRule(line) - line > mostHeaderLines || lines.isBlank(line) || lines.isBlank(line + 1)) return undefined;
  if (ruleColumns(lines, line + 1) !== undefined) return pipeLine(lines, line).cells > 0 ? line + 1 : undefined;
  return spreadHeaderBelow(page, line);
}

/** "Released | Params |", "|", "Speed | Cost |", then a rule whose columns these lines fill, from here on, exactly. */
function spreadHeaderBelow(page: Page, line: number): number | undefined {
  const { lines } = page;
  if (!beginsSpreadHeader(page, line)) return undefined;
  const row = new GrowingRow(page);
  for (let at = line; at < Math.min(lines.count, line + mostHeaderLines); at++) {
    const columns = ruleColumns(lines, at);
    if (columns !== undefined) return row.cells === columns ? at : undefined;
    if (!belongsToSpread(page, at)) return undefined;
    row.add(at);
  }
  return undefined;
}

/** A lone pipe, an unframed line that ends in a pipe or has a lone one below, or one or two words over a lone pipe ("Model"). */
function beginsSpreadHeader(page: Page, line: number): boolean {
  const { lines } = page;
  const { pipes, isFramed, endsInPipe } = pipeLine(lines, line);
  if (pipes.length > 0) return !isFramed && (endsInPipe || isLonePipe(lines, line + 1));
  return lines.length(line) <= 30 && lines.text(line).split(/\s+/).length <= 2 && isLonePipe(lines, line + 1);
}

function belongsToSpread(page: Page, line: number): boolean {
  const { isFramed } = pipeLine(page.lines, line);
  return !isFramed && couldBeCellLine(page, line);
}

function couldBeCellLine({ lines }: Page, line: number): boolean {
  return !lines.isBlank(line) && lines.length(line) <= longestCellLine && !/^(?:#{1,6}\s|```|~~~)/.test(lines.text(line));
}

function readHeader(page: Page, line: number, rule: number): readonly Cell[] {
  if (line === rule) return [];
  const row = new GrowingRow(page);
  for (let at = line; at < rule; at++) row.add(at);
  return row.build().cells;
}

function rowOf(page: Page, line: number): Row {
  const row = new GrowingRow(page);
  row.add(line);
  return row.build();
}

interface Rows {
  readonly rows: readonly Row[];
  readonly next: number;
}

/** Takes lines into rows until a line cannot belong to the table any more. */
function readRows(page: Page, from: number, columns: number): Rows {
  const { lines } = page;
  const rows: Row[] = [];
  let row = new GrowingRow(page);
  const finish = (startsAt?: number) => {
    if (!row.isEmpty) rows.push(row.build(startsAt));
    row = new GrowingRow(page);
  };
  let line = from;
  for (; belongsToRows(page, line, row, columns); line++) {
    if (ruleColumns(lines, line) !== undefined) continue;
    const { cells, isFramed, endsInPipe } = pipeLine(lines, line);
    const isRest = isFramed && !row.isEmpty && isRestOfRow(page, line, row.cells, columns);
    const isWhole = !isRest && (isFramed || cells >= columns);
    const startsAt = isWhole && !row.isEmpty && row.onlyText === firstText(page, line) ? row.firstLine : undefined;
    if (startsAt !== undefined) row = new GrowingRow(page);
    else if (isWhole || row.cells + cells > columns + 1) finish();
    row.add(line, isRest);
    const isDone = isWhole || isRest || (row.cells >= columns && endsInPipe) || (cells > 0 && !endsInPipe);
    if (isDone || !goesOn(page, line + 1, columns)) finish(startsAt);
  }
  finish();
  return { rows, next: line };
}

function belongsToRows(page: Page, line: number, row: GrowingRow, columns: number): boolean {
  const { lines } = page;
  if (lines.isBlank(line)) return false;
  if (pipeLine(lines, line).pipes.length > 0)
    return ruleBelow(page, line) === undefined || ruleColumns(lines, line) !== undefined;
  if (row.isEmpty) return endsAtLonePipe(page, line) || leadsRow(page, line, columns);
  return row.cells <= columns && couldBeCellLine(page, line);
}

/** "Foo Cloud", "(fp8)", "| 128K | $0.27 |" under three columns: a first cell over lines of its own, and then the rest of its row. */
function leadsRow(page: Page, from: number, columns: number): boolean {
  const rest = pipeBelow(page, from, mostLeadLines);
  return rest !== undefined && isRestOfRow(page, rest, 1, columns);
}

const mostLeadLines = 4;

/** A framed line that has just as many cells as the row wants. */
function isRestOfRow(page: Page, line: number, cells: number, columns: number): boolean {
  const { isFramed, cells: own } = pipeLine(page.lines, line);
  return isFramed && cells + own === columns && own > 1 && ruleBelow(page, line) === undefined;
}

/** "OpenAI" and again "OpenAI | openai/gpt-4o-mini | 128K": the name of a logo before the row that it belongs to. */
function firstText(page: Page, line: number): string | undefined {
  const { pipes } = pipeLine(page.lines, line);
  return pipes[0] === undefined ? undefined : page.source.slice(page.lines.start(line), pipes[0]).trim();
}

/** Whether an unfinished row finds its next pipe: short lines, none blank, then one with a pipe that begins no other table. */
function goesOn(page: Page, from: number, columns: number): boolean {
  const line = pipeBelow(page, from, mostCellLines);
  if (line === undefined || ruleBelow(page, line) !== undefined) return false;
  return !pipeLine(page.lines, line).isFramed || isRestOfRow(page, line, 1, columns);
}

function endsAtLonePipe(page: Page, from: number): boolean {
  const line = pipeBelow(page, from, mostCellLines);
  return (
    line !== undefined &&
    isLonePipe(page.lines, line) &&
    ruleBelow(page, line) === undefined &&
    ruleBelow(page, from) === undefined
  );
}

/** The first line with a pipe, with nothing but lines of a cell before it. */
function pipeBelow(page: Page, from: number, most: number): number | undefined {
  for (let line = from; line < from + most && couldBeCellLine(page, line); line++)
    if (pipeLine(page.lines, line).pipes.length > 0) return line;
  return undefined;
}
