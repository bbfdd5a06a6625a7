import { entityKey, type Span } from '../../domain';
import type { DocumentReading } from '../document-reading';
import { officialNames } from '../lexicon/official-names';
import type { Name } from '../names/gazetteer';

/**
 * The maker about whose doings a clause is, where no "it" leads on to a product.
 * Takes: "Acme has no batch API", "Acme charges $0.12"
 * Refuses: "Acme has not disclosed its size", "Acme's Foo 2 costs", "Acme Foo 2 costs"
 */
export function makerSpokenOf(text: string, clause: Span, document: DocumentReading): string | undefined {
  const [, name, rest] = OPENS_WITH_NAME.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 90))) ?? [];
  if (name === undefined || rest === undefined || !isMaker(name, document)) return undefined;
  return /\b(?:it|its|itself|they|their)\b/i.test(text.slice(clause.start, clause.end)) ? undefined : name;
}

/** "Foo charges $2" beside "Foo-V3" alone: whoever is called by its maker's name is meant by that too, where it is the only one. */
export function productOf(maker: string, { names }: DocumentReading): Name | undefined {
  const [only, another] = names.names.filter(({ key }) => key.startsWith(`${entityKey(maker)}-`));
  return another ? undefined : only;
}

const OPENS_WITH_NAME =
  /^[\s\W]*(?:(?:and|but|while|so|because|where) )?(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3}) (\p{Ll}{2,})/u;

/** Whether the document says or the vocabulary lists that it makes things. */
export function isMaker(name: string, { names, lexicon }: DocumentReading): boolean {
  const key = entityKey(name);
  return names.makers.has(key) || officialNames(lexicon).has(key);
}
