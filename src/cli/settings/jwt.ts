import { readFileSync } from 'node:fs';
import { SHORTEST_SECRET, type JwtKey, type JwtOptions } from '../../graphql';
import { UsageError } from '../usage-error';
import { orDefault, type Variables } from './variables';

/** Whose JSON Web Tokens are taken; undefined where none are. */
export function readJwt(variables: Variables): JwtOptions | undefined {
  const key = readKey(variables);
  if (key === undefined) return undefined;
  return {
    key,
    issuer: needed(variables, 'CLAIMGRAPH_JWT_ISSUER'),
    audience: needed(variables, 'CLAIMGRAPH_JWT_AUDIENCE'),
    roleClaim: orDefault(variables, 'CLAIMGRAPH_JWT_ROLE_CLAIM'),
    authorClaim: orDefault(variables, 'CLAIMGRAPH_JWT_AUTHOR_CLAIM'),
  };
}

function readKey(variables: Variables): JwtKey | undefined {
  const secret = variables('CLAIMGRAPH_JWT_SECRET');
  const keys = variables('CLAIMGRAPH_JWT_JWKS');
  if (secret !== undefined && keys !== undefined)
    throw new UsageError('set CLAIMGRAPH_JWT_SECRET or CLAIMGRAPH_JWT_JWKS, not both: each pins its own algorithms');
  if (secret !== undefined) return secretKey(secret);
  if (keys === undefined) return undefined;
  return /^https?:\/\//.test(keys) ? addressOf(keys) : { kind: 'keys', keys: keysOf(keys) };
}

function secretKey(secret: string): JwtKey {
  if (Buffer.byteLength(secret) < SHORTEST_SECRET)
    throw new UsageError(`CLAIMGRAPH_JWT_SECRET needs at least ${SHORTEST_SECRET} bytes; openssl rand -base64 32 makes one`);
  return { kind: 'secret', secret };
}

/** Keys that come over plain http could be anybody's; on this machine there is nobody between. */
function addressOf(url: string): JwtKey {
  if (!URL.canParse(url) || !/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url))
    throw new UsageError(`CLAIMGRAPH_JWT_JWKS must be an https address or a file, not "${url}"`);
  return { kind: 'address', url };
}

function keysOf(file: string): Extract<JwtKey, { kind: 'keys' }>['keys'] {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as Extract<JwtKey, { kind: 'keys' }>['keys'];
    if (Array.isArray(keys.keys)) return keys;
  } catch (cause) {
    throw new UsageError(`CLAIMGRAPH_JWT_JWKS: cannot read a JSON Web Key Set from ${file}`, { cause });
  }
  throw new UsageError(`CLAIMGRAPH_JWT_JWKS: ${file} has no "keys"`);
}

function needed(variables: Variables, name: 'CLAIMGRAPH_JWT_ISSUER' | 'CLAIMGRAPH_JWT_AUDIENCE'): string {
  const value = variables(name);
  if (value !== undefined) return value;
  throw new UsageError(`${name} must be set where JWTs are taken: without it, tokens made for others would do`);
}
