import { ANONYMOUS, unauthenticated, unknownToken, type Identity } from './identity';
import { jwtVerifier, type JwtOptions } from './jwt';
import { checkTokens, identityOfToken, type Token } from './token';

/** Who may do what. */
export interface AccessOptions {
  /** Whether reading takes a token too; left out, everybody reads. */
  readonly reading?: 'open' | 'token';
  readonly tokens?: readonly Token[];
  readonly jwt?: JwtOptions;
}

/** Who sends an `Authorization: Bearer TOKEN` header. Fails with UNAUTHENTICATED for a token that is not known. */
export type Authenticate = (authorization: string | undefined) => Promise<Identity>;

/**
 * Without a token somebody is a reader, where reading is open. A token that is not known is refused and not taken for none:
 * whoever sends it believes to be an editor.
 */
export function authenticator({ reading = 'open', tokens = [], jwt }: AccessOptions): Authenticate {
  checkTokens(tokens);
  const verify = jwt && jwtVerifier(jwt);
  return async (authorization) => {
    if (authorization === undefined) return anonymous(reading);
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The authorization must be "Bearer" and a token.');
    const known = identityOfToken(tokens, token);
    if (known !== undefined) return known;
    if (verify !== undefined && isJwt(token)) return verify(token);
    throw unknownToken();
  };
}

function anonymous(reading: 'open' | 'token'): Identity {
  if (reading === 'open') return ANONYMOUS;
  throw unauthenticated('Reading takes a token here: send it as "Authorization: Bearer TOKEN".');
}

/** Three parts of base64url, parted by dots: header, claims, signature. */
function isJwt(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}
