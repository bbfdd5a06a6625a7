import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload, type KeyLike } from 'jose';
import { authenticator, type AccessOptions } from '../../../src/graphql/access/authenticate';

const SECRET = 'an old secret of thirty-two bytes';
const wanted = { issuer: 'https://id.example', audience: 'claimgraph', roleClaim: 'role', authorClaim: 'sub' };
const bySecret: AccessOptions = { jwt: { ...wanted, key: { kind: 'secret', secret: SECRET } } };
const inAnHour = Math.floor(Date.now() / 1_000) + 3_600;
const claims = { iss: wanted.issuer, aud: wanted.audience, sub: 'Ada', role: 'editor', exp: inAnHour };

function signed(payload: JWTPayload, key: KeyLike | Uint8Array = new TextEncoder().encode(SECRET), alg = 'HS256', kid = 'one') {
  return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
}

function ask(access: AccessOptions, token?: string) {
  return authenticator(access)(token === undefined ? undefined : `Bearer ${token}`);
}

test('without a token everybody is a reader, or nobody where reading takes one', async () => {
  expect(await ask({})).toEqual({ role: 'reader' });
  await expect(ask({ reading: 'token' })).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('a token gives its role and the name it is bound to', async () => {
  const hash = createHash('sha256').update('ours').digest('hex');
  const tokens = [{ role: 'editor', hash, author: 'Ada' }] as const;
  expect(await ask({ tokens }, 'ours')).toEqual({ role: 'editor', author: 'Ada' });
  for (const token of ['theirs', hash, 'ours.or.theirs'])
    await expect(ask({ tokens }, token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

describe('a JSON Web Token', () => {
  test('gives the role and the author of its claims, until it expires', async () => {
    expect(await ask(bySecret, await signed(claims))).toEqual({ role: 'editor', author: 'Ada', expiresAt: inAnHour * 1_000 });
  });

  test.each([
    [undefined, 'reader'],
    ['owner', 'reader'],
    [['reader', 'admin', 'owner'], 'admin'],
  ])('whose role is %j makes a %s', async (role, expected) => {
    expect(await ask(bySecret, await signed({ ...claims, role }))).toMatchObject({ role: expected });
  });

  const { exp: _exp, ...endless } = claims;
  const { sub: _sub, ...nameless } = claims;
  test.each([
    ['is expired', { ...claims, exp: inAnHour - 7_200 }],
    ['never expires', endless],
    ['is not yet good', { ...claims, nbf: inAnHour }],
    ['is for another service', { ...claims, aud: 'other' }],
    ['comes from somebody else', { ...claims, iss: 'https://evil.example' }],
    ['names nobody', nameless],
    ['names a blank', { ...claims, sub: ' ' }],
    ['has a number for a role', { ...claims, role: 7 }],
  ])('that %s is refused', async (_what, payload) => {
    await expect(ask(bySecret, await signed(payload))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('that nobody signed, or somebody with another secret, is refused', async () => {
    for (const token of [
      new UnsecuredJWT(claims).encode(),
      await signed(claims, new TextEncoder().encode('another secret of thirty-two bytes')),
      (await signed(claims)).replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...claims, role: 'admin' })).toString('base64url')}.`,
      ),
      await signed(claims, new TextEncoder().encode(SECRET.repeat(2)), 'HS512'),
    ])
      await expect(ask(bySecret, token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('is verified by a set of public keys, with which nobody can sign an HMAC', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
    const access: AccessOptions = { jwt: { ...wanted, key: { kind: 'keys', keys: { keys: [jwk] } } } };
    expect(await ask(access, await signed(claims, privateKey, 'ES256'))).toMatchObject({ role: 'editor', author: 'Ada' });
    const confused = await signed(claims, new TextEncoder().encode(JSON.stringify(jwk)));
    await expect(ask(access, confused)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('is verified by the keys that its issuer publishes; while they cannot be had, nobody is let in and it is said why', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
    let status = 500;
    const issuer = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`;
    const access: AccessOptions = { jwt: { ...wanted, key: { kind: 'address', url } } };
    const token = await signed(claims, privateKey, 'RS256');
    await expect(ask(access, token)).rejects.toMatchObject({ extensions: { code: 'KEYS_UNAVAILABLE', http: { status: 503 } } });
    status = 200;
    expect(await ask(access, token)).toMatchObject({ author: 'Ada' });
    await new Promise((resolve) => issuer.close(resolve));
  });
});
