import { entityKey } from '../domain';
import type { DocumentReading } from './document-reading';
import type { Name } from './names/gazetteer';
import type { SubjectRef } from './proposal';

export function subjectOfName(name: Name, document: DocumentReading, inferred?: string): SubjectRef {
  const kind = document.lexicon.vocabulary.subjectKind;
  return inferred === undefined ? { key: name.key, name: name.name, kind } : { key: name.key, name: name.name, kind, inferred };
}

/** A subject of another kind: a benchmark, a platform, a company, as the vocabulary's terms name it. */
export function subjectOfTerm(qualifier: string, id: string): SubjectRef {
  return { key: entityKey(id), name: id, kind: qualifier };
}

/** What a proposal about the subject inferred when it was found, for the proposal's own list. */
export function inferredFor(subject: SubjectRef | undefined): readonly string[] {
  return subject?.inferred === undefined ? [] : [subject.inferred];
}
