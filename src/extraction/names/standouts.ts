import type { Gazetteer, Name } from './gazetteer';

/**
 * The so many names that a document is about, whom "all three" means where nobody else is named right before: those it mentions
 * most, if they are all there are, or if each is mentioned half as often again as any other. Empty when it does not show.
 */
export function standouts({ ranked }: Gazetteer, count: number): readonly Name[] {
  const last = ranked[count - 1];
  const next = ranked[count];
  const areClear = last !== undefined && (next === undefined || (last.count >= 3 && last.count >= 1.5 * next.count));
  return areClear ? ranked.slice(0, count) : [];
}
