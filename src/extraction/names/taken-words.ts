import type { ReadText } from '../lexicon/read-text';
import type { Word } from '../text/words';

/** Words that mean something else: terms, values of entities, and labels that are no part of a longer capitalised run. */
export function takenWords(words: readonly Word[], matches: ReadText['matches']): Set<number> {
  const taken = new Set<number>();
  for (const { meaning, at, length } of matches) {
    const { kind } = meaning;
    const isNamed =
      kind === 'term' ||
      kind === 'noun' ||
      (kind === 'choice' && (meaning.property.datatype === 'entity' || (meaning.property.datatype === 'text' && length > 1)));
    const isLabel = (kind === 'cue' || kind === 'label') && !words.slice(at, at + length).some((word) => word.hasDigit);
    if (isNamed || isLabel) for (let index = at; index < at + length; index += 1) taken.add(index);
  }
  return taken;
}
