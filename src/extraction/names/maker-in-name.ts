import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import type { ReadText } from '../lexicon/read-text';
import { wordClass } from '../text/word-class';
import { readWords, type Word } from '../text/words';
import { nameOfCell } from './name-cell';
import type { NameRun } from './name-runs';
import { isEdition } from './name-words';

/**
 * "Acme Small 3.2", "Acme V3": a maker's name is part of the product's where what follows is only a size, an edition or a version;
 * in "Acme Foo 2" it is not.
 */
export function withMaker(run: NameRun, words: readonly Word[], makers: ReturnType<typeof entitiesByNextWord>): NameRun {
  const first = words[run.first] as Word;
  const isBare = isEdition(first) || isVersion(first);
  const maker = isBare && first.joint === '' ? makers.get(run.first) : undefined;
  if (!maker) return run;
  const hasDigit = words.slice(run.first, run.last + 1).some((word) => word.hasDigit);
  return changed(run, { first: maker.at, start: maker.start, shape: hasDigit ? 'strong' : run.shape });
}

const isVersion = wordClass(({ lower }) => /^[vr]?\d/.test(lower));

/** "Acme: R1 0528" as a whole heading names R1 0528, where the vocabulary lists Acme. */
export function nameBehindMaker(text: string, matches: ReadText['matches'], lexicon: Lexicon): string | undefined {
  const [, maker] = /^(\p{Lu}[^:]{1,30}): \S/u.exec(text) ?? [];
  const isListed =
    maker !== undefined && matches.some((match) => isEntity(match) && match.start === 0 && match.end === maker.length);
  return isListed ? nameOfCell(text, lexicon)?.name : undefined;
}

/** "Acme", where the vocabulary lists it as who makes things. */
export function isListedMaker(name: string, { phrases }: Lexicon): boolean {
  return phrases
    .findAll(name, readWords(name))
    .some((match) => isEntity(match) && match.start === 0 && match.end === name.length);
}

/** Of the entities that the vocabulary lists, the first that each word follows. */
export function entitiesByNextWord(matches: ReadText['matches']): ReadonlyMap<number, ReadText['matches'][number]> {
  const found = new Map<number, ReadText['matches'][number]>();
  for (const match of matches) {
    const { at, length } = match;
    if (isEntity(match) && !found.has(at + length)) found.set(at + length, match);
  }
  return found;
}

function isEntity({ meaning }: ReadText['matches'][number]): boolean {
  return meaning.kind === 'choice' && meaning.property.datatype === 'entity';
}
