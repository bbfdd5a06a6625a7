import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';

/**
 * The names of a cell that may hold several.
 * Takes: "Norway and Sweden", "Norway, Sweden / Finland", "foo-2, foo-2-latest"   Refuses (none): "Norway, in the north", "Norway"
 */
export function severalNames(text: string, { start, end }: Span): readonly NamedSpan[] {
  const whole = text.slice(start, end).replace(/\s*\([^)]*\)\s*$/, '');
  const joints = allMatches(/\s*[,;\u2022\u00b7]\s*(?:and\s+)?|\s+(?:and|&|\/)\s+/g, whole);
  const from = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  const to = [...joints.map((joint) => joint.index), whole.trimEnd().length];
  const names = from.map((at, nth): NamedSpan => {
    const last = to[nth] ?? at;
    return { start: start + at, end: start + last, text: whole.slice(at, last) };
  });
  return names.length > 1 && names.every((name) => IS_NAME.test(name.text)) ? names : [];
}

interface NamedSpan extends Span {
  readonly text: string;
}

/** Begins with a capital, or is an identifier: "foo-2-latest". */
const IS_NAME = /^(?:\p{Lu}.{0,58}|[a-z][a-z0-9]*(?:[-.:@/][a-z0-9.]+)+)$/u;
