import { isUnknownToken, type Identity } from '../access/identity';
import type { Authenticate } from '../access/authenticate';
import { neighbourhood } from './address';
import { budgetOf } from './rate-limit';

/** Somebody who may ask. */
export interface Caller {
  readonly identity: Identity;
  /** Under which name its requests are counted: the author of a token, or the address of somebody without one. */
  readonly countedAs: string;
}

/** Fails with UNAUTHENTICATED, or with RATE_LIMITED for an address that has tried too many tokens. */
export type Admit = (address: string, authorization: string | undefined) => Promise<Caller>;

/** Tokens that are not known, a minute and address: more are guesses. Then no token is looked at, so a right one tells nothing. */
const GUESSES = 20;

export function admission(authenticate: Authenticate): Admit {
  const guesses = budgetOf(GUESSES, 'Too many tokens that are not known here came from your address.');
  return async (address, authorization) => {
    const place = neighbourhood(address);
    if (authorization !== undefined) await guesses.check(place);
    try {
      const identity = await authenticate(authorization);
      const { author } = identity;
      return { identity, countedAs: author === undefined ? `address ${place}` : `author ${author}` };
    } catch (reason) {
      if (isUnknownToken(reason)) await guesses.spend(place, 1);
      throw reason;
    }
  };
}
