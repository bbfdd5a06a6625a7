import type { Span } from '../../domain';
import { wordClass } from '../text/word-class';
import type { Word } from '../text/words';
import { beginsWithDigit, isCurrency, isEdition, isMonth, isOpener, isRoman, isStatus, isYear } from './name-words';

/** A stretch that is written like a name. */
export interface NameRun extends Span {
  /** Indices of its words. */
  readonly first: number;
  readonly last: number;
  /** Last word that its shape alone vouches for: beyond it, only capitals speak ("GPT-4o Search Preview"). */
  readonly core: number;
  /**
   * `strong`: letters with digits ("Phi-4", "Gemini 2.5 Flash-Lite", "gpt-4o-mini"), a name wherever it stands.
   * `weak`: capitals alone ("Reka Core", "Mount Everest") or one or two letters with a number ("K2"): a name when something else says so.
   */
  readonly shape: 'strong' | 'weak';
}

/**
 * Runs of words that look like names, none overlapping another; `isTaken` tells words that mean something else to the vocabulary.
 * Takes: GPT-4o mini   Llama 3.1 8B   o4-mini   text-davinci-003   Qwen3.5-Flash   Claude Opus 4.6   (weak) Reka Core, K2
 * Refuses: July 18, In 2024, 128K, top-5, mid-2024, Context 128K where "context" is a property.
 */
export function findNameRuns(text: string, words: readonly Word[], isTaken: (index: number) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = runFrom(text, words, at, isTaken) ?? sizeOfMaker(words, at, isTaken);
    if (!run) continue;
    runs.push(run);
    at = run.last;
  }
  return runs;
}

/** "Mistral 7B" and "Mistral 7B v0.3", where the vocabulary knows "Mistral" as a maker: the size makes a name of it. */
function sizeOfMaker(words: readonly Word[], at: number, isTaken: (index: number) => boolean): NameRun | undefined {
  const [maker, size] = [words[at] as Word, words[at + 1]];
  if (!isTaken(at) || !maker.isCapital || !size || size.joint !== '' || !/^\d{1,3}(?:\.\d|x\d{1,3})?B$/.test(size.written))
    return undefined;
  let last = at + 1;
  while (words[last + 1] && isVersionMark(words[last + 1] as Word)) last += 1;
  return { start: maker.start, end: (words[last] as Word).end, first: at, last, core: last, shape: 'strong' };
}

/** "v0.3" behind "Mistral 7B". */
const isVersionMark = wordClass(({ written }) => /^v\d{1,2}(?:\.\d{1,2})?$/.test(written));

function runFrom(text: string, words: readonly Word[], at: number, isTaken: (index: number) => boolean): NameRun | undefined {
  const first = words[at] as Word;
  if (!mayBegin(words, at) || isTaken(at)) return undefined;
  let last = at;
  let core = first.hasDigit ? at : -1;
  for (
    let next = at + 1;
    next < words.length &&
    mayFollow(words, next, at) &&
    !isAmount(text, words[next] as Word) &&
    (isHyphenated(words[next] as Word) || !isTaken(next));
    next += 1
  ) {
    last = next;
    const word = words[next] as Word;
    if (word.hasDigit || isRoman(word) || (core >= 0 && core === next - 1 && (isEdition(word) || !word.isSpaced))) core = next;
  }
  const shape = shapeOf(words.slice(at, last + 1));
  if (shape === undefined) return undefined;
  return { start: first.start, end: (words[last] as Word).end, first: at, last, core: core < 0 ? last : core, shape };
}

/** "Foo Lite 74.0%", "Foo Core 3 million", "Updated 2 hours ago", "Page 3 of 12": the number is no part of the name. */
function isAmount(text: string, word: Word): boolean {
  return beginsWithDigit(word) && AMOUNTS.test(text.slice(word.end, word.end + 12));
}

const AMOUNTS =
  /^(?: ?[%\u2030\u20AC$\u00D7\u00B0](?!\d)| (?:percent|million|billion|trillion|thousand|points|times|out of|of \d+|(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?)(?= (?:ago|later|earlier|old|left|read)|$|[.,]))\b)/;

function mayBegin(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  const isMarked = word.isCapital || word.hasDigit;
  if (!isMarked && !(next !== undefined && isHyphenated(next))) return false;
  if (!word.hasLetter || beginsWithDigit(word) || isOpener(word) || isMonth(word) || isCurrency(word)) return false;
  return isMarked || (/^[a-z]{1,12}$/.test(word.lower) && idLength(words, at) > 0);
}

