import { GraphQLError } from 'graphql';

/** Readers read; editors decide as well; admins may all that editors may, and look at what the server measures. */
export type Role = 'reader' | 'editor' | 'admin';

/** Who asks. */
export interface Identity {
  readonly role: Role;
  /** The name that decisions are recorded under: bound to the token, never told by the request. Everybody but an anonymous reader has one. */
  readonly author?: string;
  /** Milliseconds since 1970; a token that says when it ends is worth nothing after that, on an open WebSocket too. */
  readonly expiresAt?: number;
}

export const ANONYMOUS: Identity = { role: 'reader' };

const UNKNOWN_TOKEN = 'That token is not known here.';

/** The refusal of a token that might be a guess; one that has expired, say, is none. */
export function unknownToken(): GraphQLError {
  return unauthenticated(UNKNOWN_TOKEN);
}

export function isUnknownToken(error: unknown): boolean {
  return error instanceof GraphQLError && error.message === UNKNOWN_TOKEN;
}

export function unauthenticated(message: string): GraphQLError {
  const http = { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) };
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http } });
}
