import { entityKey, type Qualifiers, type Span } from '../../domain';
import type { Block, Cell, Row, Table } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { labelKey } from '../lexicon/label-key';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import type { CellName } from '../names/name-cell';
import { nameInCell } from '../names/name-in-cell';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { hintsOf, readValueOf, type ReadValue } from '../read-value';
import { subjectOfName } from '../subject-ref';
import { asMoney, asSet, hedgeOf, valueSnak } from '../values';
import { readTable, type TableReading } from '../tables/axis';
import { conversionsAmong } from '../tables/conversions';
import { selfNamed } from '../tables/self-named';
import type { Proposer } from './proposer';
import { asideProposals, bracketFlags } from './aside';

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

interface RowContext {
  readonly table: Table;
  readonly row: Row;
  readonly index: number;
  readonly reading: TableReading;
  readonly document: DocumentReading;
}

function proposeRow(context: RowContext): Proposal[] {
  switch (context.reading.orientation) {
    case 'rows':
      return subjectRow(context);
    case 'columns':
      return propertyRow(context, (cell) => columnSubject(context, cell));
    case 'pairs':
      return propertyRow(context, () => ownSubject(context));
    case 'listing':
      return context.row.cells
        .filter((cell) => !isPlace(context, cell))
        .flatMap((cell) => cellProposals(context, cell, headerOf(context, cell), ownSubject(context), rowTerms(context)));
  }
}

function subjectRow(context: RowContext): Proposal[] {
  const label = context.row.cells.find((cell) => cell.column === context.reading.labelColumn);
  const named = label && nameInCell(label, context.document.lexicon);
  const subject = named ? subjectNamed(named, context.document) : undefined;
  if (!label || !named || !subject) return [];
  const condition = asideQualifiers(named, context.document);
  const values = context.row.cells
    .filter((cell) => cell !== label)
    .flatMap((cell) => {
      const header = headerOf(context, cell);
      const said = header ? cellProposals(context, cell, header, subject, condition) : unlabelledSets(context, cell, subject);
      return said.length > 0 ? said : ownWords(context, cell, subject);
    });
  return [...asideProposals(named, label, subject, context.table, context.document), ...values];
}

/** "Foo 2 (Batch)": a known term is of its own kind, other words are a condition; a size is neither. */
function asideQualifiers({ aside }: CellName, { lexicon }: DocumentReading): Qualifiers {
  if (aside === undefined || /^\d[\d.]*[BMT]$/.test(aside)) return {};
  const terms = lexicon.terms.get(labelKey(aside)) ?? [];
  return terms.length === 0 ? { condition: aside } : Object.fromEntries(terms.map(({ qualifier, term }) => [qualifier, term.id]));
}

/** A row whose label is a property (or a term that tells one), with a value in each of the other cells. */
function propertyRow(context: RowContext, subjectOf: (cell: Cell) => SubjectRef | undefined): Proposal[] {
  const label = context.row.cells.find((cell) => cell.column === context.reading.labelColumn);
  const read = label && readLabel(label.content.text, context.document.lexicon);
  const label2 = read ?? (label && unlistedTerm(label, context));
  if (!label2) return label ? ownWordsOfRow(context, label, subjectOf) : [];
  if (rowConversions(context).has(label2)) return [];
  const values = context.row.cells.filter((cell) => cell !== label && cell.content.text.trim() !== '');
  const isUntitled = context.table.header.length === 0 && context.reading.orientation === 'pairs';
  return (isUntitled ? values.slice(0, 1) : values).flatMap((cell) => cellProposals(context, cell, label2, subjectOf(cell)));
}

const ROW_CONVERSIONS = new WeakMap<TableReading, ReadonlySet<LabelReading>>();

function rowConversions({ table: whole, reading, document }: RowContext): ReadonlySet<LabelReading> {
  const known = ROW_CONVERSIONS.get(reading);
  if (known) return known;
  const cells = whole.rows.flatMap((row) => row.cells.find((cell) => cell.column === reading.labelColumn) ?? []);
  const conversions = conversionsAmong(cells.flatMap((cell) => readLabel(cell.content.text, document.lexicon) ?? []));
  ROW_CONVERSIONS.set(reading, conversions);
  return conversions;
}

/** Beside rows that are terms of one qualifier, a row with an unknown label is another term of it: benchmarks nobody has listed yet. */
function unlistedTerm(label: Cell, { table: whole, reading, document }: RowContext): LabelReading | undefined {
  for (const [property, qualifier] of document.lexicon.namedBy) {
    const isTerm = (row: Row) =>
      row.cells.some(
        (cell) =>
          cell.column === reading.labelColumn &&
          readLabel(cell.content.text, document.lexicon)?.qualifiers[qualifier] !== undefined,
      );
    if (whole.rows.filter(isTerm).length < 2) continue;
    const name = label.content.text.replace(/\s+/g, ' ').trim();
    if (name === '' || name.length > 60) return undefined;
    return { properties: [property], qualifiers: { [qualifier]: name }, isExact: true };
  }
  return undefined;
}

