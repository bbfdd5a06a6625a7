import { createHash } from 'node:crypto';
import { GraphQLError, stripIgnoredCharacters } from 'graphql';
import { refusal } from './refusal';

/** The operations that may be asked for, where not everything may. */
export interface AllowedOperations {
  /** The text of a persisted query; undefined for an id that is not on the list. */
  textOf(id: string): string | undefined;
  /** Undefined for one of the list, however it is spaced; fails for nothing. */
  refusalOf(query: string): GraphQLError | undefined;
}

/** `texts`: id to text. The SHA-256 of a text is its id as well, as clients that persist automatically ask for it. */
export function allowedOperations(texts: ReadonlyMap<string, string>): AllowedOperations {
  const byId = new Map([...texts, ...[...texts.values()].map((text) => [sha256(text), text] as const)]);
  const allowed = new Set([...texts.values()].map((text) => sha256(stripIgnoredCharacters(text))));
  return {
    textOf: (id) => byId.get(id),
    refusalOf(query) {
      if (byId.has(sha256(query)) || allowed.has(sha256(withoutSpaces(query)))) return undefined;
      return refusal('Only operations that were agreed on are answered here, and this is none of them.', {
        status: 403,
        code: 'OPERATION_NOT_ALLOWED',
      });
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is no GraphQL is on no list, as it is. */
function withoutSpaces(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch (error) {
    if (error instanceof GraphQLError) return query;
    throw error;
  }
}
