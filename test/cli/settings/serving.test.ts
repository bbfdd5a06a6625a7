import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../src/cli/environment';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-operations-'));
afterAll(() => rmSync(folder, { recursive: true }));

function servingWith(variables: Record<string, string>) {
  return readEnvironment(variables).serving;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('production tells nobody the schema, limits what each may ask for, and logs every operation', () => {
  expect(servingWith({ NODE_ENV: 'production' })).toMatchObject({ introspection: false, rateLimit: 1_000_000, logged: 'info' });
  const other = { CLAIMGRAPH_INTROSPECTION: 'on', CLAIMGRAPH_RATE_LIMIT: 'off', CLAIMGRAPH_LOG: 'error' };
  const chosen = servingWith({ NODE_ENV: 'production', ...other });
  expect(chosen).toMatchObject({ introspection: true, logged: 'error' });
  expect(chosen).not.toHaveProperty('rateLimit');
});

test('megabytes of cache are bytes for the server, none among them', () => {
  expect(servingWith({})).not.toHaveProperty('cacheBytes');
  expect(servingWith({ CLAIMGRAPH_CACHE: '2' })).toHaveProperty('cacheBytes', 2_097_152);
  expect(servingWith({ CLAIMGRAPH_CACHE: '0' })).toHaveProperty('cacheBytes', 0);
});

test('limits and proxies are lists', () => {
  const { limits, proxies } = servingWith({
    CLAIMGRAPH_LIMITS: 'depth=25, milliseconds = 5000',
    CLAIMGRAPH_TRUST_PROXY: 'loopback, 10.0.0.0/8',
  });
  expect([limits, proxies]).toEqual([{ depth: 25, milliseconds: 5000 }, ['loopback', '10.0.0.0/8']]);
});

test.each([
  ['list.json', '{"names": "{ __typename }"}', ['names']],
  ['manifest.json', '{"format": "x", "operations": [{"id": "a", "body": "{ __typename }"}]}', ['a']],
  ['one.graphql', '{ __typename }', [expect.stringMatching(/^[0-9a-f]{64}$/)]],
])('operations are read from %s', (name, text, ids) => {
  const { operations } = servingWith({ CLAIMGRAPH_OPERATIONS: file(name, text) });
  expect([...operations!.keys()]).toEqual(ids);
  expect([...operations!.values()]).toEqual(['{ __typename }']);
});

test('a folder of operations is all of its files', () => {
  file('list.json', '{"names": "{ __typename }"}');
  file('one.graphql', 'query One { __typename }');
  const { operations } = servingWith({ CLAIMGRAPH_OPERATIONS: folder });
  expect([...operations!.values()]).toEqual(expect.arrayContaining(['{ __typename }', 'query One { __typename }']));
});

test.each([
  [{ CLAIMGRAPH_INTROSPECTION: 'yes' }, 'CLAIMGRAPH_INTROSPECTION must be one of on, off, not "yes"'],
  [{ CLAIMGRAPH_METRICS: 'all' }, 'CLAIMGRAPH_METRICS must be one of local, admin, open, off, not "all"'],
  [{ CLAIMGRAPH_LOG: 'debug' }, 'CLAIMGRAPH_LOG must be one of'],
  [{ CLAIMGRAPH_RATE_LIMIT: '-1' }, 'CLAIMGRAPH_RATE_LIMIT must be a number of fields a minute'],
  [{ CLAIMGRAPH_TRUST_PROXY: 'everybody' }, 'CLAIMGRAPH_TRUST_PROXY must be addresses or subnets'],
  [{ CLAIMGRAPH_CACHE: '1 GB' }, 'CLAIMGRAPH_CACHE must be a number of megabytes'],
  [{ CLAIMGRAPH_LIMITS: 'deepness=3' }, 'not "deepness=3"; names are depth, aliases'],
  [{ CLAIMGRAPH_LIMITS: 'depth=0' }, 'not "depth=0"'],
  [{ CLAIMGRAPH_OPERATIONS: '/nowhere' }, 'cannot read /nowhere (ENOENT)'],
])('%j is refused in one line', (variables, message) => {
  expect(() => servingWith(variables as Record<string, string>)).toThrow(message);
});

test.each([
  ['wrong.graphql', '{ no graphql', /wrong\.graphql:1:13 Syntax Error/],
  ['wrong.json', '{', /wrong\.json is no JSON/],
  ['other.json', '{"a": 1}', /other\.json must be \{id: text\}/],
  ['empty.json', '{}', /has no operations, so nothing would be answered/],
])('operations in %s are refused with their place', (name, text, message) => {
  expect(() => servingWith({ CLAIMGRAPH_OPERATIONS: file(name, text) })).toThrow(message);
});
