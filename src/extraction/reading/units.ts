import { changed } from '../../util/changed';
import { UNITS, unitOfPhrase, type UnitLexicon } from '../../vocabulary/units/known-units';

export interface UnitRead {
  /** Canonical. */
  readonly unit: string;
  /** As written, "tokens per minute", without a word before it that only says which ("input"). */
  readonly word: string;
  /** "input", "output", "context" of "input tokens", lower case. */
  readonly modifier?: string;
  readonly end: number;
}

/**
 * The longest unit phrase at `at`, after at most one space or hyphen.
 * Takes: %  tokens/s  t/s  tokens per sec  -billion-parameter's "parameter"  x  ×  mAh  km/h  -hour  percentage points  input tokens
 * Refuses: "x" in "xhosa", "in" before another word ("6.1 in the test"), "m" in "models".
 */
export function readUnit(text: string, at: number, lexicon: UnitLexicon = UNITS): UnitRead | undefined {
  const numbered = numberedUnit(text, at, lexicon);
  if (numbered) return numbered;
  if (!mayBeUnit(text, at, lexicon)) return undefined;
  PHRASE.lastIndex = at;
  const phrase = PHRASE.exec(text);
  if (!phrase) return undefined;
  const begin = at + (phrase[1] ?? '').length;
  const skipped = MODIFIER.exec(phrase[2] ?? '')?.[0] ?? '';
  const unit = longestUnit(phrase[2] ?? '', text, begin, lexicon);
  if (unit ?? skipped === '') return unit;
  const after = longestUnit((phrase[2] ?? '').slice(skipped.length), text, begin + skipped.length, lexicon);
  return after && /^(?:tokens|params)/.test(after.unit) ? changed(after, { modifier: skipped.trim().toLowerCase() }) : undefined;
}

const numberedUnits = new WeakMap<UnitLexicon, readonly (readonly [RegExp, string])[]>();

/** Units with a number in them: "kWh/100 km", "L/100km". */
function numberedUnit(text: string, at: number, lexicon: UnitLexicon): UnitRead | undefined {
  let known = numberedUnits.get(lexicon);
  if (!known) {
    const units = [...new Set(lexicon.values())].filter((unit) => /[a-z] ?\/ ?\d/i.test(unit));
    numberedUnits.set(lexicon, (known = units.map((unit) => [patternOf(unit), unit] as const)));
  }
  for (const [pattern, unit] of known) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[1];
    if (word !== undefined) return { unit, word, end: pattern.lastIndex };
  }
  return undefined;
}

/** With or without spaces, and with "per" for the slash. */
function patternOf(unit: string): RegExp {
  const loose = unit
    .replace(/\s+/g, '')
    .replace(/\p{L}+|[^\p{L}\d/]/gu, spellingsOf)
    .replace(/(?<=\d)(?=\(|[a-z])/i, ' ?')
    .replace('/', '(?: ?/ ?| per )');
  return new RegExp(`[ -]?(${loose})(?![\\p{L}\\p{N}])`, 'iuy');
}

/** "L", "litres" and "liters" for "L". */
function spellingsOf(letters: string): string {
  const unit = UNITS.get(letters);
  const words =
    unit === undefined
      ? []
      : [...UNITS].filter(([word, other]) => other === unit && /^\p{L}+$/u.test(word)).map(([word]) => word);
  const longestFirst = [...new Set([letters, ...words])].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

/** Whether the first word is the first word of any unit: what most numbers are followed by is not. */
function mayBeUnit(text: string, at: number, lexicon: UnitLexicon): boolean {
  const start = /[ -]/.test(text.charAt(at)) ? at + 1 : at;
  let end = start;
  while (end - start < 20 && isLetter(text.charCodeAt(end))) end += 1;
  const word = end === start ? text.charAt(start) : text.slice(start, end);
  return firstWordsOf(lexicon).has(word.toLowerCase());
}

/** Letters of ASCII and beyond (µ, Ω): what a unit word may be made of. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 0xb5 || code === 0x3bc || code === 0x3a9;
}

const firstWords = new WeakMap<UnitLexicon, ReadonlySet<string>>();

function firstWordsOf(lexicon: UnitLexicon): ReadonlySet<string> {
  const known = firstWords.get(lexicon);
  if (known) return known;
  const units = [...lexicon.keys()].map((phrase) => (/^[A-Za-zµμΩ]+/.exec(phrase)?.[0] ?? phrase.charAt(0)).toLowerCase());
  const words = new Set([...units, ...MODIFIERS.split('|')]);
  firstWords.set(lexicon, words);
  return words;
}

function longestUnit(phrase: string, text: string, begin: number, lexicon: UnitLexicon): UnitRead | undefined {
  for (let length = phrase.length; length > 0; length -= 1) {
    if (isInWord(text, begin + length) || isJoint(phrase.charCodeAt(length - 1))) continue;
    const word = phrase.slice(0, length);
    const unit = unitOfPhrase(word, lexicon);
    if (unit !== undefined && !isOrdinaryWord(word, text, begin)) return { unit, word, end: begin + length };
  }
  return undefined;
}

/** Between two characters of one word. */
function isInWord(text: string, at: number): boolean {
  return isWordCharacter(text.charCodeAt(at)) && isWordCharacter(text.charCodeAt(at - 1));
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** A space, a slash or a hyphen: the phrase holds no other space. */
function isJoint(code: number): boolean {
  return code === 32 || code === 47 || code === 45;
}

/**
 * One-letter units and "in" are words too: they count only when attached to the number or nothing follows that they could belong to. A
 * mark of inches closes no quotation.
 */
function isOrdinaryWord(word: string, text: string, begin: number): boolean {
  if (/^[ANBCKVW]$/.test(word)) return /\s/.test(text[begin - 1] ?? '') && /^\s\w/.test(text.slice(begin + 1, begin + 3));
  if (word === '"') return /(?:^|[\s(])"[^\s"][^"]*$/.test(text.slice(Math.max(0, begin - LONGEST_QUOTED), begin));
  return word === 'in' && /\s/.test(text[begin - 1] ?? '') && /^\s+[\w\uFFFC]/.test(text.slice(begin + 2, begin + 4));
}

const LONGEST_QUOTED = 120;

const PHRASE =
  /([ -]?)((?:[%‰×'"]|°(?![A-Za-z])|[A-Za-zµμΩ°]{1,18}(?:[²³]|[23](?!\d))?)(?:(?: ?\/ ?|[ -])[A-Za-zµμΩ°]{1,18}(?:[²³]|[23](?!\d))?){0,3})/y;
const MODIFIERS = 'input|output|context|prompt|completion|generated|cached|total|training|combined|active|activated|trainable';
const MODIFIER = new RegExp(`^(?:${MODIFIERS})[ -]`, 'i');
