import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { GraphQLError } from 'graphql';
import { unauthenticated, unknownToken, type Identity, type Role } from './identity';

/** JSON Web Tokens (RFC 7519) that somebody else gives out, and what one must say to be taken. */
export interface JwtOptions {
  readonly key: JwtKey;
  /** `iss` must be this. */
  readonly issuer: string;
  /** `aud` must be or have this: a token for another service is none for us. */
  readonly audience: string;
  /** The claim that names the role; a token without it is a reader's. */
  readonly roleClaim: string;
  /** The claim that names the author. */
  readonly authorClaim: string;
}

export type JwtKey =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'keys'; readonly keys: JSONWebKeySet }
  /** Where the issuer publishes its keys; they are fetched when a token names one that is not known, and kept. */
  | { readonly kind: 'address'; readonly url: string };

/** Pinned by the kind of key: a public key never verifies an HMAC, which would let everybody sign with it. `none` is nowhere. */
const ALGORITHMS = {
  secret: ['HS256'],
  keys: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  address: ['RS256', 'PS256', 'ES256', 'EdDSA'],
};

const ROLES: readonly string[] = ['reader', 'editor', 'admin'] satisfies Role[];

/** Bytes that HS256 wants at least (RFC 7518, 3.2). */
export const SHORTEST_SECRET = 32;

/** Verifies tokens; refuses one that is forged, expired, without an end, for somebody else, or that names no author. */
export function jwtVerifier({ key, issuer, audience, roleClaim, authorClaim }: JwtOptions): (token: string) => Promise<Identity> {
  const verifyingKey = verifyingKeyOf(key);
  const checks = { issuer, audience, algorithms: ALGORITHMS[key.kind], requiredClaims: ['exp', authorClaim] };
  return async (token) => {
    const { payload } = await jwtVerify(token, verifyingKey, checks).catch(refuse);
    const author = payload[authorClaim];
    if (typeof author !== 'string' || author.trim() === '') throw unauthenticated(`The token's ${authorClaim} names nobody.`);
    return { role: roleIn(payload[roleClaim], roleClaim), author, expiresAt: payload.exp! * 1_000 };
  };
}

/** As one function for all kinds: jose takes a secret, but types it apart from a set of keys. */
function verifyingKeyOf(key: JwtKey): JWTVerifyGetKey {
  if (key.kind === 'keys') return createLocalJWKSet(key.keys);
  if (key.kind === 'address') return createRemoteJWKSet(new URL(key.url));
  const secret = new TextEncoder().encode(key.secret);
  if (secret.length < SHORTEST_SECRET) throw new Error(`The secret of JWTs needs at least ${SHORTEST_SECRET} bytes.`);
  return async () => secret;
}

/** One role, or several of which the highest counts. A name that is no role of ours gives nothing more than reading. */
function roleIn(claim: unknown, roleClaim: string): Role {
  const named: readonly unknown[] = Array.isArray(claim) ? claim : [claim ?? 'reader'];
  if (!named.every((role) => typeof role === 'string')) throw unauthenticated(`The token's ${roleClaim} is no name of a role.`);
  const highest = Math.max(0, ...named.map((role) => ROLES.indexOf(role)));
  return ROLES[highest] as Role;
}

/** Whose fault it is: the token's, or that the issuer's keys cannot be had just now, which jose tells by these codes. */
const KEYS_UNAVAILABLE = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

function refuse(reason: unknown): never {
  if (reason instanceof errors.JWTExpired) throw unauthenticated('The token has expired.');
  if (reason instanceof errors.JWTClaimValidationFailed)
    throw unauthenticated(`The token's ${reason.claim} is not what is wanted here.`);
  if (reason instanceof errors.JOSEError && !KEYS_UNAVAILABLE.has(reason.code)) throw unknownToken();
  throw new GraphQLError('The keys that tokens are signed with cannot be fetched just now; try again in a moment.', {
    extensions: { code: 'KEYS_UNAVAILABLE', http: { status: 503 } },
    originalError: reason instanceof Error ? reason : null,
  });
}
