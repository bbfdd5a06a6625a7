import type { Qualifiers } from '../../domain';
import type { Cell, MappedText, Table } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { perIn, type LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { hintsOf, readValueOf } from '../read-value';
import { inside, valueSnak, wholeOf } from '../values';
import { amountsApart, conditionsOf } from './amounts-apart';
import { bracketFlags } from './aside';
import { isDashForNo } from './dashes';
import { inAndOut } from './in-and-out';
import { keptQualifiers } from './kept-qualifiers';
import { namedInCell } from './named-in-cell';
import type { RowContext } from './row-context';
import { partOfCell } from './part-of-cell';
import { twoInOne, type Valued } from './two-in-one';
import { inferredFor } from '../subject-ref';

/**
 * What a cell says of a subject under its label.
 * Takes: "$0.15" under "Input price", "$5.00 / $15.00" under "Cost (input / output)", "Foo 2: 77.9% Bar 3: 73.8%" under a benchmark
 * Refuses: "-", a date under "Context"
 */
export function cellProposals(
  context: RowContext,
  cell: Cell,
  header: LabelReading | undefined,
  subject: SubjectRef | undefined,
  extra: Qualifiers = {},
): Proposal[] {
  if (!header || header.properties.length === 0) return [];
  const label = withPerOfTable(header, context.table);
  const apart = amountsApart(label, cell);
  if (apart.length > 0) return apart.flatMap((part) => amountOf(part, context, cell, label, subject, extra));
  const passage = context.document.passage(cell.content, context.table);
  if (label.properties.some(isCounted) && passage.names.length > 0 && passage.quantities.length > 0)
    return namedInCell(context, cell, label, passage);
  const flags = bracketFlags(passage, subject, { table: context.table.index, row: context.index, column: cell.column });
  const values =
    inAndOut(label, passage, context.document.lexicon) ??
    twoInOne(label, passage, context.document.lexicon) ??
    partOfCell(label, passage, context.document.lexicon) ??
    dashed(context, cell, label, passage) ??
    identified(label, passage, context.document) ??
    single(label, passage, context.document);
  const proposals = values.map(({ property, value }): Proposal => ({
    passage,
    property,
    snak: value.snak,
    value: value.span,
    evidence: value.span,
    subject,
    qualifiers: changed(
      keptQualifiers(changed(label.qualifiers, changed(extra, termsInBracket(passage))), property),
      value.qualifiers,
    ),
    cell: { table: context.table.index, row: context.index, column: cell.column },
    hasCue: true,
    confidence: label.isExact ? 0.97 : 0.9,
    madeBy: ['table'],
    inferred: inferredFor(subject),
  }));
  return [...proposals, ...flags];
}

/** "Prices in USD per 1K tokens" over the table says what is bought where no label does. */
function withPerOfTable(label: LabelReading, { caption }: Table): LabelReading {
  if (label.per !== undefined || caption === undefined || label.properties[0]?.datatype !== 'money') return label;
  const per = perIn(caption);
  return per && caption.includes(per.noun) && label.properties[0].unit?.endsWith(per.noun) ? changed(label, { per }) : label;
}

/** One of several amounts, with its own conditions. */
function amountOf(
  part: MappedText,
  context: RowContext,
  cell: Cell,
  label: LabelReading,
  subject: SubjectRef | undefined,
  extra: Qualifiers,
): Proposal[] {
  const conditions = conditionsOf(context.document.passage(part, context.table), context.document.lexicon);
  return cellProposals(context, changed(cell, { content: part, lines: [part] }), label, subject, changed(extra, conditions));
}

/** "Foo Chip 8 (3 nm)" under "Chipset" is the chip's name, no number of it. */
function isCounted({ datatype }: Property): boolean {
  return datatype === 'quantity' || datatype === 'money' || datatype === 'date';
}

/** "—" in a matrix of ticks. */
function dashed(context: RowContext, cell: Cell, { properties }: LabelReading, passage: Passage): Valued[] | undefined {
  const property = properties.find(({ datatype }) => datatype === 'flag');
  if (!property || !isDashForNo(cell, context.table)) return undefined;
  return [{ property, value: { snak: valueSnak({ type: 'flag', is: false }), span: wholeOf(passage), qualifiers: {} } }];
}

/** "foo-2@20260512" under a platform: it is there, and how it is called there. */
function identified({ properties: [flag] }: LabelReading, passage: Passage, { lexicon }: DocumentReading): Valued[] | undefined {
  const span = wholeOf(passage);
  const name = passage.text.slice(span.start, span.end);
  if (flag?.datatype !== 'flag' || !lexicon.identifies || !IDENTIFIER.test(name)) return undefined;
  return [
    { property: flag, value: { snak: valueSnak({ type: 'flag', is: true }), span, qualifiers: {} } },
    { property: lexicon.identifies, value: { snak: valueSnak({ type: 'entity', name }), span, qualifiers: {} } },
  ];
}
/** Takes: "foo-2@20260512", "acme.foo-2-v1:0". Refuses: "Foo-2" (a name), "pay-as-you-go" (no figure), "2026-05-12". */
const IDENTIFIER = /^(?=.*\d)(?=.*[a-z])[a-z0-9]+(?:[-.:@_/]{1,2}[a-z0-9]+)+$/;

/** The best candidate that the cell has a value for. */
function single(label: LabelReading, passage: Passage, document: DocumentReading): Valued[] {
  for (const property of label.properties) {
    const values = readValueOf(property, passage, document.lexicon, hintsOf(label));
    if (values.length > 0) return values.map((value) => ({ property, value }));
  }
  return [];
}

/** "0.90 (Foo Cloud)": on what platform or in which tier a value holds. */
function termsInBracket({ text, terms }: Passage): Qualifiers {
  const bracket = terms.length === 0 ? null : /\(([^()]+)\)\s*$/.exec(text);
  if (!bracket) return {};
  const told = inside(terms, { start: bracket.index, end: text.length });
  return Object.fromEntries(told.map(({ qualifier, id }) => [qualifier, id]));
}
