import type { Span } from '../domain';
import type { Block, MappedText } from '../parsing/parsed-document';
import type { Lexicon } from './lexicon/lexicon';
import { findCoordinated } from './lexicon/coordination';
import type { Meaning } from './lexicon/meaning';
import type { PhraseMatch } from './lexicon/phrase-trie';
import type { Gazetteer, NameMark } from './names/gazetteer';
import { isOpener } from './names/name-words';
import { readDates, type DateHit } from './reading/dates';
import { readFlags, type FlagHit } from './reading/flags';
import { readMoney, type MoneyHit } from './reading/money';
import { readQuantities, type QuantityHit } from './reading/quantities';
import { readUndisclosed, type UndisclosedHit } from './reading/undisclosed';
import { findCitations, withoutCitations, type Citation } from './text/citations';
import type { TextReader } from './text-reader';
import type { Word } from './text/words';

type Marked<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }> &
  Span & { readonly at: number; readonly length: number; readonly isSpread?: true };
export type CueMark = Marked<'cue'>;
export type LabelMark = Marked<'label'>;
export type TermMark = Marked<'term'>;
export type ChoiceMark = Marked<'choice'>;
export type TemplateMark = Marked<'template'>;
export type NounMark = Marked<'noun'>;
export type AnticueMark = Marked<'anticue'>;

/**
 * A text with everything on it that was recognised, each list in order of place. Offsets are local to `text`, in which
 * citations are blank; `sourceSpan` leads back to the document.
 */
export interface Passage {
  readonly block: Block;
  readonly text: string;
  readonly words: readonly Word[];
  readonly citations: readonly Citation[];
  readonly names: readonly NameMark[];
  readonly cues: readonly CueMark[];
  readonly labels: readonly LabelMark[];
  readonly anticues: readonly AnticueMark[];
  readonly terms: readonly TermMark[];
  readonly choices: readonly ChoiceMark[];
  readonly templates: readonly TemplateMark[];
  readonly nouns: readonly NounMark[];
  readonly quantities: readonly QuantityHit[];
  readonly money: readonly MoneyHit[];
  readonly dates: readonly DateHit[];
  readonly flags: readonly FlagHit[];
  readonly undisclosed: readonly UndisclosedHit[];
  sourceSpan(start: number, end: number): Span;
}

export interface ReadingContext {
  readonly texts: TextReader;
  readonly lexicon: Lexicon;
  readonly names: Gazetteer;
  /** Labels of the document's references. */
  readonly references: ReadonlySet<string>;
}

/** Reads a text in the order that keeps readers out of each other's way: citations, phrases, names, dates, money, other numbers. */
export function readPassage(content: MappedText, block: Block, context: ReadingContext): Passage {
  const citations = findCitations(content.text, context.references);
  const text = withoutCitations(content.text, citations);
  const { phrases: known } = context.lexicon;
  const { words, matches: whole } = context.texts.read(text);
  const shared = findCoordinated(words, known);
  const matches = shared.length === 0 ? whole : [...whole, ...shared].sort((a, b) => a.start - b.start || a.end - b.end);
  const found = sortPhrases(matches.map((match) => withOwnName(match, context.texts)));
  const phrases = { ...found, term: withOpenTerms(text, words, found) };
  const names = outside(context.names.find(text, words), phrases.term);
  const hasDigits = /\d|[★⭐]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twice|double|half|fifteen|twenty)\b/i.test(
    text,
  );
  const masks = [...names, ...phrases.term.filter((term) => /\d/.test(text.slice(term.start, term.end)))].sort(
    (a, b) => a.start - b.start,
  );
  const dates = hasDigits ? readDates(text, { masks }) : [];
  const money = hasDigits ? readMoney(text, { masks: merge(masks, dates) }) : [];
  const quantities = hasDigits
    ? readQuantities(text, { masks: merge(merge(masks, dates), money), units: context.lexicon.units })
    : [];
  const qualifiers = new Set(context.lexicon.namedBy.values());
  const naming = phrases.term.filter((term) => qualifiers.has(term.qualifier));
  return {
    block,
    text,
    words,
    citations,
    names,
    cues: outside(
      longestOnly(phrases.cue, (cue) => cue.property),
      naming,
    ),
    labels: outside(
      longestOnly(phrases.label, (label) => label.property),
      naming,
    ),
    anticues: phrases.anticue,
    terms: longestOnly(phrases.term, (term) => term.qualifier),
    choices: longestOnly(phrases.choice, (choice) => choice.property),
    templates: phrases.template,
    nouns: phrases.noun,
    quantities,
    money,
    dates,
    flags: readFlags(text),
    undisclosed: readUndisclosed(text),
    sourceSpan: (start, end) => content.sourceSpan(start, end),
  };
}

