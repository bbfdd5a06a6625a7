import { createHash, timingSafeEqual } from 'node:crypto';
import type { Identity, Role } from './identity';

/** A token as the server knows it. The token itself is only with those who use it. */
export interface Token {
  readonly role: Role;
  /** SHA-256 of the token, 64 hex digits. */
  readonly hash: string;
  /** Whose it is: the author of every decision made with it. */
  readonly author: string;
}

/** Fails on what is no hash: a token written down in the clear would else never match, and stand there. */
export function checkTokens(tokens: readonly Token[]): void {
  const wrong = tokens.findIndex(({ hash }) => !isTokenHash(hash));
  if (wrong >= 0) throw new Error(`Token ${wrong + 1} is no SHA-256 hash: 64 hex digits are wanted, as sha256sum prints them.`);
}

export function isTokenHash(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text);
}

/** Whose token it is; undefined for one that is not known. Every hash is compared, each in constant time: how long it takes tells nothing. */
export function identityOfToken(tokens: readonly Token[], token: string): Identity | undefined {
  const given = createHash('sha256').update(token).digest();
  const [known] = tokens.filter(({ hash }) => timingSafeEqual(Buffer.from(hash, 'hex'), given));
  return known && { role: known.role, author: known.author };
}
