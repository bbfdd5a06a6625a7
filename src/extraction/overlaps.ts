import type { Span } from '../domain';

/** Whether two stretches of a text share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
