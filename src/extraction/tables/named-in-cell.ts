import type { Cell } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import type { Proposal } from '../proposal';
import { hintsOf, readValueOf } from '../read-value';
import { subjectOfName } from '../subject-ref';
import { keptQualifiers } from './kept-qualifiers';
import type { RowContext } from './row-context';

/** "Foo 2: 77.9% Bar 3: 73.8%": a cell that says itself whose its values are. */
export function namedInCell(context: RowContext, cell: Cell, label: LabelReading, passage: Passage): Proposal[] {
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
        madeBy: ['table', 'named-in-cell'],
        inferred: [],
      };
    }
    return [];
  });
}
