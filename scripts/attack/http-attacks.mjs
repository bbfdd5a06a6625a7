// Attacks over HTTP: on the form of requests, on what stands before GraphQL, and by their number.
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SignJWT, UnsecuredJWT } from 'jose';
import { isRefused, ofGraphql } from './answer.mjs';
import { EDITOR_TOKEN, JWT_SECRET } from './target.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const CHEAP = '{ graph { revision } }';
const WRITE = 'mutation { dismissConflict(conflict: "conflict:x", basedOn: 1, reason: "r", author: "Mallory") { __typename } }';

/** @typedef {import('./target.mjs').Target} Target @typedef {import('./answer.mjs').Answer} Answer */
/** @typedef {{ name: string, run: (target: Target) => Promise<Answer> }} Attack */

/** @param {Target} target @param {RequestInit} request @returns {Promise<Answer>} */
export async function send({ graphql }, request, search = '') {
  const response = await fetch(graphql + search, { signal: AbortSignal.timeout(60_000), redirect: 'manual', ...request });
  return { ...ofGraphql(await response.text()), status: response.status };
}

export function post(target, body, headers = {}) {
  return send(target, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
}

export function ask(target, query, variables = {}, headers = {}) {
  return post(target, payloadOf(query, variables), headers);
}

/** @param {object | string} variables JSON, when a text */
export function payloadOf(query, variables) {
  return `{"query":${JSON.stringify(query)},"variables":${typeof variables === 'string' ? variables : JSON.stringify(variables)}}`;
}

/** @type {readonly Attack[]} */
export const HTTP_ATTACKS = [
  {
    name: 'batching: 100 operations in an array',
    run: (target) => post(target, JSON.stringify(Array(100).fill({ query: CHEAP }))),
  },
  {
    name: 'CSRF: a body of text/plain',
    run: (target) => post(target, JSON.stringify({ query: CHEAP }), { 'content-type': 'text/plain' }),
  },
  {
    name: 'CSRF: a form',
    run: (target) => post(target, `query=${CHEAP}`, { 'content-type': 'application/x-www-form-urlencoded' }),
  },
  {
    name: 'CSRF: a form of files',
    run: (target) => post(target, '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  },
  { name: 'CSRF: a link', run: (target) => send(target, {}, `?query=${encodeURIComponent(CHEAP)}`) },
  { name: 'CSRF: no type at all', run: (target) => raw(target, requestOf({ body: JSON.stringify({ query: CHEAP }) })) },
  {
    name: 'writing by GET',
    run: (target) => send(target, { headers: { 'apollo-require-preflight': '1' } }, `?query=${encodeURIComponent(WRITE)}`),
  },
  { name: 'GET without a query', run: (target) => send(target, {}) },
  { name: 'another method', run: (target) => send(target, { method: 'DELETE' }) },
  { name: 'body: 5 MB', run: (target) => post(target, JSON.stringify({ query: CHEAP, x: 'y'.repeat(5_000_000) })) },
  {
    name: 'body: without an end',
    run: (target) =>
      raw(
        target,
        `${headOf({ 'transfer-encoding': 'chunked', ...JSON_TYPE })}${'1000\r\n' + 'x'.repeat(4096) + '\r\n'}`.repeat(1),
      ),
  },
  {
    name: 'body: a length and chunks at once',
    run: (target) => raw(target, `${headOf({ 'content-length': '5', 'transfer-encoding': 'chunked', ...JSON_TYPE })}0\r\n\r\n`),
  },
  {
    name: 'body: compressed, 100 MB unpacked',
    run: (target) => post(target, gzipSync(Buffer.alloc(100_000_000, 32)), { 'content-encoding': 'gzip' }),
  },
  { name: 'body: cut off', run: (target) => post(target, '{"query": "{ gr') },
  { name: 'body: not UTF-8', run: (target) => post(target, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])) },
  {
    name: 'body: lists 100,000 deep',
    run: (target) => post(target, `{"query":"${CHEAP}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
  },
  {
    name: 'body: extensions 40,000 deep, and no query',
    run: (target) => post(target, `{"extensions":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`),
  },
  { name: 'body: reaches for prototypes', run: (target) => post(target, '{"__proto__":{"query":"{ graph { revision } }"}}') },
  { name: 'body: reaches for constructors', run: (target) => post(target, '{"constructor":{"prototype":{"query":"x"}}}') },
  { name: 'body: a query that is no text', run: (target) => post(target, '{"query":{"kind":"Document"}}') },
  {
    name: 'headers: 64 KB',
    run: (target) => raw(target, requestOf({ headers: { 'x-filler': 'y'.repeat(65_536), ...JSON_TYPE } })),
  },
  {
    name: 'headers: a line that is none',
    run: (target) => raw(target, 'POST /graphql HTTP/1.1\r\nHost: x\r\nno colon here\r\n\r\n'),
  },
  { name: 'headers: no HTTP', run: (target) => raw(target, '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n') },
  {
    name: 'slow: a head that never ends',
    run: (target) => raw(target, 'POST /graphql HTTP/1.1\r\nHost: x\r\n', { drip: 'X-A: b\r\n' }),
  },
  {
    name: 'slow: a body that never ends',
    run: (target) => raw(target, headOf({ 'content-length': '1000', ...JSON_TYPE }), { drip: ' ' }),
  },
  { name: 'slow: 300 heads that never end', run: slowFlood },
  {
    name: 'paths: out of the folder of pages',
    run: (target) => raw(target, 'GET /graphiql/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
  },
  { name: 'paths: a query string of 15 KB', run: (target) => send(target, {}, `?${'a=b&'.repeat(3_500)}`) },
  {
    name: 'persisted: a hash of another text',
    run: (target) =>
      post(target, JSON.stringify({ query: CHEAP, extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } })),
  },
  {
    name: 'persisted: a hash that is no text',
    run: (target) => post(target, JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: { a: 1 } } } })),
  },
  { name: 'persisted: 1,000 long texts of which none comes again', run: persistedFlood },
  { name: 'tokens: one that nobody has', run: (target) => ask(target, CHEAP, {}, { authorization: 'Bearer secret' }) },
  {
    name: 'tokens: the hash of one',
    run: (target) => ask(target, CHEAP, {}, { authorization: `Bearer ${sha256(EDITOR_TOKEN)}` }),
  },
  {
    name: 'tokens: 200,000 characters',
    run: (target) => ask(target, CHEAP, {}, { authorization: `Bearer ${'x'.repeat(15_000)}` }),
  },
  {
    name: 'tokens: a JWT that nobody signed',
    run: (target) => ask(target, WRITE, {}, bearer(new UnsecuredJWT(CLAIMS).encode())),
  },
  {
    name: 'tokens: a JWT of another secret',
    run: async (target) => ask(target, WRITE, {}, bearer(await signed(CLAIMS, 'another secret of thirty-two bytes'))),
  },
  {
    name: 'tokens: a JWT that has expired',
    run: async (target) => ask(target, WRITE, {}, bearer(await signed({ ...CLAIMS, exp: 1 }))),
  },
  {
    name: 'tokens: a JWT without an end',
    run: async (target) => ask(target, WRITE, {}, bearer(await signed({ ...CLAIMS, exp: undefined }))),
  },
  {
    name: 'tokens: a JWT for somebody else',
    run: async (target) => ask(target, WRITE, {}, bearer(await signed({ ...CLAIMS, aud: 'other' }))),
  },
  {
    name: 'tokens: a JWT of another algorithm',
    run: async (target) => ask(target, WRITE, {}, bearer(await signed(CLAIMS, JWT_SECRET.repeat(2), 'HS512'))),
  },
  { name: 'flood: 600 queries, 200 at a time, none like another', run: queryFlood },
];

/** After all others: from then on no token of this address is looked at. @type {readonly Attack[]} */
export const GUESSING = [{ name: 'tokens: guessed until one is right', run: guess }];

const CLAIMS = { iss: 'https://id.example', aud: 'claimgraph', sub: 'Mallory', role: 'admin', exp: 4_000_000_000 };

function signed(claims, secret = JWT_SECRET, alg = 'HS256') {
  return new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
}

function bearer(token) {
  return { authorization: `Bearer ${token}` };
}

/** The right one comes last: that it was right must not show. */
async function guess(target) {
  for (let time = 0; time < 60; time++) await ask(target, CHEAP, {}, bearer(`guess ${time}`.replace(' ', '-')));
  return ask(target, CHEAP, {}, bearer(EDITOR_TOKEN.replaceAll(' ', '-')));
}

async function persistedFlood(target) {
  const filler = '# '.padEnd(10_000, 'x');
  const answers = await inParallel(1_000, 20, async (index) => {
    const query = `{ graph { revision } } ${filler}${index}`;
    return post(target, JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } }));
  });
  return borne(answers);
}

async function queryFlood(target) {
  const fields = Array.from({ length: 40 }, (_, index) => `a${index}: graph { revision documents claims }`).join(' ');
  return borne(
    await inParallel(600, 200, (index) =>
      ask(target, `query Q${index} { ${fields} models(first: 20) { nodes { name claims(first: 20) { nodes { text } } } } }`),
    ),
  );
}

/** Each is answered or refused as it should be. */
function borne(answers) {
  return {
    survived: answers.every((answer) => answer.status === 200 || isRefused(answer)),
    status: Math.max(...answers.map(({ status }) => status)),
  };
}

async function inParallel(count, atOnce, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < count) results.push(await work(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function headOf(headers) {
  const lines = Object.entries({ host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function requestOf({ headers = {}, body = '' }) {
  return headOf({ 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers }) + body;
}

/** What no client of HTTP would send. `drip` is sent on and on, a second apart. @returns {Promise<Answer>} */
function raw({ url }, bytes, { drip = '', most = 60_000 } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const dripping = drip === '' ? undefined : setInterval(() => socket.write(drip), 1_000);
    const givenUp = setTimeout(() => socket.destroy(), most);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (!drip) setTimeout(() => socket.destroy(), 200);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      clearTimeout(givenUp);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ ...ofGraphql(text.split('\r\n\r\n')[1] ?? ''), ...(status > 0 ? { status } : {}) });
    });
  });
}

/** Nobody else waits for them, and all are cut off. */
async function slowFlood(target) {
  const slow = Array.from({ length: 300 }, () => raw(target, 'POST /graphql HTTP/1.1\r\nHost: x\r\n', { drip: 'X-A: b\r\n' }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { status } = await ask(target, CHEAP);
  const answers = await Promise.all(slow);
  return { survived: status === 200 && answers.every((answer) => answer.status === 408), status: 408 };
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
