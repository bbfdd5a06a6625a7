import { entityKey } from '../../domain';
import type { Term } from '../../vocabulary';

/** The id of the term that a spelling stands for, when the list has it. */
export function termOf(spelling: string, terms: readonly Term[]): string | undefined {
  return terms.length === 0 ? undefined : indexOf(terms).get(entityKey(spelling));
}

/** Spellings to ids, made once a list. Where two terms share a spelling, the first has it. */
const INDEXES = new WeakMap<readonly Term[], ReadonlyMap<string, string>>();

function indexOf(terms: readonly Term[]): ReadonlyMap<string, string> {
  const known = INDEXES.get(terms);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const term of terms) {
    for (const spelling of [term.id, ...term.aliases])
      if (!index.has(entityKey(spelling))) index.set(entityKey(spelling), term.id);
  }
  INDEXES.set(terms, index);
  return index;
}

/**
 * Whether one term is the other or lies within it, as the list says or as the name does: "ChatGPT Free" in "ChatGPT". For qualifiers only:
 * among models, GPT-4 Turbo is not a part of GPT-4. Ends on cycles, as no chain is longer than the list.
 */
export function isWithin(inner: string, outer: string, terms: readonly Term[]): boolean {
  let at: string | undefined = termOf(inner, terms) ?? inner;
  const goal = entityKey(termOf(outer, terms) ?? outer);
  for (let steps = 0; at !== undefined && steps <= terms.length; steps += 1) {
    if (entityKey(at) === goal || entityKey(at).startsWith(`${goal}-`)) return true;
    const wider: string | undefined = terms.find((term) => term.id === at)?.within;
    at = wider === undefined ? undefined : (termOf(wider, terms) ?? wider);
  }
  return false;
}
