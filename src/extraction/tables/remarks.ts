import type { Span } from '../../domain';
import type { Cell } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { nameInCell, remarksOf } from '../names/name-in-cell';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { asChoice, asDate, valueSnak } from '../values';
import type { RowContext } from './row-context';
import { selfNamed } from './self-named';

/**
 * What the badge beside a name in a cell and the lines under it say of it.
 * Takes: "Foo 2 Legacy", and under the name "Shuts down January 31, 2027", "128K context"
 * Refuses: "New" (no value of a property), "Best for agents"
 */
export function remarkProposals({ table, index, document }: RowContext, label: Cell, subject: SubjectRef): Proposal[] {
  const cell = { table: table.index, row: index, column: label.column };
  const lines = remarksOf(label).map((line) => document.passage(line, table));
  const read = [
    ...badgeOf(document.passage(label.content, table), nameInCell(label, document.lexicon)?.status),
    ...lines.flatMap(datesOf),
  ];
  const said = read.map(({ passage, property, snak, span }) => ({
    passage,
    property,
    snak,
    value: span,
    evidence: span,
    subject,
    qualifiers: {},
    cell,
    hasCue: true,
    confidence: 0.85,
    madeBy: ['table', 'remark'],
    inferred: [],
  }));
  return [...said, ...lines.flatMap((line) => selfNamed(line, subject, cell, document))];
}

type Said = Pick<Proposal, 'passage' | 'property' | 'snak'> & { readonly span: Span };

function badgeOf(passage: Passage, status: string | undefined): Said[] {
  const badge = passage.choices.find(
    ({ property, start, end }) => property.datatype === 'text' && passage.text.slice(start, end) === status,
  );
  return badge ? [said(passage, badge.property, badge, asChoice(badge.id, badge.property))] : [];
}

/** A date with nothing but a preposition between it and what names the property. */
function datesOf(passage: Passage): Said[] {
  return passage.dates.flatMap((date) => {
    const cue = passage.cues.find(
      ({ property, end }) => property.datatype === 'date' && end <= date.start && LEADS.test(passage.text.slice(end, date.start)),
    );
    return cue ? [said(passage, cue.property, { start: cue.start, end: date.end }, asDate(date))] : [];
  });
}

const LEADS = /^:? (?:on |in |until |from )?$/;

function said(passage: Passage, property: Property, { start, end }: Span, value: Parameters<typeof valueSnak>[0]): Said {
  return { passage, property, snak: valueSnak(value), span: { start, end } };
}
