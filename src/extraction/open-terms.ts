import type { Meaning } from './lexicon/meaning';
import type { PhraseMatch } from './lexicon/phrase-trie';
import type { OpenTermMark, PhraseMarks, TermMark } from './marks';
import { isOpener } from './names/name-words';
import type { Word } from './text/words';

/** "Seabird API" where the vocabulary has "{name} API" and no such term: capitals right before make it one. Not "Batch API" where that is a tier. */
export function withOpenTerms(
  text: string,
  words: readonly Word[],
  { terms, openTerms }: Pick<PhraseMarks, 'terms' | 'openTerms'>,
): readonly TermMark[] {
  if (openTerms.length === 0) return terms;
  const opened = openTerms.flatMap((mark) => openedTerm(text, words, mark, terms) ?? []);
  return opened.length === 0 ? terms : [...terms, ...opened].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The terms of a label, open ones among them: "Seabird API" as a key or in the first column. */
export function termsOfLabel(
  label: string,
  words: readonly Word[],
  matches: readonly PhraseMatch<Meaning>[],
): readonly TermMark[] {
  const terms: TermMark[] = [];
  const openTerms: OpenTermMark[] = [];
  for (const { meaning, ...place } of matches) {
    if (meaning.kind === 'term') terms.push({ ...meaning, ...place });
    if (meaning.kind === 'open-term') openTerms.push({ ...meaning, ...place });
  }
  return withOpenTerms(label, words, { terms, openTerms });
}

function openedTerm(text: string, words: readonly Word[], mark: OpenTermMark, terms: readonly TermMark[]): TermMark | undefined {
  let first = mark.at;
  while (first > 0 && mark.at - first < 3 && words[first]?.joint === '' && isNamePart(words[first - 1] as Word)) first -= 1;
  const isKnown = terms.some((term) => term.end === mark.end && term.length > mark.length);
  if (first === mark.at || isKnown) return undefined;
  const { start } = words[first] as Word;
  const { end, qualifier } = mark;
  const length = mark.at + mark.length - first;
  return { kind: 'term', qualifier, id: text.slice(start, end), start, end, at: first, length };
}

function isNamePart(word: Word): boolean {
  return word.isCapital && !isOpener(word);
}
