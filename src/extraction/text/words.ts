import type { Span } from '../../domain';
import { CodeUnits } from '../../util/code-units';
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

const UNITS = new CodeUnits();

/** The words of a text in order. Curly apostrophes count as straight ones. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const units = UNITS.of(text);
  const { length } = text;
  let before = 0;
  for (let at = 0; at < length;) {
    const end = isWord(units, at) ? endOfWord(units, at) : isOwning(units, at) ? at + 2 : at;
    if (end === at) at += 1;
    else {
      words.push(wordOf(text, units, before, at, end));
      before = at = end;
    }
  }
  return words;
}

/**
 * Letters and digits, with a point, comma or apostrophe inside: "3.5", "128,000", "hasn't"; one or two plus signs end a word of
 * letters ("C++"). "'s" is left for a word of its own.
 */
function endOfWord(units: Uint16Array, start: number): number {
  let at = start;
  for (;;) {
    while (isWord(units, at)) at += 1;
    const next = units[at] as number;
    if (
      next === COMMA
        ? isThousands(units, at)
        : (next === POINT || isApostrophe(next)) && isWord(units, at + 1) && !isOwning(units, at)
    )
      at += 1;
    else break;
  }
  if (units[at] !== PLUS || isDigit(units[at - 1])) return at;
  const plus = units[at + 1] === PLUS ? at + 2 : at + 1;
  return isWord(units, plus) ? at : plus;
}

const SPACE = 32;
const COMMA = 44;
const POINT = 46;
const PLUS = 43;

/** ",000" and no further digit, behind a digit. */
function isThousands(units: Uint16Array, at: number): boolean {
  if (!isDigit(units[at - 1]) || isDigit(units[at + 4])) return false;
  return isDigit(units[at + 1]) && isDigit(units[at + 2]) && isDigit(units[at + 3]);
}

/** "'s" at the end of a word. */
function isOwning(units: Uint16Array, at: number): boolean {
  if (!isApostrophe(units[at] as number)) return false;
  const next = units[at + 1];
  return (next === 115 || next === 83) && !isWord(units, at + 2);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

/** Whether a letter or digit stands there. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128
    ? ASCII_WORD[code] === 1
    : code >= 128 && isOtherLetter(code, text.charCodeAt(at - 1), text.charCodeAt(at + 1));
}

/** The same in the units of a text. */
export function isWord(units: Uint16Array, at: number): boolean {
  const code = units[at] as number;
  return code < 128 ? ASCII_WORD[code] === 1 : isOtherLetter(code, units[at - 1], units[at + 1]);
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

const OTHER_LETTERS = new Map<number, boolean>();

/** Beyond ASCII; a pair of surrogates is asked for as one letter. */
function isOtherLetter(code: number, before = 0, after = 0): boolean {
  if (code >= 0xd800 && code <= 0xdfff)
    return /[\p{L}\p{N}]/u.test(code < 0xdc00 ? String.fromCharCode(code, after) : String.fromCharCode(before, code));
  let known = OTHER_LETTERS.get(code);
  if (known === undefined) OTHER_LETTERS.set(code, (known = /[\p{L}\p{N}]/u.test(String.fromCharCode(code))));
  return known;
}

function wordOf(text: string, units: Uint16Array, before: number, start: number, end: number): Word {
  const spelling = spellingAt(units, start, end);
  const length = start - before;
  const code = units[before] as number;
  if (length === 0 || (length === 1 && (code === SPACE || code === 10))) return new Word(start, end, spelling, '', true);
  if (length === 1 && (code === 45 || code === 95 || code === 0x2010 || code === 0x2011))
    return new Word(start, end, spelling, '', false);
  const joint = jointOf(text, units, before, start);
  return new Word(start, end, spelling, joint, joint === '');
}

/** Most are one mark and a space, for which no string is cut out. */
function jointOf(text: string, units: Uint16Array, start: number, end: number): string {
  const code = units[start] as number;
  const isPlainMark = code > SPACE && code < 127;
  if (isPlainMark && (end - start === 1 || (end - start === 2 && units[start + 1] === SPACE))) return String.fromCharCode(code);
  return text.slice(start, end).trim();
}
