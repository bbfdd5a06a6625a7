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

/** The words of a text in order. Curly apostrophes count as straight ones. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (let at = 0; at < text.length;) {
    if (!isWordAt(text, at) && !isOwning(text, at)) {
      at += 1;
      continue;
    }
    const end = isOwning(text, at) ? at + 2 : endOfWord(text, at);
    words.push(wordOf(text, before, at, end));
    before = at = end;
  }
  return words;
}

/**
 * Letters and digits, with a point, comma or apostrophe inside: "3.5", "128,000", "hasn't"; one or two plus signs end a word of
 * letters ("C++"). "'s" is left for a word of its own.
 */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && isWordAt(text, at)) at += 1;
    const next = text.charCodeAt(at);
    if (
      next === COMMA
        ? isThousands(text, at)
        : (next === POINT || isApostrophe(next)) && isWordAt(text, at + 1) && !isOwning(text, at)
    )
      at += 1;
    else break;
  }
  if (text.charCodeAt(at) !== PLUS || isDigit(text.charCodeAt(at - 1))) return at;
  const plus = text.charCodeAt(at + 1) === PLUS ? at + 2 : at + 1;
  return isWordAt(text, plus) ? at : plus;
}

const COMMA = 44;
const POINT = 46;
const PLUS = 43;

/** ",000" and no further digit, behind a digit. */
function isThousands(text: string, at: number): boolean {
  const digits = [at - 1, at + 1, at + 2, at + 3];
  return digits.every((place) => isDigit(text.charCodeAt(place))) && !isDigit(text.charCodeAt(at + 4));
}

/** "'s" at the end of a word. */
function isOwning(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at))) return false;
  const next = text.charCodeAt(at + 1);
  return (next === 115 || next === 83) && !isWordAt(text, at + 2);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 128 && isOtherLetter(code, text, at);
}

const OTHER_LETTERS = new Map<number, boolean>();

/** Beyond ASCII; a pair of surrogates is asked for as one letter. */
function isOtherLetter(code: number, text: string, at: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff)
    return /[\p{L}\p{N}]/u.test(text.slice(code < 0xdc00 ? at : at - 1, code < 0xdc00 ? at + 2 : at + 1));
  let known = OTHER_LETTERS.get(code);
  if (known === undefined) OTHER_LETTERS.set(code, (known = /[\p{L}\p{N}]/u.test(text[at] ?? '')));
  return known;
}

function wordOf(text: string, before: number, start: number, end: number): Word {
  const length = start - before;
  const code = text.charCodeAt(before);
  const isSpaced = length === 0 || (length === 1 && (code === 32 || code === 10)) || text.slice(before, start).trim() === '';
  const isSoft = isSpaced || (length === 1 && (code === 45 || code === 95 || code === 0x2010 || code === 0x2011));
  const { written, lower, stem, isCapital, hasDigit, hasLetter } = spellingOf(text.slice(start, end));
  return {
    start,
    end,
    written,
    lower,
    stem,
    isCapital,
    hasDigit,
    hasLetter,
    joint: isSoft ? '' : text.slice(before, start).trim(),
    isSpaced,
  };
}

const KNOWN = new Map<string, Spelling>();
const MOST_KNOWN = 50_000;

function spellingOf(spelled: string): Spelling {
  const known = KNOWN.get(spelled);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const written = spelled.replaceAll('\u2019', "'");
  const lower = written.toLowerCase();
  const spelling = {
    written,
    lower,
    stem: stemOf(lower),
    isCapital: /^\p{Lu}/u.test(written),
    hasDigit: /\d/.test(written),
    hasLetter: /\p{L}/u.test(written),
  };
  KNOWN.set(spelled, spelling);
  return spelling;
}

/** "scores" and "score" are one word to a phrase; "class", "gas" and "is" keep their s. */
export function stemOf(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
}
