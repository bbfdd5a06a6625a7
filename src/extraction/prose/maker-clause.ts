import { entityKey, type Span } from '../../domain';
import type { DocumentReading } from '../document-reading';
import type { Lexicon } from '../lexicon/lexicon';

/**
 * Whether a clause is about what a maker does and no "it" leads on to a product.
 * Takes: "Acme has no batch API", "Acme charges $0.12"
 * Refuses: "Acme has not disclosed its size", "Acme's Foo 2 costs", "Acme Foo 2 costs"
 */
export function isAboutMaker(text: string, clause: Span, document: DocumentReading): boolean {
  const [, name, rest] = OPENS_WITH_NAME.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 90))) ?? [];
  if (name === undefined || rest === undefined || !isMaker(name, document)) return false;
  return !/\b(?:it|its|itself|they|their)\b/i.test(text.slice(clause.start, clause.end));
}

const OPENS_WITH_NAME =
  /^[\s\W]*(?:(?:and|but|while|so|because|where) )?(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3}) (\p{Ll}{2,})/u;

function isMaker(name: string, { names, lexicon }: DocumentReading): boolean {
  const key = entityKey(name);
  return names.makers.has(key) || officialNames(lexicon).has(key);
}

const OFFICIAL = new WeakMap<Lexicon, ReadonlySet<string>>();

/** What the vocabulary lists as makers. */
function officialNames(lexicon: Lexicon): ReadonlySet<string> {
  let known = OFFICIAL.get(lexicon);
  if (!known) {
    const values = [...lexicon.vocabulary.properties.values()]
      .filter(({ official }) => official)
      .flatMap((property) => property.values);
    OFFICIAL.set(lexicon, (known = new Set(values.flatMap(({ id, aliases }) => [id, ...aliases]).map(entityKey))));
  }
  return known;
}