/** Number of words of an identifier in lower case, hyphens between and a digit within: "gpt-4o-mini"; 0 when it is none ("top-5"). */
function idLength(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (words[end] && isHyphenated(words[end] as Word) && isPlain(words[end] as Word)) end += 1;
  const parts = words.slice(at, end);
  const digits = parts.findIndex((part) => part.hasDigit);
  if (digits < 0 || isYear(parts[digits] as Word)) return 0;
  return parts.length > 2 || /^\d+(?:\.\d+)?[a-z]+$/.test((parts[digits] as Word).lower) ? parts.length : 0;
}

function mayFollow(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at] as Word;
  if (word.joint !== '' || word.lower === "'s" || word.start - (words[at - 1] as Word).end > 1) return false;
  if (isHyphenated(word))
    return word.hasDigit || word.isCapital || isEdition(word) || isLowerId(words, at, first) || isEnding(words, at, first);
  if (isYear(word) || isStatus(word) || isCurrency(word) || hasComma(word)) return false;
  if (beginsWithDigit(word))
    return (
      isVersion(word.written) &&
      (word.hasLetter || isNumberOf(words[at - 1] as Word) || words.slice(first, at).every((earlier) => !earlier.hasDigit))
    );
  if (isRoman(word)) return !isRoman(words[at - 1] as Word);
  if (isEdition(word)) return word.isCapital || words.slice(first, at).some((earlier) => earlier.hasDigit);
  if (word.isCapital) return !isMonth(word) && (!(isOpener(word) && word.lower.length < 4) || isLetterOf(words, at));
  return word.hasDigit && word.hasLetter;
}

/** "Foo A", within a sentence and before no other capital: a letter tells the things of one series apart. */
function isLetterOf(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1] as Word, words[at] as Word, words[at + 1]];
  return word.written === 'A' && before.isCapital && !isOpener(before) && next?.isCapital !== true;
}

/** "-multimodal" of "Foo-4-multimodal", "-instruct-preview": the last word of what has a number already. Not "Foo-4-class", "Foo-4-based". */
function isEnding(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at] as Word;
  return isOwnEnding(word) && isHyphenated(words[at - 1] as Word) && words.slice(first, at).some((earlier) => earlier.hasDigit);
}

/** No participle and no word that likens something to a name, counts or measures. */
const isOwnEnding = wordClass(({ written }) => /^[a-z]{3,}$/.test(written) && !/ed$/.test(written) && !LIKENS.test(written));

const LIKENS = new RegExp(
  '^(?:class|level|style|like|era|grade|scale|size|series|family|tier|tokens?|parameters?|only|first|native|driven|compatible|equivalent|specific|' +
    'beating|killer|killing|using|days?|weeks?|months?|years?|hours?|minutes?|seconds?|bit|core|way|inch|door|seat|seater|speed|cylinder|fold|met(?:er|re)s?|' +
    'foot|feet|lit(?:er|re)s?|pin|man|person|page|point|pound|dollar|euro|percent|megapixel|horsepower|kilowatt|volt|watt|valve|lane|step|stage|phase|star)$',
);

/** "Gen 3", "Mark 2": a number of its own, whatever number came before. */
const isNumberOf = wordClass(({ written }) => /^(?:Gen|Generation|Mark|Mk|Series|Version|Rev|Type|Phase|Stage)$/.test(written));

/** "3", "2.5", "4o", "8B", "16k", "70b", "8x22B"; not "128K" units with scale M or T, nor "15,000", nor "1.5x". */
function isVersion(written: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,2}){0,2}(?:(?!x$)[a-z]{1,2}|B)?|\d{1,2}x\d{1,3}[Bb])$/.test(written);
}

function isLowerId(words: readonly Word[], at: number, first: number): boolean {
  return isPlain(words[at] as Word) && words.slice(first, at).every(isPlain);
}

/** As identifiers in lower case are written. */
const isPlain = wordClass(({ written }) => /^[a-z0-9.]+$/.test(written));

const hasComma = wordClass(({ lower }) => lower.includes(','));

export function isHyphenated(word: Word): boolean {
  return word.joint === '' && !word.isSpaced;
}

function shapeOf(words: readonly Word[]): NameRun['shape'] | undefined {
  const hasDigit = words.some((word, index) => word.hasDigit || (index > 0 && isRoman(word) && word.lower.length > 1));
  const [first] = words;
  if (words.length === 1 && first) {
    const letters = first.lower.replace(/[^a-z]/g, '').length;
    if (!first.hasDigit) return first.isCapital ? 'weak' : undefined;
    return letters >= 3 && first.isCapital ? 'strong' : 'weak';
  }
  return hasDigit ? 'strong' : 'weak';
}