/**
 * In a list without subjects, cells that are terms say what the rest of the row holds for: "AWS Bedrock | $0.15", "Batch (50% off) |
 * $0.075". Words that are terms of two kinds are of the kind by which the row's properties are split first. Whoever stands under a
 * property's header ("Provider") is its value, and measured nothing.
 */
function rowTerms(context: RowContext): Record<string, string> {
  const { row, document, reading } = context;
  const split = [...reading.headers.values()].flatMap(({ properties }) => properties.flatMap(({ separators }) => separators));
  return Object.fromEntries(
    row.cells.flatMap((cell) => {
      const { text } = cell.content;
      const all =
        document.lexicon.terms.get(labelKey(text)) ?? document.lexicon.terms.get(labelKey(text.replace(/\([^)]*\)/g, ''))) ?? [];
      const first = split.find((qualifier) => all.some((term) => term.qualifier === qualifier));
      const terms = first === undefined ? all : all.filter((term) => term.qualifier === first);
      if (all.length === 0) return placeOf(context, cell);
      const isValue = (headerOf(context, cell)?.properties.length ?? 0) > 0;
      return terms
        .filter(({ qualifier }) => !(isValue && qualifier === 'measured_by'))
        .map(({ qualifier, term }) => [qualifier, term.id] as const);
    }),
  );
}

/** "Foo Cloud" under "Platform" beside "No" under "Available": for where the other column speaks. */
function isPlace(context: RowContext, cell: Cell): boolean {
  const [property] = headerOf(context, cell)?.properties ?? [];
  if (property?.datatype !== 'flag' || placeOf(context, cell).length === 0) return false;
  return [...context.reading.headers].some(([column, label]) => column !== cell.column && label.properties[0] === property);
}

/** The term of a cell under a property that is split by such terms, one put together from a name too ("Seabird API"). */
function placeOf(context: RowContext, cell: Cell): (readonly [string, string])[] {
  const [property] = headerOf(context, cell)?.properties ?? [];
  const named = property?.datatype === 'flag' ? readLabel(cell.content.text, context.document.lexicon)?.qualifiers : undefined;
  return Object.entries(named ?? {}).filter(([qualifier]) => property?.separators.includes(qualifier));
}

function headerOf({ reading }: RowContext, cell: Cell): LabelReading | undefined {
  return reading.headers.get(cell.column);
}

function columnSubject({ table: whole, document }: RowContext, cell: Cell): SubjectRef | undefined {
  const header = whole.header.find((candidate) => candidate.column === cell.column);
  const named = header && nameInCell(header, document.lexicon, 'header');
  if (header && !named) {
    const within = document.passage(header.content, whole).names[0];
    return within && subjectOfName(within.name, document);
  }
  return named && subjectNamed(named, document);
}

function ownSubject({ table: whole, document }: RowContext): SubjectRef | undefined {
  const name = document.subjectOf(whole);
  return name && subjectOfName(name, document, 'subject from the page');
}

/** The name of the cell, or the one known name in it ("GPT-4o mini Score"). */
export function subjectNamed(named: CellName, document: DocumentReading): SubjectRef | undefined {
  const known = document.names.get(entityKey(named.name));
  return known && subjectOfName(known, document);
}

function cellProposals(
  context: RowContext,
  cell: Cell,
  label: LabelReading | undefined,
  subject: SubjectRef | undefined,
  extra: Qualifiers = {},
): Proposal[] {
  if (!label || label.properties.length === 0) return [];
  const passage = context.document.passage(cell.content, context.table);
  if (passage.names.length > 0 && passage.quantities.length > 0) return namedInCell(context, cell, label, passage);
  const flags = bracketFlags(passage, subject, { table: context.table.index, row: context.index, column: cell.column });
  const values = compound(label.properties, passage) ?? single(label, passage, context.document);
  const proposals = values.map(({ property, value }): Proposal => ({
    passage,
    property,
    snak: value.snak,
    value: value.span,
    evidence: value.span,
    subject,
    qualifiers: changed(keptQualifiers(changed(label.qualifiers, extra), property), value.qualifiers),
    cell: { table: context.table.index, row: context.index, column: cell.column },
    hasCue: true,
    confidence: label.isExact ? 0.97 : 0.9,
    madeBy: [table.name],
    inferred: subject?.inferred === undefined ? [] : [subject.inferred],
  }));
  return [...proposals, ...flags];
}

