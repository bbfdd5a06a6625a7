import type { Message } from '../domain';
import type { Vocabulary } from './vocabulary';

/** Qualifiers that are read from the words around without a list: what a value holds for, and what it is compared with. */
const UNLISTED = ['condition', 'versus'];

/** What is no mistake in a vocabulary, but hardly meant: qualifiers that split a slot and that no document can be read for. */
export function adviceOn({ properties, terms }: Vocabulary): Message[] {
  return [...properties.values()].flatMap(({ id, separators }) =>
    separators
      .filter((name) => !terms.has(name) && !UNLISTED.includes(name))
      .map((name): Message => ({
        severity: 'info',
        rule: 'separator-without-terms',
        reason: `${id} is split by "${name}", of which no values stand under "terms": documents are not read for it`,
      })),
  );
}
