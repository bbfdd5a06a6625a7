import { americanSpelling } from './two-spellings';

/** What is known of a spelling, worked out once for all its occurrences. */
export class Spelling {
  /** With straight apostrophes. */
  readonly written: string;
  readonly lower: string;
  /** `lower` without a plural "s", as America spells it: what phrases are looked up by. */
  readonly stem: string;
  readonly isCapital: boolean;
  readonly hasDigit: boolean;
  readonly hasLetter: boolean;
  /** Bits of the word classes that have been asked for, and of those that it belongs to: see word-class.ts. */
  asked = 0;
  classes = 0;
  /** How many telltales have been asked for, and bits of those that it is: see telltales.ts. */
  askedTelltales = 0;
  telltales = 0;
  /** Numbers of the two phrase trees that were last asked what it may be to their phrases, and what it may: see phrase-trie.ts. */
  tree = 0;
  role = 0;
  otherTree = 0;
  otherRole = 0;
  /** Number of the collector of names that last put the word down: see collect-names.ts. */
  notedBy = 0;

  constructor(
    /** As it stands in the text. */
    readonly spelled: string,
    /** Where its letters are kept. */
    readonly at: number,
  ) {
    this.written = spelled.replaceAll('\u2019', "'");
    this.lower = this.written.toLowerCase();
    this.stem = stemOf(this.lower);
    this.isCapital = /^\p{Lu}/u.test(this.written);
    this.hasDigit = /\d/.test(this.written);
    this.hasLetter = /\p{L}/u.test(this.written);
  }
}

/** "scores" and "score" are one word to a phrase, as are "colour" and "color"; "class", "gas" and "is" keep their s. */
export function stemOf(lower: string): string {
  return americanSpelling(withoutPlural(lower));
}

function withoutPlural(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
}

const SLOTS = 1 << 17;
const MOST_KNOWN = 50_000;
/** In units; longer than that is no word that comes back. */
const LONGEST_KNOWN = 40;

/** Spellings by their letters, which stand one behind the other in `letters`. */
let table: (Spelling | undefined)[] = new Array<Spelling | undefined>(SLOTS);
const letters = new Uint16Array(MOST_KNOWN * LONGEST_KNOWN);
let used = 0;
let known = 0;

/**
 * The spelling of units[start, end). Found by its letters where they stand: to cut a string out for every word of a document would cost
 * more than all else that is done with most of them.
 */
export function spellingAt(units: Uint16Array, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST_KNOWN) return new Spelling(textOf(units, start, end), 0);
  let slot = hashOf(units, start, end) & (SLOTS - 1);
  for (let one = table[slot]; one !== undefined; one = table[slot]) {
    if (one.spelled.length === length && isAt(one.at, units, start, length)) return one;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (known >= MOST_KNOWN) {
    table = new Array<Spelling | undefined>(SLOTS);
    known = used = 0;
  }
  const spelling = new Spelling(textOf(units, start, end), used);
  letters.set(units.subarray(start, end), used);
  used += length;
  known += 1;
  table[slot] = spelling;
  return spelling;
}

function isAt(kept: number, units: Uint16Array, start: number, length: number): boolean {
  for (let nth = 0; nth < length; nth += 1) if (letters[kept + nth] !== units[start + nth]) return false;
  return true;
}

/** FNV-1a over UTF-16 units. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A string of its own: a slice would hold on to the whole document. */
function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += LONGEST_KNOWN)
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + LONGEST_KNOWN)));
  return text;
}
