import { allMatches } from '../util/all-matches';
import type { PiecedText } from './mapped-text';
import type { UnplacedBlock } from './unplaced';

type UnplacedKeyValue = Extract<UnplacedBlock, { type: 'key-value' }>;
interface Range {
  readonly start: number;
  readonly end: number;
}

const longestKey = 60;
const longestValue = 300;
const verbs =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|will|would|should|may|might|must|says?|said|states?|stated|notes?|noted|means?|comes|came|follows?|following|includes?|including|looks?|this|these|that|here|you|we|it)\b/;
const leadIns =
  /^(?:note|warning|tip|hint|example|e\.g|update|disclaimer|caution|important|remember|caveat|tl;dr|summary|https?|q|a|question|answer|ps|(?:table|tab\.|figure|fig\.|exhibit|step) \d{1,3})$/i;

/**
 * The pairs of a line: "Context window: 128,000 tokens", and several parted by "·", "•", "|", tabs, or commas and semicolons where
 * every part is a pair ("MMLU: 82.0, HumanEval: 87.2"). Undefined for what is no pair: a sentence with a colon ("The assessment: it is
 * no longer ..."), a lead-in before a sentence ("Native vision: Accepts images and reads text."), a quotation, "Q: ...", an address.
 */
export function keyValuesOf(content: PiecedText): UnplacedKeyValue[] | undefined {
  if (!content.text.includes(':') || content.text.length > 1_500) return undefined;
  const ranges = partsOf(content.text);
  if (ranges === undefined) return undefined;
  return ranges.map((range) => keyValueOf(content, range));
}

function partsOf(text: string): Range[] | undefined {
  const byMark = /[·•|∙\t]/.test(text) ? split(text, /\s[·•|∙]\s|\t/g) : [{ start: 0, end: text.length }];
  if (!isPair(text, byMark[0]!)) return undefined;
  if (byMark.length > 1) return withoutKeyless(text, byMark);
  const bySentence = split(text, NEXT_PAIR);
  if (bySentence.length > 1 && bySentence.every((part) => isPair(text, part))) return bySentence;
  const byComma = split(text, /[,;]\s+/g);
  if (byComma.length > 1 && byComma.every((part) => isPair(text, part))) return byComma;
  return byMark;
}

/** "Input: text, image. Output: text." */
const NEXT_PAIR = /\.\s+(?=\p{Lu}[\p{L} -]{1,30}: )/gu;

/** "Modalities: text · image": a part without a key of its own goes on with the value before it. */
function withoutKeyless(text: string, parts: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last === undefined || isPair(text, part)) joined.push(part);
    else joined[joined.length - 1] = { start: last.start, end: part.end };
  }
  return joined;
}

function split(text: string, separator: RegExp): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (const match of allMatches(separator, text)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  return parts.filter((part) => part.end > part.start);
}

/** Takes: "ACME UNVEILS THE FOO: A CAR FOR FAMILIES". Refuses: "CONTEXT WINDOW: 128K", "LICENSE TERMS: APACHE", and what is not in capitals throughout. */
export function isHeadline(line: string): boolean {
  return /^(?:[^\s:]+\s+){2,}[^\s:]+:\s+(?:\S+\s+){2,}\S+$/.test(line) && /\p{Lu}/u.test(line) && !/[\p{Ll}\d]/u.test(line);
}

function isPair(text: string, part: Range): boolean {
  const line = text.slice(part.start, part.end);
  const colon = colonOf(line);
  return colon !== undefined && !isHeadline(line) && isKey(line.slice(0, colon).trim()) && isValue(line.slice(colon + 1).trim());
}

/** The first colon with white space behind it. */
function colonOf(line: string): number | undefined {
  const colon = line.slice(0, longestKey + 2).search(/:\s/);
  return colon > 0 ? colon : undefined;
}

function isKey(key: string): boolean {
  const words = key.split(/\s+/).length;
  if (key.length === 0 || key.length > longestKey || words > 7) return false;
  if (count(key, '(') !== count(key, ')')) return false;
  return (
    /^[\p{L}\p{N}#]/u.test(key) &&
    !/[.?!]\s|["“”;{}=]|,.*\s\S+\s\S+\s/.test(key) &&
    !verbs.test(key) &&
    !clauseStart.test(key) &&
    !leadIns.test(key)
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Words that begin a clause, so that what stands before the colon is part of a sentence. */
const clauseStart = /^(?:the|an?|our|its|their|in|on|for|at|by|with|from|as|to|if|when|while|but|and|or|so)\s/i;

function isValue(value: string): boolean {
  return value.length > 0 && value.length <= longestValue && !isSentence(value);
}

/** Six words and a full stop (citations may follow it), two sentences, or a clause ("the price-matched competitor from Google"). */
function isSentence(value: string): boolean {
  const words = value.split(/\s+/).length;
  if (words >= 5 && /^(?:the|an?|how|when|where|why|what|which|one)\s/.test(value)) return true;
  const uncited = value.replace(/(?:\[\d{1,3}\]){1,9}$|\s\d{1,8}$/, '');
  return (words >= 6 && /[.!?]["”’)]?$/.test(uncited)) || (words >= 8 && /[a-z)]\.\s+[A-Z]/.test(value));
}

function keyValueOf(content: PiecedText, range: Range): UnplacedKeyValue {
  const part = content.slice(range.start, range.end).trim();
  const colon = colonOf(part.text) ?? 0;
  const key = part.slice(0, colon).trim();
  const value = part.slice(colon + 1, part.text.length).trim();
  const { start } = key.sourceSpan(0, key.text.length);
  const { end } = value.sourceSpan(0, value.text.length);
  return { type: 'key-value', start, end, key, value };
}
