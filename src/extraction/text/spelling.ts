/** What is known of a spelling, worked out once for all its occurrences. */
export class Spelling {
  /** With straight apostrophes. */
  readonly written: string;
  readonly lower: string;
  /** `lower` without a plural "s": what phrases are looked up by. */
  readonly stem: string;
  readonly isCapital: boolean;
  readonly hasDigit: boolean;
  readonly hasLetter: boolean;
  /** Bits of the word classes that have been asked for, and of those that it belongs to: see word-class.ts. */
  asked = 0;
  classes = 0;

  constructor(
    /** As it stands in the text. */
    readonly spelled: string,
  ) {
    this.written = spelled.replaceAll('\u2019', "'");
    this.lower = this.written.toLowerCase();
    this.stem = stemOf(this.lower);
    this.isCapital = /^\p{Lu}/u.test(this.written);
    this.hasDigit = /\d/.test(this.written);
    this.hasLetter = /\p{L}/u.test(this.written);
  }
}

/** "scores" and "score" are one word to a phrase; "class", "gas" and "is" keep their s. */
export function stemOf(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
}

const SLOTS = 1 << 17;
const MOST_KNOWN = 50_000;
let table: (Spelling | undefined)[] = new Array<Spelling | undefined>(SLOTS);
let known = 0;

/**
 * The spelling of text[start, end). Found by its characters where they stand: to cut a string out for every word of a document
 * would cost more than all else that is done with most of them.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  let slot = hashOf(text, start, end) & (SLOTS - 1);
  for (let at = table[slot]; at !== undefined; at = table[slot]) {
    if (isAt(at.spelled, text, start, end)) return at;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const spelling = new Spelling(text.slice(start, end));
  if (known >= MOST_KNOWN) {
    table = new Array<Spelling | undefined>(SLOTS);
    known = 0;
  }
  known += 1;
  table[slot] = spelling;
  return spelling;
}

function isAt(spelled: string, text: string, start: number, end: number): boolean {
  if (spelled.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (spelled.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
