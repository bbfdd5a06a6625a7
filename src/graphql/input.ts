import { sourceId, subjectId, type DataItemId, type DocumentId, type SourceId, type SubjectId } from '../domain';
import type { Property, Vocabulary } from '../vocabulary';
import { badInput } from './errors';

type Asked = string | null | undefined;

/** The members that are there: filters leave out what is not restricted, where GraphQL gives null or undefined. */
export function given<Members extends object>(members: Members): { [Name in keyof Members]?: NonNullable<Members[Name]> } {
  const kept: { [Name in keyof Members]?: NonNullable<Members[Name]> } = {};
  for (const name in members) {
    const member = members[name];
    if (member !== undefined && member !== null) kept[name] = member;
  }
  return kept;
}

/** "subject:gpt-4o-mini", "gpt-4o-mini" and "GPT-4o mini" are the same subject. */
export function subjectIdAsked(asked: Asked): SubjectId | undefined {
  if (asked === undefined || asked === null) return undefined;
  return subjectId(asked.replace(/^subject:/, ''));
}

export function sourceIdAsked(asked: Asked): SourceId | undefined {
  if (asked === undefined || asked === null) return undefined;
  return sourceId(asked.replace(/^source:/, ''));
}

export function documentIdAsked(asked: Asked): DocumentId | undefined {
  return idAsked(asked, 'document') as DocumentId | undefined;
}

export function dataItemIdAsked(asked: Asked): DataItemId | undefined {
  return idAsked(asked, 'item') as DataItemId | undefined;
}

function idAsked(asked: Asked, kind: string): string | undefined {
  if (asked === undefined || asked === null) return undefined;
  if (!asked.startsWith(`${kind}:`)) throw badInput(`"${asked}" is not the id of a ${kind}: those start with "${kind}:".`);
  return asked;
}

/** The id of a property of the vocabulary, given by id ("property:price.input"), name ("price.input") or field ("priceInput"). */
export function propertyAsked(vocabulary: Vocabulary, asked: Asked): string | undefined {
  if (asked === undefined || asked === null) return undefined;
  return propertyNamed(vocabulary, asked).id;
}

export function propertyNamed(vocabulary: Vocabulary, asked: string): Property {
  const name = asked.replace(/^property:/, '');
  const property = vocabulary.properties.get(name) ?? [...vocabulary.properties.values()].find(({ field }) => field === name);
  if (property === undefined) throw badInput(`There is no property "${name}"; \`properties\` lists them.`);
  return property;
}
