import { connect } from 'node:net';
import { get, post, servingExampleGraph, sha256, told } from '../support/serving';

const serving = servingExampleGraph();
const JSON_TYPE = { 'content-type': 'application/json' };

test.each([
  ['malformed JSON', { body: '{"query": ', headers: JSON_TYPE }, 400],
  ['no body', { headers: JSON_TYPE }, 400],
  ['JSON that is no object', { body: '"{ __typename }"', headers: JSON_TYPE }, 400],
  ['a key that reaches for prototypes', { body: '{"__proto__": {"query": "x"}}', headers: JSON_TYPE }, 400],
  ['a body of another type', { body: '<query/>', headers: { 'content-type': 'application/xml' } }, 415],
  ['a form', { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['a body that is too large', { body: JSON.stringify({ query: ' '.repeat(300_000) }), headers: JSON_TYPE }, 413],
])('%s is refused in the form of GraphQL', async (_what, request, status) => {
  const response = await fetch(`${await serving.start()}/graphql`, { method: 'POST', ...request });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch('application/json');
  expect(await told(response)).toEqual({
    errors: [
      {
        message: expect.any(String) as string,
        extensions: { code: 'BAD_REQUEST', requestId: response.headers.get('x-request-id') },
      },
    ],
  });
});

test.each([
  ['several at once', 'POST', { body: '[]' }],
  ['a query that is no text', 'POST', { body: '{"query": 5}' }],
  ['variables that are text', 'POST', { body: '{"query": "{ __typename }", "variables": "{}"}' }],
  ['variables that are no JSON', 'GET', {}],
])('%s is refused with the id of the request', async (_what, method, more) => {
  const url = `${await serving.start()}/graphql${method === 'GET' ? '?query={__typename}&variables={x' : ''}`;
  const headers = { ...JSON_TYPE, 'apollo-require-preflight': 'yes', 'x-request-id': 'mine' };
  const response = await fetch(url, { method, headers, ...more });
  expect(response.status).toBe(400);
  expect(await told(response)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST', requestId: 'mine' } }] });
});

test('an address that cannot be read is refused in the form of GraphQL, with the id of the request', async () => {
  const response = await fetch(`${await serving.start()}/%zz`, { headers: { 'x-request-id': 'mine' } });
  expect([response.status, response.headers.get('x-request-id')]).toEqual([400, 'mine']);
  expect(await told(response)).toEqual({
    errors: [{ message: 'That is no address.', extensions: { code: 'BAD_REQUEST', requestId: 'mine' } }],
  });
});

test('the form is the one that the client accepts', async () => {
  const headers = { ...JSON_TYPE, accept: 'application/graphql-response+json' };
  const response = await fetch(`${await serving.start()}/graphql`, { method: 'POST', body: '{', headers });
  expect(response.headers.get('content-type')).toMatch('application/graphql-response+json');
});

test('a body without a length is not begun with, unless it is an editor’s', async () => {
  const access = { tokens: [{ role: 'editor', hash: sha256('t'), author: 'Ada' }] } as const;
  const url = await serving.start({ access });
  const chunked = async (headers: Record<string, string>) => {
    const body = new Blob([JSON.stringify({ query: '{ __typename }' })]).stream();
    const request = { method: 'POST', body, duplex: 'half', headers: { ...JSON_TYPE, ...headers } };
    return (await fetch(`${url}/graphql`, request as RequestInit)).status;
  };
  expect(await chunked({})).toBe(411);
  expect(await chunked({ authorization: 'Bearer t' })).toBe(200);
});

test('an editor may send what is a document’s size, within its own bound', async () => {
  const access = { tokens: [{ role: 'editor', hash: sha256('t'), author: 'Ada' }] } as const;
  const url = await serving.start({ access, limits: { bodyBytes: 1_000, editorBodyBytes: 10_000 } });
  const sent = (length: number, headers = {}) =>
    post(url, { query: '{ __typename }', variables: { text: 'x'.repeat(length) } }, headers);
  const send = async (length: number, headers = {}) => (await sent(length, headers)).status;
  expect(await send(2_000)).toBe(413);
  expect(await send(2_000, { authorization: 'Bearer t' })).toBe(200);
  const tooMuch = await sent(20_000, { authorization: 'Bearer t' });
  expect(tooMuch.status).toBe(413);
  expect(await tooMuch.text()).toContain('may have 10000 bytes; `claimgraph ingest` reads larger documents from files');
});

test('GET without a query is told what to send; other methods are told which ones there are', async () => {
  const url = await serving.start();
  expect((await get(url, {})).status).toBe(400);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
    const response = await fetch(`${url}/graphql`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  }
});

test('what is not there is told in the form of GraphQL as well', async () => {
  const response = await fetch(`${await serving.start()}/elsewhere`);
  expect(response.status).toBe(404);
  expect((await told(response)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
});

test('headers that are too many are refused', async () => {
  const { port, hostname } = new URL(await serving.start());
  const socket = connect(Number(port), hostname);
  socket.write(`GET /graphql HTTP/1.1\r\nHost: x\r\n${`X-Filler: ${'y'.repeat(900)}\r\n`.repeat(30)}\r\n`);
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  expect(answer).toMatch(/^HTTP\/1\.1 431/);
  socket.destroy();
});
