import type { Qualifiers } from '../../domain';
import type { Block, Cell, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { labelKey } from '../lexicon/label-key';
import type { CellName } from '../names/name-cell';
import { nameInCell } from '../names/name-in-cell';
import type { Proposal, SubjectRef } from '../proposal';
import { asideProposals } from '../tables/aside';
import { readTable } from '../tables/axis';
import { cellProposals } from '../tables/cell-proposals';
import { heldBy, hostOf, offeredBy } from '../tables/host-column';
import { headerOf, labelOver, type RowContext } from '../tables/row-context';
import { rowsNotRead, rowLabel, unlistedTerm } from '../tables/row-labels';
import { isPlace, rowTerms } from '../tables/row-terms';
import { remarkProposals } from '../tables/remarks';
import { splitBy } from '../tables/split-rows';
import { nameOfRow } from '../tables/sized-row';
import { selfNamed } from '../tables/self-named';
import { ofOneSystem } from '../tables/unit-systems';
import { underTitle } from '../tables/table-title';
import { columnSubject, ownSubject, rowSubject, subjectNamed } from '../tables/table-subject';
import { unlabelledSets } from '../tables/unlabelled-sets';
import { flagsInCell } from './listed-flags';
import type { Proposer } from './proposer';

/**
 * Tables: the property from the header or the row label, the subject from the other axis or the page, the value from the
 * cell, the unit from the cell or the label.
 * Takes: a row a subject, a column a subject, property and value side by side, a list without subjects; "$5.00 / $15.00" under "Cost (input / output)"
 * Refuses: "-", a column whose header is no property, a date under "Context"
 */
export const table: Proposer = {
  name: 'table',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    if (block.type !== 'table') return [];
    const reading = readTable(block, document.lexicon);
    if (!reading) return [];
    const rows = block.rows.flatMap((row, index) => proposeRow({ table: block, row, index, reading, document }));
    return reading.orientation === 'columns' ? [...headerAsides(block, document), ...rows] : rows;
  },
};

function headerAsides(block: Table, document: DocumentReading): Proposal[] {
  return block.header.flatMap((cell) => {
    const named = nameInCell(cell, document.lexicon, 'header');
    const subject = named && subjectNamed(named, document);
    return named && subject ? asideProposals(named, cell, subject, block, document) : [];
  });
}

function proposeRow(context: RowContext): Proposal[] {
  if (isHeadOfGroup(context)) return [];
  switch (context.reading.orientation) {
    case 'rows':
      return subjectRow(context);
    case 'columns':
      return propertyRow(context, (cell) => columnSubject(context, cell));
    case 'pairs':
      return propertyRow(context, () => ownSubject(context));
    case 'listing':
      return listingRow(context);
  }
}

function listingRow(context: RowContext): Proposal[] {
  const { host, shared } = context.reading;
  const subject = shared ? undefined : ownSubject(context);
  const terms = host ? {} : rowTerms(context);
  const values = context.row.cells
    .filter((cell) => cell.column !== host?.column && !isPlace(context, cell))
    .flatMap((cell) =>
      shared
        ? cellProposals(context, cell, shared, columnSubject(context, cell), terms)
        : cellProposals(context, cell, labelOver(context, cell), subject, terms),
    );
  return [...(shared ? [] : offeredBy(context, subject)), ...heldBy(hostOf(context), values)];
}

/** One cell over the whole width ("Drive") heads the rows under it. */
function isHeadOfGroup({ row: { cells } }: RowContext): boolean {
  return cells.length > 1 && cells.every(({ start, end }) => start === cells[0]?.start && end > start);
}

function subjectRow(context: RowContext): Proposal[] {
  const label = context.row.cells.find((cell) => cell.column === context.reading.labelColumn);
  const named = label && nameOfRow(context.table, context.row, label.column, context.document.lexicon);
  const subject = label && rowSubject(context, label, named);
  if (!label || !subject) return [];
  const condition = changed(splitBy(context), named ? asideQualifiers(named, context.document) : {});
  const values = context.row.cells
    .filter((cell) => cell !== label)
    .flatMap((cell) => {
      const header = labelOver(context, cell);
      const said = header ? cellProposals(context, cell, header, subject, condition) : unlabelledSets(context, cell, subject);
      return said.length > 0 ? said : ownWords(context, cell, subject);
    });
  return [
    ...(named ? asideProposals(named, label, subject, context.table, context.document) : []),
    ...remarkProposals(context, label, subject),
    ...values,
  ];
}

/** "Foo 2 (Batch)": a known term is of its own kind, other words are a condition; a size is neither, nor is "text only". */
function asideQualifiers({ aside }: CellName, { lexicon }: DocumentReading): Qualifiers {
  if (aside === undefined || /^\d[\d.]*[BMT]$| only$/.test(aside)) return {};
  const terms = lexicon.terms.get(labelKey(aside)) ?? [];
  return terms.length === 0 ? { condition: aside } : Object.fromEntries(terms.map(({ qualifier, term }) => [qualifier, term.id]));
}

/** A row whose label is a property (or a term that tells one), with a value in each of the other cells. */
function propertyRow(context: RowContext, subjectOf: (cell: Cell) => SubjectRef | undefined): Proposal[] {
  const label = context.row.cells.find((cell) => cell.column === context.reading.labelColumn);
  const { title } = context.reading;
  if (!label) return title ? context.row.cells.flatMap((cell) => cellProposals(context, cell, title, subjectOf(cell))) : [];
  const read = underTitle(
    label.content.text,
    rowLabel(label, context) ?? unlistedTerm(label, context),
    title,
    context.document.lexicon,
  );
  if (!read) return ownWordsOfRow(context, label, subjectOf);
  if (rowsNotRead(context).has(read)) return [];
  const values = context.row.cells.filter((cell) => cell.column > label.column && cell.content.text.trim() !== '');
  const isUntitled = context.table.header.length === 0 && context.reading.orientation === 'pairs';
  const own = ofOneSystem(values, context.table, read.properties[0]);
  return (isUntitled ? own.slice(0, 1) : own).flatMap((cell) => {
    const said = cellProposals(context, cell, read, subjectOf(cell), termsOver(context, cell));
    return said.length > 0 ? said : ownWords(context, cell, subjectOf(cell));
  });
}

/** Beside rows of properties, a header that is a term and nothing else says for what the values under it hold: "Base | Comfort | Sport". */
function termsOver(context: RowContext, cell: Cell): Qualifiers {
  const header = context.reading.orientation === 'pairs' ? headerOf(context, cell) : undefined;
  return header?.isExact && header.properties.length === 0 ? header.qualifiers : {};
}

/** "Price | $0.50 in, $1.50 out": a label that says nothing, beside cells that do. */
function ownWordsOfRow(context: RowContext, label: Cell, subjectOf: (cell: Cell) => SubjectRef | undefined): Proposal[] {
  return context.row.cells
    .filter((cell) => cell.column > label.column)
    .flatMap((cell) => ownWords(context, cell, subjectOf(cell)));
}

function ownWords({ document, table: whole, index }: RowContext, cell: Cell, subject: SubjectRef | undefined): Proposal[] {
  const passage = document.passage(cell.content, whole);
  const place = { table: whole.index, row: index, column: cell.column };
  const header = whole.header.find(({ column }) => column === cell.column)?.content.text ?? '';
  const listed = flagsInCell(passage, header, subject, document).map((proposal) => changed(proposal, { cell: place }));
  return listed.length > 0 ? listed : selfNamed(passage, subject, place, document);
}