/** "Price | $0.50 in, $1.50 out": a label that says nothing, beside cells that do. */
function ownWordsOfRow(context: RowContext, label: Cell, subjectOf: (cell: Cell) => SubjectRef | undefined): Proposal[] {
  return context.row.cells.filter((cell) => cell !== label).flatMap((cell) => ownWords(context, cell, subjectOf(cell)));
}

function ownWords({ document, table: whole, index }: RowContext, cell: Cell, subject: SubjectRef | undefined): Proposal[] {
  return selfNamed(
    document.passage(cell.content, whole),
    subject,
    { table: whole.index, row: index, column: cell.column },
    document,
  );
}

/** "Foo 2: 77.9% Bar 3: 73.8%": a cell that says itself whose its values are. */
function namedInCell(context: RowContext, cell: Cell, label: LabelReading, passage: Passage): Proposal[] {
  return passage.names.flatMap((name, index) => {
    const span = { start: name.end, end: passage.names[index + 1]?.start ?? passage.text.length };
    const subject = subjectOfName(name.name, context.document);
    if (!/^(?: ?[:(=]| at)/.test(passage.text.slice(span.start, span.start + 3))) return [];
    for (const property of label.properties) {
      const [value] = readValueOf(property, passage, context.document.lexicon, {
        span,
        ...hintsOf(label),
      });
      if (!value) continue;
      return {
        passage,
        property,
        snak: value.snak,
        value: value.span,
        evidence: { start: name.start, end: value.span.end },
        subject,
        qualifiers: changed(keptQualifiers(label.qualifiers, property), value.qualifiers),
        cell: { table: context.table.index, row: context.index, column: cell.column },
        hasCue: true,
        confidence: 0.9,
        madeBy: [table.name, 'named-in-cell'],
        inferred: [],
      };
    }
    return [];
  });
}

/** The best candidate that the cell has a value for. */
function single(label: LabelReading, passage: Passage, document: DocumentReading): { property: Property; value: ReadValue }[] {
  for (const property of label.properties) {
    const values = readValueOf(property, passage, document.lexicon, hintsOf(label));
    if (values.length > 0) return values.map((value) => ({ property, value }));
  }
  return [];
}

/** "$5.00 / $15.00" under a label that names two prices, in the order of the label. */
function compound(properties: readonly Property[], passage: Passage): { property: Property; value: ReadValue }[] | undefined {
  const priced = properties.filter((property) => property.datatype === 'money');
  if (passage.money.length !== 2 || priced.length < 2) return undefined;
  return passage.money.flatMap((hit, index) => {
    const property = priced[index];
    const value = property && asMoney(hit, property, true);
    if (!property || !value) return [];
    return [
      {
        property,
        value: { snak: valueSnak(value), span: { start: hit.numberStart, end: hit.numberEnd }, qualifiers: hedgeOf(hit) },
      },
    ];
  });
}

/** Terms of the label that the property's slots are split by, or that explain it; not a tier named in the words for a price. */
export function keptQualifiers(qualifiers: Qualifiers, property: Property): Qualifiers {
  const explains = ['measured_by', 'statistic', 'condition'];
  return Object.fromEntries(
    Object.entries(qualifiers).filter(([name]) => property.separators.includes(name) || explains.includes(name)),
  );
}

/** A column without a header whose cells list what goes in and out, a line each: "Image input", "Text output". */
function unlabelledSets(context: RowContext, cell: Cell, subject: SubjectRef): Proposal[] {
  if (cell.lines.length < 2) return [];
  const members = new Map<Property, { readonly ids: string[]; readonly passage: Passage; readonly value: Span }>();
  const whole = context.document.passage(cell.content, context.table);
  for (const choice of whole.choices.filter((mark) => mark.property.datatype === 'set')) {
    const cue = whole.cues.find(
      (mark) => mark.property === choice.property && mark.start >= choice.end && mark.start - choice.end <= 1,
    );
    if (!cue) continue;
    const known = members.get(choice.property);
    if (known) known.ids.push(choice.id);
    else members.set(choice.property, { ids: [choice.id], passage: whole, value: { start: choice.start, end: cue.end } });
  }
  return [...members].map(([property, { ids, passage, value }]) => ({
    passage,
    property,
    snak: valueSnak(asSet(ids)),
    value,
    evidence: value,
    subject,
    qualifiers: {},
    cell: { table: context.table.index, row: context.index, column: cell.column },
    hasCue: true,
    confidence: 0.9,
    madeBy: [table.name, 'unlabelled-column'],
    inferred: ['property from the cell'],
  }));
}
