import type { Span } from '../domain';
import type { Block, MappedText } from '../parsing/parsed-document';
import { boundsIn } from './lexicon/bound-terms';
import { findCoordinated } from './lexicon/coordination';
import type { Lexicon } from './lexicon/lexicon';
import { readText } from './lexicon/read-text';
import { longestOnly, merge, outside, sortMatches, type PhraseMarks, type TermMark } from './marks';
import type { Gazetteer, NameMark } from './names/gazetteer';
import { withOpenTerms } from './open-terms';
import type { NamedThing } from './prose/capital-runs';
import type { Sentence } from './prose/sentence';
import { mayHaveNumbers, readNumbers, type NumberHits } from './reading/numbers';
import { mayBeUndisclosed, readUndisclosed, type UndisclosedHit } from './reading/undisclosed';
import { findCitations, withoutCitations, type Citation, type CitationStyle } from './text/citations';
import { telltalesAmong, type Telltale } from './text/telltales';
import type { Word } from './text/words';

/**
 * A text with everything on it that was recognised, each list in order of place. Offsets are local to `text`, in which
 * citations are blank; `sourceSpan` leads back to the document.
 */
export interface Passage extends Omit<PhraseMarks, 'openTerms'>, NumberHits {
  readonly block: Block;
  readonly text: string;
  readonly words: readonly Word[];
  readonly citations: readonly Citation[];
  readonly names: readonly NameMark[];
  readonly undisclosed: readonly UndisclosedHit[];
  sourceSpan(start: number, end: number): Span;
  /** What is worked out of it when first asked for. */
  readonly kept: KeptOfPassage;
}

/**
 * Kept on the passage and not in a map beside it, to be gone with it: what an old WeakMap holds for a young key, V8's collections of young
 * objects take for alive. Every passage of a document would stay until the next full collection, and be moved twice on the way.
 */
interface KeptOfPassage {
  sentences: readonly Sentence[] | undefined;
  named: readonly NamedThing[] | undefined;
  telltales: number | undefined;
}

/** Whether any word of a passage is such: to be asked before a pattern that cannot match without one. */
export function mayHold({ kept, words }: Passage, telltale: Telltale): boolean {
  return ((kept.telltales ??= telltalesAmong(words)) & telltale) !== 0;
}

export interface ReadingContext {
  readonly lexicon: Lexicon;
  readonly names: Gazetteer;
  readonly references: CitationStyle;
  /** Terms that the document names in full somewhere. */
  readonly fullTerms: ReadonlySet<string>;
  /** When the document came out, ISO, as far as it tells. */
  readonly published: string | undefined;
}

/** Reads a text in the order that keeps readers out of each other's way: citations, phrases, names, dates, money, other numbers. */
export function readPassage(content: MappedText, block: Block, context: ReadingContext): Passage {
  const { lexicon } = context;
  const citations = findCitations(content.text, context.references);
  const text = withoutCitations(content.text, citations);
  const { words, matches } = readText(text, lexicon);
  const shared = findCoordinated(words, lexicon.phrases);
  const meant = NON.test(text)
    ? matches.filter(({ start }) => !/non-$/i.test(text.slice(Math.max(0, start - 4), start)))
    : matches;
  const all = shared.length === 0 ? meant : [...meant, ...shared].sort((a, b) => a.start - b.start || a.end - b.end);
  const found = sortMatches(all, context.fullTerms);
  const told = merged(withOpenTerms(text, words, found), boundsIn(text, lexicon.bounds));
  const terms = told.some((term) => isStyle(text, term)) ? told.filter((term) => !isStyle(text, term)) : told;
  const names = outside(context.names.find(text, words), terms);
  const naming = terms.filter((term) => lexicon.naming.has(term.qualifier));
  const numbers =
    mayHaveNumbers(text, words) || context.published !== undefined
      ? readNumbers(text, merge(names, withDigits(text, terms)), lexicon.units, context.published)
      : NO_NUMBERS;
  return {
    block,
    text,
    words,
    citations,
    names,
    cues: outside(longestOnly(found.cues, propertyOf), naming),
    labels: outside(longestOnly(found.labels, propertyOf), naming),
    anticues: found.anticues,
    terms: longestOnly(terms, (term) => term.qualifier),
    choices: longestOnly(found.choices, propertyOf),
    templates: found.templates,
    nouns: found.nouns,
    quantities: numbers.quantities,
    money: numbers.money,
    dates: numbers.dates,
    undisclosed: words.some(mayBeUndisclosed) ? readUndisclosed(text) : [],
    sourceSpan: (start, end) => content.sourceSpan(start, end),
    kept: { sentences: undefined, named: undefined, telltales: undefined },
  };
}

/** "non-commercial use" says nothing of commercial use. */
const NON = /\bnon-/i;

function propertyOf<Of>({ property }: { readonly property: Of }): Of {
  return property;
}

/** "Foo-style questions", "a Foo-like test": not Foo itself. */
function isStyle(text: string, { end }: Span): boolean {
  return text.charCodeAt(end) === HYPHEN && /^-(?:style|like|type|inspired|esque)\b/.test(text.slice(end, end + 10));
}
const HYPHEN = 45;

function merged(terms: readonly TermMark[], bounds: readonly TermMark[]): readonly TermMark[] {
  return bounds.length === 0 ? terms : [...terms, ...bounds].sort((a, b) => a.start - b.start || a.end - b.end);
}

const NO_NUMBERS: NumberHits = { dates: [], money: [], quantities: [] };

function withDigits(text: string, terms: readonly TermMark[]): readonly TermMark[] {
  return terms.filter((term) => /\d/.test(text.slice(term.start, term.end)));
}
