import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readWords } from '../text/words';

/** The terms that a short cell opens with, by qualifier: "256GB 12GB RAM" is of the storage "256 GB". Not "up to 256GB". */
export function termsAhead(text: string, { terms }: Lexicon): Readonly<Record<string, string>> {
  const words = text.length > LONGEST ? [] : readWords(text).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const known = terms.get(labelKey(text.slice(words[0]?.start, words[count - 1]?.end)));
    if (known) return Object.fromEntries(known.map(({ qualifier, term }) => [qualifier, term.id]));
  }
  return {};
}

const LONGEST = 40;
const MOST_WORDS = 3;
