import type { Subject } from '../domain';
import { invariant } from '../util/invariant';
import type { Vocabulary } from '../vocabulary';

/** A subject of the vocabulary's own kind is a Model. */
export function subjectTypeName(vocabulary: Vocabulary): (subject: Subject) => string {
  return ({ kind }) => (kind === vocabulary.subjectKind ? 'Model' : 'OtherSubject');
}

/** A row's type by the kind of its id; properties are the vocabulary's own rows, whose ids have no kind. */
export function nodeTypeName(vocabulary: Vocabulary): (row: { readonly id: string }) => string {
  const ofSubject = subjectTypeName(vocabulary);
  return (row) => {
    if (vocabulary.properties.has(row.id)) return 'Property';
    const kind = row.id.slice(0, row.id.indexOf(':'));
    if (kind === 'subject') return ofSubject(row as Subject);
    const name = NODE_TYPES[kind];
    invariant(name !== undefined, `${row.id} is the id of a node`);
    return name;
  };
}

const NODE_TYPES: Readonly<Record<string, string>> = {
  claim: 'Claim',
  document: 'Document',
  source: 'Source',
  item: 'DataItem',
  conflict: 'Conflict',
  decision: 'Decision',
};
