import type { Span } from '../../domain';
import { spellingAt, type Spelling } from './spelling';

/** A run of letters and digits: "GPT", "4o", "128,000", "3.5", "hasn't"; "'s" is a word of its own. */
export class Word implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly spelling: Spelling,
    /** What stands between the word before and this one: "" for a soft joint (one space or hyphen), else the characters, trimmed. */
    readonly joint: string,
    /** Whether the joint is blank: no hyphen, no punctuation. */
    readonly isSpaced: boolean,
  ) {}

  get written(): string {
    return this.spelling.written;
  }

  get lower(): string {
    return this.spelling.lower;
  }

  get stem(): string {
    return this.spelling.stem;
  }

  get isCapital(): boolean {
    return this.spelling.isCapital;
  }

  get hasDigit(): boolean {
    return this.spelling.hasDigit;
  }

  get hasLetter(): boolean {
    return this.spelling.hasLetter;
  }
}

/** The words of a text in order. Curly apostrophes count as straight ones. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (let at = 0; at < text.length;) {
    const end = isWordAt(text, at) ? endOfWord(text, at) : isOwning(text, at) ? at + 2 : at;
    if (end === at) at += 1;
    else {
      words.push(wordOf(text, before, at, end));
      before = at = end;
    }
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
  if (!isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 4))) return false;
  return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3));
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

/** Whether a letter or digit stands there. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? ASCII_WORD[code] === 1 : code >= 128 && isOtherLetter(code, text, at);
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

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
  const spelling = spellingAt(text, start, end);
  const length = start - before;
  const code = length === 1 ? text.charCodeAt(before) : 0;
  if (length === 0 || code === 32 || code === 10) return new Word(start, end, spelling, '', true);
  if (code === 45 || code === 95 || code === 0x2010 || code === 0x2011) return new Word(start, end, spelling, '', false);
  const joint = text.slice(before, start).trim();
  return new Word(start, end, spelling, joint, joint === '');
}
