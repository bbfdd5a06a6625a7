import { entityKey, type DataItemId, type DocumentId, type SourceId, type SubjectId } from '../domain';
import type { Context } from './context';
import { badInput } from './errors';
import { dataItemIdAsked, documentIdAsked, sourceIdAsked, subjectIdAsked } from './input';

type Asked = string | null | undefined;

/** The ids that a filter names, each of something that the graph has: what it does not have is told, not answered with an empty list. */
export async function subjectThere({ loaders }: Context, asked: Asked): Promise<SubjectId | undefined> {
  const id = subjectIdAsked(asked);
  const subject = id && (await loaders.subject.load(id));
  if (id !== undefined && subject === undefined)
    throw badInput(`The graph has no subject "${asked}"; \`search(text:)\` finds names, \`subjects\` lists them.`);
  return subject?.id; // another than asked for where two are counted as one
}

export async function sourceThere({ loaders }: Context, asked: Asked): Promise<SourceId | undefined> {
  const id = sourceIdAsked(asked);
  if (id !== undefined && (await loaders.source.load(id)) === undefined)
    throw badInput(`The graph has no source "${asked}"; \`sources(filter: {nameContains:})\` finds them.`);
  return id;
}

export async function documentThere({ loaders }: Context, asked: Asked): Promise<DocumentId | undefined> {
  const id = documentIdAsked(asked);
  if (id !== undefined && (await loaders.document.load(id)) === undefined)
    throw badInput(`The graph has no document "${asked}"; \`documents\` lists them.`);
  return id;
}

export async function dataItemThere({ loaders }: Context, asked: Asked): Promise<DataItemId | undefined> {
  const id = dataItemIdAsked(asked);
  if (id !== undefined && (await loaders.dataItem.load(id)) === undefined) throw badInput(`The graph has no slot "${asked}".`);
  return id;
}

/** A part of a name has to have letters or digits: of anything else nothing is left when it is folded. */
export function namePartAsked(asked: Asked): string | undefined {
  if (asked === undefined || asked === null) return undefined;
  if (entityKey(asked) === '') throw badInput(`"${asked}" has no letters or digits to look for.`);
  return asked;
}
