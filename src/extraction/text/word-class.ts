import type { Spelling } from './spelling';
import type { Word } from './words';

/** Whether a word is of a kind that its spelling alone tells. */
export type WordClass = (word: Word) => boolean;

let classes = 0;

/**
 * A kind of words. The question is asked once a spelling, however slow; after that it is a look at a bit. Takes "months",
 * "words that a denial has"; refuses what depends on the words around.
 */
export function wordClass(holds: (spelling: Spelling) => boolean): WordClass {
  const bit = 1 << classes;
  classes += 1;
  if (classes > 31) throw new Error('a spelling has bits for 31 classes');
  return ({ spelling }) => {
    if ((spelling.asked & bit) === 0) {
      spelling.asked |= bit;
      if (holds(spelling)) spelling.classes |= bit;
    }
    return (spelling.classes & bit) !== 0;
  };
}
