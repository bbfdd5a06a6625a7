/** A word of a text, folded as names are (see entityKey), and where it stands. */
export interface WordSpan {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits together, with points and commas inside numbers and pluses behind: "3.5", "16,400", "C++". */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+)*\+*/gu;
/** Has nothing to fold but capitals. */
const ASCII = /^[\0-\x7f]*$/;

export function wordSpansOf(text: string): WordSpan[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * A text as its words, each between blanks: " gpt 4o mini ". What two spellings share is then a plain substring, for every
 * engine alike: " 4o mini " is in "GPT‑4o-mini" and in "gpt-4o Mini".
 */
export function wordsOf(text: string): string {
  const words = text.match(WORD);
  return words === null ? '' : ` ${words.map(folded).join(' ')} `;
}

function folded(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
}
