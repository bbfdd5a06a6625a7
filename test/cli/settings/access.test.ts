import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../src/cli/environment';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const JWT = { CLAIMGRAPH_JWT_ISSUER: 'https://id.example', CLAIMGRAPH_JWT_AUDIENCE: 'claimgraph' };
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-tokens-'));
afterAll(() => rmSync(folder, { recursive: true }));

function accessWith(variables: Record<string, string>) {
  return readEnvironment(variables).access;
}

function file(text: string): string {
  const path = join(folder, 'file');
  writeFileSync(path, text);
  return path;
}

test('a token is a name and a hash; one without a name is named after its role and hash', () => {
  expect(
    accessWith({ CLAIMGRAPH_EDITOR_TOKENS: `Ada: Lovelace:${HASH}, ${OTHER.toUpperCase()}`, CLAIMGRAPH_ADMIN_TOKENS: '' }).tokens,
  ).toEqual([
    { role: 'editor', hash: HASH, author: 'Ada: Lovelace' },
    { role: 'editor', hash: OTHER, author: 'editor bbbbbbbb' },
  ]);
});

test('tokens of a file stand beside those of the variables', () => {
  const tokens = file(`# who may\n\neditor ${HASH} Ada Lovelace \r\n  reader\t${OTHER}\n`);
  expect(accessWith({ CLAIMGRAPH_ADMIN_TOKENS: `Cleo:${OTHER}`, CLAIMGRAPH_TOKENS_FILE: tokens }).tokens).toEqual([
    { role: 'admin', hash: OTHER, author: 'Cleo' },
    { role: 'editor', hash: HASH, author: 'Ada Lovelace' },
    { role: 'reader', hash: OTHER, author: 'reader bbbbbbbb' },
  ]);
});

test.each([
  ['owner ' + HASH, ':1 must start with a role: reader, editor, admin'],
  [`# a\neditor letmein Ada`, ':2 has no SHA-256 hash'],
])('a file that has "%s" is refused by its line', (text, message) => {
  expect(() => accessWith({ CLAIMGRAPH_TOKENS_FILE: file(text) })).toThrow(message);
});

test('JWTs are taken by secret, by a file of keys or by the address of one, for one issuer and audience', () => {
  const secret = 's'.repeat(32);
  expect(accessWith({ ...JWT, CLAIMGRAPH_JWT_SECRET: secret }).jwt).toEqual({
    key: { kind: 'secret', secret },
    issuer: 'https://id.example',
    audience: 'claimgraph',
    roleClaim: 'role',
    authorClaim: 'sub',
  });
  const url = 'https://id.example/keys';
  expect(accessWith({ ...JWT, CLAIMGRAPH_JWT_JWKS: url }).jwt?.key).toEqual({ kind: 'address', url });
  expect(accessWith({ ...JWT, CLAIMGRAPH_JWT_JWKS: file('{"keys":[]}') }).jwt?.key).toEqual({ kind: 'keys', keys: { keys: [] } });
});

test.each([
  [{ CLAIMGRAPH_ADMIN_TOKENS: 'secret' }, 'CLAIMGRAPH_ADMIN_TOKENS must be NAME:HASH'],
  [{ CLAIMGRAPH_TOKENS_FILE: '/nowhere' }, 'cannot read /nowhere (ENOENT)'],
  [{ CLAIMGRAPH_READING: 'closed' }, 'CLAIMGRAPH_READING must be "open" or "token", not "closed"'],
  [{ CLAIMGRAPH_READING: 'token' }, 'nobody could read'],
  [{ ...JWT, CLAIMGRAPH_JWT_SECRET: 'short' }, 'CLAIMGRAPH_JWT_SECRET needs at least 32 bytes'],
  [{ CLAIMGRAPH_JWT_SECRET: 's'.repeat(32) }, 'CLAIMGRAPH_JWT_ISSUER must be set'],
  [{ ...JWT, CLAIMGRAPH_JWT_SECRET: 's'.repeat(32), CLAIMGRAPH_JWT_JWKS: 'keys.json' }, 'not both'],
  [{ ...JWT, CLAIMGRAPH_JWT_JWKS: 'http://id.example/keys' }, 'must be an https address or a file'],
  [{ ...JWT, CLAIMGRAPH_JWT_JWKS: '/nowhere' }, 'cannot read a JSON Web Key Set from /nowhere'],
])('%j is refused in one line', (variables, message) => {
  expect(() => accessWith(variables as Record<string, string>)).toThrow(message);
});
