import type { Span } from '../../domain';
import type { ParsedDocument } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';

export interface Citation extends Span {
  /** Labels of the document's references, in the order cited. */
  readonly labels: readonly string[];
}

/** How a document cites. */
export interface CitationStyle {
  /** Labels of its references. */
  readonly labels: ReadonlySet<string>;
  /** It has "[3]" somewhere: then a bare number is none. */
  readonly isBracketed: boolean;
}

export function citationStyleOf({ text, references }: Pick<ParsedDocument, 'text' | 'references'>): CitationStyle {
  return { labels: new Set(references.map(({ label }) => label)), isBracketed: /\[\d{1,3}\]/.test(text) };
}

/**
 * Citations of the document's own references. Bracketed ("[3]", "[1][18]", "[2, 5]") wherever they stand, also where the list is
 * missing; bare ones only in a document without brackets and at the end of a sentence, where a number that falls apart into
 * ascending labels is several of them: with references 1, 8 and 18, "lower latency 118." cites [1] and [18].
 * Raised ones that lost their height stand right behind the sentence's full stop: "its GPT series.12 It", "in October 2023.2".
 * Refuses: "in 2024." (no such labels), "a score of 12." (a word before that wants a number), "scored 15." likewise.
 */
export function findCitations(text: string, { labels, isBracketed }: CitationStyle): Citation[] {
  if (isBracketed) return findBracketed(text, labels);
  return labels.size === 0 ? [] : [...findBare(text, labels), ...findRaised(text, labels)].sort((a, b) => a.start - b.start);
}

function findBracketed(text: string, labels: ReadonlySet<string>): Citation[] {
  if (!text.includes('[')) return [];
  return allMatches(BRACKETED, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    labels: (match[0].match(/\d+/g) ?? []).filter((label) => labels.has(label)),
  }));
}

function findBare(text: string, labels: ReadonlySet<string>): Citation[] {
  const found: Citation[] = [];
  for (let match = nextBare(text, 0); match; match = nextBare(text, match.index + match[0].length)) {
    const [whole, before = '', bare = ''] = match;
    const cited = splitLabels(bare, labels);
    if (!cited || WANTS_NUMBER.test(before)) continue;
    found.push({ start: match.index + before.length, end: match.index + whole.length, labels: cited });
  }
  return found;
}

/** "its series.12 It", "chat yet\".14": numbers that fall apart into labels, between a full stop and the next sentence or the end. */
function findRaised(text: string, labels: ReadonlySet<string>): Citation[] {
  return allMatches(RAISED, text).flatMap((match) => {
    const cited = splitLabels(match[0], labels);
    return cited ? [{ start: match.index, end: match.index + match[0].length, labels: cited }] : [];
  });
}

/** It asks for the figure first: a look-behind that opens a pattern is tried at every letter. */
const RAISED =
  /(?=\d)(?<=(?:\p{L}[\p{L}\p{N}]|\d\p{L}|[%)"\u201D]|\b(?:19|20)\d\d)[.!?]["\u201D]?)\d{1,8}(?=\s+["\u201C]?\p{Lu}|\s*$)/gu;

/** The pattern is slow, and most texts have none: it is asked from the word on that stands before something like a label. */
function nextBare(text: string, from: number): RegExpExecArray | null {
  LABEL.lastIndex = from;
  const label = LABEL.exec(text);
  if (!label) return null;
  BARE.lastIndex = wordBefore(text, label.index, from);
  return BARE.exec(text);
}

function wordBefore(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST_WORD && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start > from && start === at ? start - 1 : start;
}

/** What the pattern takes before a number is shorter. */
const LONGEST_WORD = 80;

function isSpace(code: number): boolean {
  return code <= 32 || code >= 0xa0 ? /\s/.test(String.fromCharCode(code)) : false;
}

const LABEL = / \d{1,8}(?:[.;](?:\s|$)|\s*$)/g;
const BRACKETED = / ?(?:\[\d{1,3}(?:, ?\d{1,3})*\])+/g;
const BARE =
  /((?:[^\s\p{L}$\u20AC\u00A3#~]{0,12}\p{L}[^\s]{0,60}|[\d.]+[%"')\u201D]{1,2}|\d{4})) (\d{1,8})(?=[.;](?:\s|$)|\s*$)/gu;
const WANTS_NUMBER =
  /^(?:of|to|is|was|are|than|at|by|about|around|roughly|over|under|scored|scores|reached|reaching|only|just|version|top|no|no\.|and|or|x|in|from|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "1219" as 1, 2, 19 and "518" as 5, 18: the split into labels whose numbers rise, longest labels last. */
export function splitLabels(digits: string, labels: ReadonlySet<string>, above = 0): string[] | undefined {
  if (digits === '') return [];
  for (let length = 1; length <= Math.min(3, digits.length); length += 1) {
    const label = digits.slice(0, length);
    if (!labels.has(label) || Number(label) <= above) continue;
    const rest = splitLabels(digits.slice(length), labels, Number(label));
    if (rest) return [label, ...rest];
  }
  return undefined;
}

/** The text with its citations blanked out, character for character. */
export function withoutCitations(text: string, citations: readonly Citation[]): string {
  if (citations.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of citations) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
