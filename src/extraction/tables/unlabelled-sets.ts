import type { Span } from '../../domain';
import type { Cell } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import { asSet, valueSnak } from '../values';
import type { RowContext } from './row-context';

/** A column without a header whose cells list what goes in and out, a line each: "Image input", "Text output". */
export function unlabelledSets(context: RowContext, cell: Cell, subject: SubjectRef): Proposal[] {
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
    madeBy: ['table', 'unlabelled-column'],
    inferred: ['property from the cell'],
  }));
}
