import type { Cell } from '../../parsing/parsed-document';
import { labelKey } from '../lexicon/label-key';
import { readLabel } from '../lexicon/read-label';
import { headerOf, type RowContext } from './row-context';
import { termsAhead } from './terms-ahead';

/**
 * In a list without subjects, cells that are terms say what the rest of the row holds for: "AWS Bedrock | $0.15", "Batch (50% off) |
 * $0.075". Words that are terms of two kinds are of the kind by which the row's properties are split first. Whoever stands under a
 * property's header ("Provider") is its value, and measured nothing.
 */
export function rowTerms(context: RowContext): Record<string, string> {
  const { row, document, reading } = context;
  const split = [...reading.headers.values()].flatMap(({ properties }) => properties.flatMap(({ separators }) => separators));
  return Object.fromEntries(
    row.cells.flatMap((cell) => {
      const { text } = cell.content;
      const all =
        document.lexicon.terms.get(labelKey(text)) ?? document.lexicon.terms.get(labelKey(text.replace(/\([^)]*\)/g, ''))) ?? [];
      const first = split.find((qualifier) => all.some((term) => term.qualifier === qualifier));
      const terms = first === undefined ? all : all.filter((term) => term.qualifier === first);
      if (all.length === 0) return [...aheadOf(context, cell, split), ...placeOf(context, cell)];
      const isValue = (headerOf(context, cell)?.properties.length ?? 0) > 0;
      return terms
        .filter(({ qualifier }) => !(isValue && qualifier === 'measured_by'))
        .map(({ qualifier, term }) => [qualifier, term.id] as const);
    }),
  );
}

/** "Foo Cloud" under "Platform" beside "No" under "Available": for where the other column speaks; `alone` where none need be beside it. */
export function isPlace(context: RowContext, cell: Cell, alone = false): boolean {
  const [property] = headerOf(context, cell)?.properties ?? [];
  if (property?.datatype !== 'flag' || placeOf(context, cell).length === 0) return false;
  if (alone) return true;
  return [...context.reading.headers].some(([column, label]) => column !== cell.column && label.properties[0] === property);
}

/** "256GB 12GB RAM" under a header that is no property. */
function aheadOf(context: RowContext, cell: Cell, split: readonly string[]): (readonly [string, string])[] {
  if ((headerOf(context, cell)?.properties.length ?? 0) > 0) return [];
  const terms = Object.entries(termsAhead(cell.content.text, context.document.lexicon));
  return terms.filter(([qualifier]) => split.includes(qualifier));
}

/** The term of a cell under a property that is split by such terms, one put together from a name too ("Seabird API"). */
function placeOf(context: RowContext, cell: Cell): (readonly [string, string])[] {
  const [property] = headerOf(context, cell)?.properties ?? [];
  const named = property?.datatype === 'flag' ? readLabel(cell.content.text, context.document.lexicon)?.qualifiers : undefined;
  return Object.entries(named ?? {}).filter(([qualifier]) => property?.separators.includes(qualifier));
}
