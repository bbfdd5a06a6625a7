import type { Qualifiers } from '../../domain';
import type { Cell, Row } from '../../parsing/parsed-document';
import { labelKey } from '../lexicon/label-key';
import { cellProposals } from './cell-proposals';
import { headerOf, type RowContext } from './row-context';
import { isPlace } from './row-terms';
import { nameOfRow } from './sized-row';
import { isUsual } from './usual';

/**
 * What a row holds for, by the cells of columns that have no values of their own: of a subject with several rows, what is not the same in
 * all of them.
 * Takes: "Foo 2 | Batch | $0.50" beside "Foo 2 | Standard | $1", "Foo 2 | > 200K tokens | $2", "Foo 2 | Foo Cloud | $1.10"
 * Refuses: "all", "Standard", "-", a column without a header, a remark beside the only row of its subject ("Foo 3 | for agents | $2")
 */
export function splitBy(context: RowContext): Qualifiers {
  const others = rowsOfSame(context);
  const found = context.row.cells
    .filter((cell) => cell.column !== context.reading.labelColumn && isHeaded(cell, context))
    .map((cell) => {
      const isSplit = others.some(({ cells }) =>
        cells.some((other) => other.column === cell.column && textOf(other) !== textOf(cell)),
      );
      if (isFree(cell, context)) return Object.assign(termsOf(cell, context, isSplit), isSplit ? conditionOf(cell, context) : {});
      return isSplit && isPlace(context, cell, true) ? termsOf(cell, context, true) : {};
    });
  return found.reduce<Record<string, string>>((all, terms) => Object.assign(all, terms), {});
}

/** The rows of the same subject, up to so many that each may be compared with them. */
function rowsOfSame(context: RowContext): readonly Row[] {
  const { reading, row } = context;
  const byName = BY_NAME.get(reading) ?? rowsByName(context);
  BY_NAME.set(reading, byName);
  const own = nameOf(row, context);
  return own === undefined ? [] : (byName.get(own) ?? []);
}

const BY_NAME = new WeakMap<RowContext['reading'], ReadonlyMap<string, readonly Row[]>>();
const MOST_COMPARED = 50;

function rowsByName(context: RowContext): Map<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const row of context.table.rows) {
    const name = nameOf(row, context);
    const known = name === undefined ? undefined : (rows.get(name) ?? []);
    if (name !== undefined && known && known.length < MOST_COMPARED) rows.set(name, [...known, row]);
  }
  return rows;
}

function nameOf(row: Row, { table, reading, document }: RowContext): string | undefined {
  return nameOfRow(table, row, reading.labelColumn, document.lexicon)?.name;
}

/** Its header names no property, or has a word of one ("Prompt length") without a value of it. */
function isFree(cell: Cell, context: RowContext): boolean {
  const header = headerOf(context, cell);
  if (!header || header.properties.length === 0) return true;
  return !header.isExact && cellProposals(context, cell, header, undefined).length === 0;
}

function isHeaded(cell: Cell, { table }: RowContext): boolean {
  return table.header.some((header) => header.column === cell.column && textOf(header) !== '');
}

/** A tier says for what a price holds even in the only row of its subject, a place does not: there the subject is to be had. */
function termsOf(cell: Cell, { document: { lexicon } }: RowContext, isSplit: boolean): Record<string, string> {
  const terms = lexicon.terms.get(labelKey(inWords(textOf(cell)))) ?? [];
  const told = terms.filter(({ qualifier }) => isSplit || !lexicon.naming.has(qualifier));
  return Object.fromEntries(told.map(({ qualifier, term }) => [qualifier, term.id]));
}

function conditionOf(cell: Cell, { table, document }: RowContext): Record<string, string> {
  const text = textOf(cell);
  const isOpen = text === '' || text.length > LONGEST || isUsual(text) || document.lexicon.terms.has(labelKey(inWords(text)));
  return isOpen || document.passage(cell.content, table).names.length > 0 ? {} : { condition: text };
}

const LONGEST = 40;

function textOf(cell: Cell): string {
  return cell.content.text.replace(/\s+/g, ' ').trim();
}

/** "> 200K tokens" as a vocabulary may list it. */
function inWords(text: string): string {
  return text.replace(/^> ?/, 'over ').replace(/^(?:<=?|\u2264) ?/, 'up to ');
}