type Sorted = { readonly [Kind in Meaning['kind']]: Marked<Kind>[] };

function sortPhrases(matches: readonly PhraseMatch<Meaning>[]): Sorted {
  const sorted: Sorted = { cue: [], label: [], anticue: [], term: [], 'open-term': [], choice: [], template: [], noun: [] };
  for (const { meaning, ...place } of matches) (sorted[meaning.kind] as object[]).push({ ...meaning, ...place });
  return sorted;
}

/** A term said by its first words alone is only that, unless the document names it in full somewhere. */
function withOwnName(match: PhraseMatch<Meaning>, texts: TextReader): PhraseMatch<Meaning> {
  const { meaning } = match;
  if (meaning.kind !== 'term' || meaning.short === undefined || texts.fullTerms.has(meaning.id)) return match;
  return { ...match, meaning: { ...meaning, id: meaning.short } };
}

/** "Seabird API" where the vocabulary has "{name} API" and no such term: capitals right before make it one. */
function withOpenTerms(text: string, words: readonly Word[], found: Sorted): Marked<'term'>[] {
  const terms = found['open-term'].flatMap((mark): Marked<'term'>[] => {
    let first = mark.at;
    while (first > 0 && mark.at - first < 3 && words[first]?.joint === '' && isNamePart(words[first - 1] as Word)) first -= 1;
    const start = (words[first] as Word).start;
    const isKnown = found.term.some(
      (term) => term.end === mark.end && term.qualifier === mark.qualifier && term.length > mark.length,
    );
    if (first === mark.at || isKnown) return [];
    return [
      {
        kind: 'term',
        qualifier: mark.qualifier,
        id: text.slice(start, mark.end),
        start,
        end: mark.end,
        at: first,
        length: mark.at + mark.length - first,
      },
    ];
  });
  return terms.length === 0 ? found.term : [...found.term, ...terms].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isNamePart(word: Word): boolean {
  return word.isCapital && !isOpener(word);
}

/** "GPQA" within "GPQA Diamond" says nothing of its own. Input and output in order of start. */
function longestOnly<Mark extends Span & { readonly isSpread?: true }>(
  marks: readonly Mark[],
  groupOf: (mark: Mark) => unknown,
): Mark[] {
  const longest = new Map<unknown, Mark>();
  const kept = new Set<Mark>();
  for (const mark of marks) {
    if (mark.isSpread) {
      kept.add(mark);
      continue;
    }
    const group = groupOf(mark);
    const before = longest.get(group);
    if (before && mark.start < before.end) {
      if (mark.end - mark.start <= before.end - before.start) continue;
      kept.delete(before);
    }
    longest.set(group, mark);
    kept.add(mark);
  }
  return [...kept];
}

/**
 * The marks that lie within no longer one of `others`: "context" in "long-context recall" says nothing of a context window.
 * Both lists are sorted by start and walked once.
 */
function outside<Mark extends Span>(marks: readonly Mark[], others: readonly Span[]): Mark[] {
  let next = 0;
  let farthest: Span | undefined;
  return marks.filter((mark) => {
    for (; next < others.length && (others[next] as Span).start <= mark.start; next += 1) {
      const other = others[next] as Span;
      if (!farthest || other.end > farthest.end) farthest = other;
    }
    return !farthest || farthest.end < mark.end || farthest.end - farthest.start <= mark.end - mark.start;
  });
}

function merge(a: readonly Span[], b: readonly Span[]): Span[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.start - y.start);
}
