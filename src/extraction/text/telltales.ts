import type { Spelling } from './spelling';
import type { Word } from './words';

/** Words of which a text must have one before some slower pattern can match; a bit. */
export type Telltale = number;

const patterns: RegExp[] = [];

/** `words` is tried on each spelling in lower case, once; it may take more than the slower pattern does, never less. */
export function telltale(words: RegExp): Telltale {
  if (patterns.length === MOST) throw new Error(`a number has bits for ${String(MOST)} telltales`);
  return 1 << (patterns.push(words) - 1);
}

const MOST = 31;

/** The telltales that any of the words is, all of them found in one walk. */
export function telltalesAmong(words: readonly Word[]): number {
  let found = 0;
  for (const { spelling } of words) found |= spelling.askedTelltales === patterns.length ? spelling.telltales : ask(spelling);
  return found;
}

function ask(spelling: Spelling): number {
  let told = 0;
  for (const [nth, words] of patterns.entries()) if (words.test(spelling.lower)) told |= 1 << nth;
  spelling.askedTelltales = patterns.length;
  spelling.telltales = told;
  return told;
}
