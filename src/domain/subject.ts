import type { SubjectId } from './ids';

/** What claims are about. `key` is the identity: the normalised name, in which numerals, sizes, tiers and dates all count. */
export interface Subject {
  readonly id: SubjectId;
  readonly kind: string;
  readonly key: string;
  /** As displayed: the fullest spelling met. */
  readonly name: string;
}

/** Subjects by id, each under its fullest spelling; of two equally long ones the first by code point, as in the store. */
export function subjectsById(subjects: Iterable<Subject>): Map<SubjectId, Subject> {
  const found = new Map<SubjectId, Subject>();
  for (const subject of subjects) {
    const known = found.get(subject.id);
    if (known === undefined || isFuller(subject.name, known.name)) found.set(subject.id, subject);
  }
  return found;
}

function isFuller(name: string, than: string): boolean {
  return name.length > than.length || (name.length === than.length && name < than);
}
