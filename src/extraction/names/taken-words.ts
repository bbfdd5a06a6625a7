import type { ReadText } from '../lexicon/read-text';
import type { Word } from '../text/words';

/** By word, 1 where it means something else: terms, values of entities, and labels that are no part of a longer capitalised run. */
export function takenWords(words: readonly Word[], matches: ReadText['matches']): Uint8Array {
  const taken = new Uint8Array(words.length);
  for (const { meaning, at, length } of matches) {
    const { kind } = meaning;
    const isNamed =
      kind === 'term' ||
      kind === 'noun' ||
      (kind === 'choice' && (meaning.property.datatype === 'entity' || (meaning.property.datatype === 'text' && length > 1)));
    const isLabel = (kind === 'cue' || kind === 'label') && !hasDigit(words, at, at + length);
    if (isNamed || isLabel) taken.fill(1, at, at + length);
  }
  return taken;
}

function hasDigit(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.hasDigit) return true;
  return false;
}
