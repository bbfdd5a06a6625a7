import type { Span } from '../../domain';

/** What is known of a spelling, worked out once for all its occurrences. */
export interface Spelling {
  /** As written. */
  readonly written: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  /** `lower` without a plural "s": what phrases are looked up by. */
  readonly stem: string;
  readonly isCapital: boolean;
  readonly hasDigit: boolean;
  readonly hasLetter: boolean;
}

/** A run of letters and digits: "GPT", "4o", "128,000", "3.5", "hasn't"; "'s" is a word of its own. */
export interface Word extends Span, Spelling {
  /** What stands between the word before and this one: " " or "" for a soft joint (one space or hyphen), else the characters, trimmed. */
  readonly joint: string;
  /** Whether the joint is blank: no hyphen, no punctuation. */
  readonly isSpaced: boolean;
}

const WORD =
  /'[sS](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:(?:[.'](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}]+|,\d{3}(?!\d))*(?:(?<=\p{L})\+{1,2}(?![\p{L}\p{N}]))?/gu;
const SOFT = /^(?:[ \t\u00A0]?\n?[ \t]*|[-\u2010\u2011_])$/;

/** The words of a text in order. Curly apostrophes count as straight ones. */
export function readWords(text: string): Word[] {
  const plain = text.includes('\u2019') ? text.replaceAll('\u2019', "'") : text;
  const words: Word[] = [];
  let before = 0;
  for (const found of plain.matchAll(WORD)) {
    const start = found.index;
    const end = start + found[0].length;
    const gap = plain.slice(before, start);
    const isSpaced = gap === ' ' || gap.trim() === '';
    words.push({ ...spellingOf(found[0]), start, end, joint: isSpaced || SOFT.test(gap) ? '' : gap.trim(), isSpaced });
    before = end;
  }
  return words;
}

const KNOWN = new Map<string, Spelling>();
const MOST_KNOWN = 50_000;

function spellingOf(written: string): Spelling {
  const known = KNOWN.get(written);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const lower = written.toLowerCase();
  const spelling = {
    written,
    lower,
    stem: stemOf(lower),
    isCapital: /^\p{Lu}/u.test(written),
    hasDigit: /\d/.test(written),
    hasLetter: /\p{L}/u.test(written),
  };
  KNOWN.set(written, spelling);
  return spelling;
}

/** "scores" and "score" are one word to a phrase; "class", "gas" and "is" keep their s. */
export function stemOf(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
}
