import type { Span } from '../../domain';

/** The marks that begin inside a span, by binary search: lists are sorted by start. */
export function within<Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] {
  if (marks.length === 0) return marks;
  return marks.slice(firstFrom(marks, span.start), firstFrom(marks, span.end));
}

/** Index of the first mark that begins at `start` or later. */
export function firstFrom(marks: readonly Span[], start: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
