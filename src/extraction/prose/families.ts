import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { SubjectRef } from '../proposal';

/**
 * Whom a sentence is about that does not say so, on a page about a family: the member last spoken of, not the family.
 * Takes: "Foo 2 followed in May. The model has 8B parameters." on the page of Foo, which names Foo 1 and Foo 2
 * Refuses: the page of "Foo 2", where "Foo 2 Mini" is a sibling beside it; "Foo is ... It has", where the family was spoken of last
 */
export function topicWithin(
  page: SubjectRef | undefined,
  running: readonly SubjectRef[],
  document: DocumentReading,
): SubjectRef | undefined {
  const [last, another] = running;
  if (!page || !last || another || !isMember(last.name, page.name) || !isFamily(page.name, document)) return page;
  return changed(last, { inferred: 'subject from the sentence before' });
}

/** A name without a number, of which the document has two members with one. */
function isFamily(name: string, document: DocumentReading): boolean {
  if (/\d/.test(name)) return false;
  const known = FAMILIES.get(document) ?? new Map<string, boolean>();
  FAMILIES.set(document, known);
  let is = known.get(name);
  if (is === undefined)
    known.set(
      name,
      (is = document.names.names.filter((other) => isMember(other.name, name) && /\d/.test(other.name)).length > 1),
    );
  return is;
}

const FAMILIES = new WeakMap<DocumentReading, Map<string, boolean>>();

function isMember(name: string, family: string): boolean {
  return name.startsWith(`${family} `) || name.startsWith(`${family}-`);
}
