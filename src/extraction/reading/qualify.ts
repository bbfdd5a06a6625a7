import type { Bound, Hit } from './hit';

/** What stands before or after a number and says how it is meant. */
export interface Qualification {
  /** Where the words begin, or end. */
  readonly at: number;
  readonly approximate: true | undefined;
  readonly bound: Bound | undefined;
}

/**
 * Hedges and bounds right before `start`, also two in a row ("well over about"). At most 40 characters are looked at.
 * Takes: ~  about  around  roughly  approximately  nearly | over  more than  up to  at least  less than  under  within  ≤
 * Refuses: "what it is all about: 5" (a colon between), "turnover 5".
 */
export function qualifiersBefore(text: string, start: number): Qualification {
  let found = unqualified(start);
  for (let round = 0; round < 3; round += 1) {
    if (!mayQualify(text, found.at)) return found;
    const window = text.slice(Math.max(0, found.at - 40), found.at);
    const hedge = HEDGE_BEFORE.exec(window);
    const bound = hedge ? null : BOUND_BEFORE.exec(window);
    const word = hedge?.[0] ?? bound?.[0];
    if (word === undefined) return found;
    const sign = bound ? signOf(bound[1] ?? '') : undefined;
    found = {
      at: found.at - word.length,
      approximate: hedge ? true : found.approximate,
      bound: found.bound ?? sign,
    };
  }
  return found;
}

/** "+", "or more", "or less", "or so" right after `end`. */
export function qualifiersAfter(text: string, end: number): Qualification {
  AFTER.lastIndex = end;
  const word = AFTER.exec(text)?.[0];
  if (word === undefined) return unqualified(end);
  const said = word.trim().toLowerCase();
  const at = end + word.length;
  if (/^(?:or so|approx)/.test(said)) return { at, approximate: true, bound: undefined };
  return { at, approximate: undefined, bound: /less|fewer|below|under|lower|max/.test(said) ? '<=' : '>=' };
}

function unqualified(at: number): Qualification {
  return { at, approximate: undefined, bound: undefined };
}

/** Both together: the span they cover and what they say. */
export function qualify(text: string, start: number, end: number): Hit {
  const before = qualifiersBefore(text, start);
  const after = qualifiersAfter(text, end);
  return {
    start: before.at,
    end: after.at,
    approximate: before.approximate ?? after.approximate,
    bound: before.bound ?? after.bound,
  };
}

/** A cheap look at the word right before: most numbers have none of these, and the patterns below cost more than all the rest. */
function mayQualify(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end -= 1;
  let start = end;
  while (start > 0 && end - start < 12 && isLetterOrPoint(text.charCodeAt(start - 1))) start -= 1;
  return start === end ? isSign(text.charCodeAt(end - 1)) : LAST_WORDS.has(text.slice(start, end).toLowerCase());
}

function isLetterOrPoint(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46;
}

function isSign(code: number): boolean {
  return code === 126 || (code >= 60 && code <= 62) || (code > 127 && /[≈≤≥⩽⩾]/.test(String.fromCharCode(code)));
}

const LAST_WORDS = new Set(
  'about around roughly approximately approx approx. nearly almost circa ca. to estimated at be some of over than above exceeding exceeds exceeded beyond most within least minimum under below'.split(
    ' ',
  ),
);

const HEDGE_BEFORE =
  /(?:~|≈|(?<![\w'-])(?:about|around|roughly|approximately|approx\.?|nearly|almost|circa|ca\.|close to|an estimated|estimated at|estimated to be|somewhere around|some|just about|in the region of))\s*$/i;
const BOUND_BEFORE =
  /(<=|>=|≤|≥|⩽|⩾|<|>|(?<![\w'-])(?:well over|just over|over|more than|greater than|higher than|larger than|longer than|above|exceeding|exceeds|exceeded|in excess of|beyond|upwards of|north of|a little over|slightly over|slightly more than|up to|at most|no more than|not more than|no longer than|within|at least|no less than|not less than|no fewer than|a minimum of|minimum of|less than|fewer than|lower than|smaller than|under|below|just under|well under|south of|a little under|slightly under|just shy of|shy of|just short of))\s*$/i;
const AFTER =
  /\+(?![\w+])|\s+or (?:more|higher|above|greater|longer|less|fewer|lower|below|under|so)\b|\s+(?:and|&) (?:above|up|below|under)\b|\s*\(?approx(?:imately)?\.?\)?(?!\w)/iy;

function signOf(word: string): Bound {
  const said = word.toLowerCase();
  if (/^(?:<=|≤|⩽|up to|at most|no more|not more|no longer|within)/.test(said)) return '<=';
  if (/^(?:>=|≥|⩾|at least|no less|not less|no fewer|a minimum|minimum|upwards)/.test(said)) return '>=';
  return /^(?:<|less|fewer|lower|smaller|under|below|just under|well under|south|a little under|slightly under|just shy|shy|just short)/.test(
    said,
  )
    ? '<'
    : '>';
}
