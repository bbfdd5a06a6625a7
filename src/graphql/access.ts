import { createHash, timingSafeEqual } from 'node:crypto';
import { GraphQLError, type GraphQLSchema } from 'graphql';

/** Who may write: SHA-256 hashes of tokens, 64 hex digits each. The tokens themselves are only with those who use them. */
export interface Tokens {
  readonly editor: readonly string[];
  readonly admin: readonly string[];
}

/** Everybody reads; editors decide; admins may all that editors may. */
export type Role = 'reader' | 'editor' | 'admin';

/** Fails on what is no hash: a token written down in the clear would else never match, and stand there. */
export function checkTokens({ editor, admin }: Tokens): void {
  const wrong = [...editor, ...admin].findIndex((hash) => !/^[0-9a-f]{64}$/i.test(hash));
  if (wrong >= 0) throw new Error(`Token ${wrong + 1} is no SHA-256 hash: 64 hex digits are wanted, as sha256sum prints them.`);
}

/**
 * The role that an `Authorization: Bearer TOKEN` header gives; without one, a reader. A token that is not known is refused
 * and not taken for none: whoever sends it believes to be an editor.
 */
export function roleOf({ editor, admin }: Tokens, authorization: string | undefined): Role {
  if (authorization === undefined) return 'reader';
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw unauthenticated('The authorization must be "Bearer" and a token.');
  if (holds(admin, token)) return 'admin';
  if (holds(editor, token)) return 'editor';
  throw unauthenticated('That token is not known here.');
}

/** Every hash is compared, each in constant time: how long it takes tells nothing. */
function holds(hashes: readonly string[], token: string): boolean {
  const given = createHash('sha256').update(token).digest();
  return hashes.filter((hash) => timingSafeEqual(Buffer.from(hash, 'hex'), given)).length > 0;
}

function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** The one check of who may write: around every mutation of the schema, those that are added later too. */
export function guardMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve;
    if (resolve === undefined) continue;
    field.resolve = (root, args, context: { readonly role: Role }, info) =>
      context.role === 'reader' ? FORBIDDEN : resolve(root, args, context, info);
  }
}

const FORBIDDEN = {
  __typename: 'Forbidden',
  message: 'Only editors may do that: send the token of an editor as "Authorization: Bearer TOKEN".',
};
