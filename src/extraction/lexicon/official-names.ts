import { entityKey } from '../../domain';
import type { Lexicon } from './lexicon';

const OFFICIAL = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Keys of what the vocabulary lists as makers. */
export function officialNames(lexicon: Lexicon): ReadonlySet<string> {
  let known = OFFICIAL.get(lexicon);
  if (!known) {
    const values = [...lexicon.vocabulary.properties.values()]
      .filter(({ official }) => official)
      .flatMap((property) => property.values);
    OFFICIAL.set(lexicon, (known = new Set(values.flatMap(({ id, aliases }) => [id, ...aliases]).map(entityKey))));
  }
  return known;
}
