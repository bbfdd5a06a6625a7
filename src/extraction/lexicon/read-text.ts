import type { Lexicon } from './lexicon';
import type { Meaning } from './meaning';
import type { PhraseMatch } from './phrase-trie';
import { readWords, type Word } from '../text/words';

export interface ReadText {
  readonly words: readonly Word[];
  readonly matches: readonly PhraseMatch<Meaning>[];
}

/** The words of a text and the phrases of the vocabulary among them. */
export function readText(text: string, { phrases }: Lexicon): ReadText {
  const words = readWords(text);
  return { words, matches: phrases.findAll(text, words) };
}
