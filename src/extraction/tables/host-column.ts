import type { Qualifiers } from '../../domain';
import type { Cell, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Property } from '../../vocabulary';
import { labelKey } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import type { LabelReading } from '../lexicon/read-label';
import { nameOfCell } from '../names/name-cell';
import type { Proposal, SubjectRef } from '../proposal';
import { inferredFor } from '../subject-ref';
import { valueSnak } from '../values';
import type { RowContext } from './row-context';

/** A column of those who offer one and the same thing, each on a row with what holds there. */
export interface HostColumn {
  readonly column: number;
  /** "platform": what the values of a row are split by. */
  readonly qualifier: string;
  /** "Available on": what it says of the thing that a host has a row. */
  readonly offered: Property;
}

/**
 * The first column, where it lists makers or platforms beside prices and limits that differ by platform.
 * Takes: "Provider | Input | Output" over "Foo Cloud | $1 | $2" and "Acme | $0.90 | $2.10"
 * Refuses: a first column of names ("Foo 2"), though "Provider" is written over it; one beside a column of names
 */
export function hostColumnOf(table: Table, headers: ReadonlyMap<number, LabelReading>, lexicon: Lexicon): HostColumn | undefined {
  const header = headers.get(0);
  const others = [...headers].filter(([column]) => column !== 0).flatMap(([, { properties }]) => properties);
  if (!header?.isExact || others.length === 0 || !isOfHosts(header, others)) return undefined;
  const found = [...lexicon.namedBy].find(
    ([{ datatype }, qualifier]) => datatype === 'flag' && others.some(({ separators }) => separators.includes(qualifier)),
  );
  if (!found || areNames(table, lexicon)) return undefined;
  return { column: 0, offered: found[0], qualifier: found[1] };
}

/** "Provider", or "Platform" where no other column says whether it is to be had there. */
function isOfHosts({ properties }: LabelReading, others: readonly Property[]): boolean {
  return properties.every(
    (property) => property.datatype === 'entity' || (property.datatype === 'flag' && !others.includes(property)),
  );
}

/** Half of the cells have figures in their names, or another column is of things. */
function areNames({ rows, header }: Table, lexicon: Lexicon): boolean {
  const named = rows.filter(({ cells: [cell] }) => cell && /\d/.test(nameOfCell(wordsOf(cell), lexicon)?.name ?? ''));
  const isNoun = ({ content }: Cell) => lexicon.vocabulary.subjectNouns.includes(content.text.trim().toLowerCase());
  return named.length * 2 >= rows.length || header.some(isNoun);
}

/** Where the values of a row hold: nowhere in particular when it is the only row. */
export function hostOf({ table, row, reading: { host }, document }: RowContext): Qualifiers {
  const cell = row.cells.find(({ column }) => column === host?.column);
  if (!host || !cell || table.rows.length < 2) return {};
  return { [host.qualifier]: nameOfHost(cell, host, document.lexicon) };
}

/** What holds at a host holds there alone, whether values of its kind are parted by hosts or merely explained by them. */
export function heldBy(host: Qualifiers, proposals: readonly Proposal[]): Proposal[] {
  return proposals.map((proposal) => changed(proposal, { qualifiers: changed(host, proposal.qualifiers) }));
}

/** That it is to be had there, said by the row itself. */
export function offeredBy(context: RowContext, subject: SubjectRef | undefined): Proposal[] {
  const { table, row, index, reading, document } = context;
  const cell = row.cells.find(({ column }) => column === reading.host?.column);
  if (!reading.host || !cell || cell.content.text.trim() === '') return [];
  const passage = document.passage(cell.content, table);
  const value = { start: 0, end: passage.text.replace(ASIDE, '').length };
  return [
    {
      passage,
      property: reading.host.offered,
      snak: valueSnak({ type: 'flag', is: true }),
      value,
      evidence: value,
      subject,
      qualifiers: { [reading.host.qualifier]: nameOfHost(cell, reading.host, document.lexicon) },
      cell: { table: table.index, row: index, column: cell.column },
      hasCue: true,
      confidence: 0.9,
      madeBy: ['table', 'host'],
      inferred: inferredFor(subject),
    },
  ];
}

/** A host that the vocabulary lists by its id, "Acme" as "Acme API" where that is listed, any other by its own words. */
function nameOfHost(cell: Cell, { qualifier }: HostColumn, { terms }: Lexicon): string {
  const words = wordsOf(cell);
  const listed = [words, `${words} API`].flatMap((name) => terms.get(labelKey(name)) ?? []);
  return listed.find((one) => one.qualifier === qualifier)?.term.id ?? words;
}

/** Without what a bracket says of how it is offered there: "Foo Cloud (fp8)". */
function wordsOf({ content }: Cell): string {
  return content.text.replace(ASIDE, '').replace(/\s+/g, ' ').trim();
}
const ASIDE = /\s*\([^()]*\)\s*$|\s+$/;
