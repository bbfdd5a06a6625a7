import { SignJWT } from 'jose';
import WebSocket from 'ws';
import { startServer } from '../../../src/graphql';
import { StoreError } from '../../../src/store/store-error';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { addressOf, askOverWebSocket, get, post, servingExampleGraph, sha256, told } from '../support/serving';

const serving = servingExampleGraph();

function errorsLogged() {
  return serving.log.filter(({ level }) => level === 'error');
}

/** Reads of subjects wait until they are let go; `begun` when so many have come. */
function heldBack(reads = 1): { begun: Promise<void>; letGo: () => void } {
  const read = serving.store.pageSubjects.bind(serving.store);
  let waiting = 0;
  let letGo = (): void => undefined;
  let begin = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  serving.store.pageSubjects = async (...args) => {
    waiting += 1;
    if (waiting === reads) begin();
    await gate;
    return read(...args);
  };
  return { begun, letGo };
}

describe('over HTTP', () => {
  test('a query is answered, and the answer carries the id of the request', async () => {
    const response = await post(
      await serving.start(),
      { query: '{ model(slug: "phi-3") { name } }' },
      { 'x-request-id': 'mine-1' },
    );
    expect(response.headers.get('x-request-id')).toBe('mine-1');
    expect(await told(response)).toEqual({ data: { model: { name: 'Phi-3' } } });
  });

  test('a request id that is not a plain word is not taken over', async () => {
    const response = await post(await serving.start(), { query: '{ __typename }' }, { 'x-request-id': 'a b"c' });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a link cannot make a browser ask: GET takes a header that other sites cannot send', async () => {
    const url = await serving.start();
    const response = await fetch(`${url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
    expect(await told(await get(url, { query: '{ __typename }' }))).toEqual({ data: { __typename: 'Query' } });
  });

  test('GET writes nothing', async () => {
    const query = 'mutation { annotate(id: "nothing", basedOn: 1, reason: "r") { __typename } }';
    const response = await get(await serving.start(), { query });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a form of another site cannot ask: a body that needs no preflight is refused', async () => {
    const url = await serving.start();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });

  test('a body beyond the limit is refused before it is read', async () => {
    const response = await post(await serving.start({ limits: { bodyBytes: 1_000 } }), {
      query: `{ __typename } # ${'x'.repeat(2_000)}`,
    });
    expect(response.status).toBe(413);
  });

  test('several operations in one request are refused', async () => {
    expect((await post(await serving.start(), [{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
  });

  test('a name that the document has no operation of is told, each time', async () => {
    const url = await serving.start();
    for (let time = 0; time < 3; time++) {
      const response = await post(url, { query: 'query A { __typename }', operationName: 'B' });
      expect(response.status).toBe(400);
      expect((await told(response)).errors?.[0]?.message).toBe('Unknown operation named "B".');
    }
  });

  test('a subscription is refused while the schema has none', async () => {
    expect((await post(await serving.start(), { query: 'subscription { anything }' })).status).toBe(400);
  });

  test('what failed inside is masked outside and told in the log, under one request id', async () => {
    serving.store.pageSubjects = () => Promise.reject(new Error('secret host db-7 refused user neo4j'));
    const response = await post(
      await serving.start(),
      { query: '{ models { totalCount nodes { id } } }' },
      { 'x-request-id': 'r-9' },
    );
    const { errors } = await told(response);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-9' });
    expect(errorsLogged()).toMatchObject([
      { level: 'error', requestId: 'r-9', message: 'secret host db-7 refused user neo4j', path: ['models'] },
    ]);
  });

  test('a store that cannot be reached is told by a code of its own, without its address', async () => {
    serving.store.pageSubjects = () =>
      Promise.reject(new StoreError('UNREACHABLE', 'bolt://db-7 does not answer', { retriable: true }));
    const { errors } = await told(await post(await serving.start(), { query: '{ models { nodes { id } } }' }));
    expect(errors?.[0]?.extensions['code']).toBe('STORE_UNAVAILABLE');
    expect(JSON.stringify(errors)).not.toContain('db-7');
    expect(errorsLogged()).toMatchObject([{ message: 'bolt://db-7 does not answer' }]);
  });

  test('without introspection the schema stays untold, in answers and in suggestions, and there is no GraphiQL', async () => {
    const url = await serving.start({ introspection: false });
    expect((await told(await post(url, { query: '{ __schema { types { name } } }' }))).errors).toMatchObject([
      {
        message: 'Introspection is off on this server: its schema is not told here.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    expect(JSON.stringify(await told(await post(url, { query: '{ modell { id } }' })))).not.toContain('Did you mean');
    expect((await fetch(`${url}/graphiql`)).status).toBe(404);
  });
});

describe('over WebSocket', () => {
  test('a query is answered on the same path', async () => {
    expect(await askOverWebSocket(await serving.start(), '{ model(slug: "phi-3") { name } }')).toEqual({
      data: { model: { name: 'Phi-3' } },
    });
  });

  test('the limits and the errors are those of HTTP', async () => {
    const url = await serving.start({ limits: { depth: 3 } });
    const query = '{ models { nodes { claims { nodes { id } } } } }';
    const overHttp = await told(await post(url, { query }));
    const overWebSocket = (await askOverWebSocket(url, query)) as typeof overHttp;
    expect(overWebSocket.errors?.[0]?.message).toBe(overHttp.errors?.[0]?.message);
    expect(overWebSocket.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_EXPENSIVE');
  });

  test('a page of another site cannot open one', async () => {
    const url = await serving.start();
    await expect(opened(url, { origin: 'https://elsewhere.example' })).rejects.toThrow('403');
    await expect(opened(url, { origin: url })).resolves.toBe('open');
    await expect(opened(`${url}/elsewhere`)).rejects.toThrow('404');
  });
});

describe('who may write', () => {
  const access = {
    tokens: [
      { role: 'editor', hash: sha256('an editor'), author: 'Ada' },
      { role: 'editor', hash: sha256('another'), author: 'Ben' },
      { role: 'admin', hash: sha256('an-admin'), author: 'Cleo' },
      { role: 'reader', hash: sha256('a-reader'), author: 'a frontend' },
    ],
  } as const;
  const mutation = 'mutation { annotate(id: "nothing", basedOn: 1, reason: "r") { __typename } }';
  const outcome = async (url: string, headers: Record<string, string> = {}) => {
    const { data } = await told(await post(url, { query: mutation }, headers));
    return (data as { annotate: { __typename: string } }).annotate.__typename;
  };

  test('a token makes an editor or an admin; without one, reading is open and writing is not', async () => {
    const url = await serving.start({ access });
    expect(await outcome(url)).toBe('Forbidden');
    expect(await outcome(url, { authorization: 'Bearer another' })).toBe('NotFound');
    expect(await outcome(url, { authorization: 'bearer an-admin' })).toBe('NotFound');
    expect((await post(url, { query: '{ graph { revision } }' })).status).toBe(200);
  });

  test.each(['Bearer unknown', 'Bearer', `Bearer ${sha256('another')}`, 'Basic another', 'another'])(
    'the authorization "%s" is refused for everything, reading too',
    async (authorization) => {
      const response = await post(await serving.start({ access }), { query: '{ graph { revision } }' }, { authorization });
      expect(response.status).toBe(401);
      expect((await told(response)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    },
  );

  test('nobody writes where no tokens are set, and a token in the clear is no hash', async () => {
    expect((await post(await serving.start(), { query: mutation }, { authorization: 'Bearer x' })).status).toBe(401);
    await expect(serving.start({ access: { tokens: [{ role: 'editor', hash: 'letmein', author: 'Ada' }] } })).rejects.toThrow(
      'no SHA-256 hash',
    );
  });

  test('over WebSocket the token is a parameter of the connection; one that is not known closes it', async () => {
    const url = await serving.start({ access });
    const typeOf = (authorization?: string) => askOverWebSocket(url, mutation, authorization);
    expect(await typeOf()).toEqual({ data: { annotate: { __typename: 'Forbidden' } } });
    expect(await typeOf('Bearer another')).toEqual({ data: { annotate: { __typename: 'NotFound' } } });
    await expect(typeOf('Bearer unknown')).rejects.toMatchObject({ code: 4403 });
  });

  test('where reading takes a token, a reader has one; without it nothing is read, over HTTP and WebSocket', async () => {
    const url = await serving.start({ access: { ...access, reading: 'token' } });
    const query = '{ graph { revision } }';
    expect((await post(url, { query })).status).toBe(401);
    expect((await post(url, { query }, { authorization: 'Bearer a-reader' })).status).toBe(200);
    expect(await outcome(url, { authorization: 'Bearer a-reader' })).toBe('Forbidden');
    await expect(askOverWebSocket(url, query)).rejects.toMatchObject({ code: 4403 });
    expect(await askOverWebSocket(url, query, 'Bearer a-reader')).toHaveProperty('data.graph.revision');
  });

  test('a token that ends while its connection is open closes it', async () => {
    const secret = 'a secret of at least thirty-two bytes';
    const jwt = { key: { kind: 'secret', secret }, issuer: 'i', audience: 'a', roleClaim: 'role', authorClaim: 'sub' } as const;
    const url = await serving.start({ access: { jwt } });
    const token = await new SignJWT({ sub: 'Ada', iss: 'i', aud: 'a', exp: Math.floor(Date.now() / 1_000) + 2 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(secret));
    const socket = new WebSocket(addressOf(url), 'graphql-transport-ws');
    const closed = new Promise((resolve) => socket.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    const acknowledged = await new Promise((resolve) => socket.once('message', (data) => resolve((data as Buffer).toString())));
    expect(acknowledged).toContain('connection_ack');
    expect(await closed).toBe('4403 The token has expired');
  });
});

describe('closing', () => {
  test('requests that run are finished, over HTTP and WebSocket, and new ones refused', async () => {
    const url = await serving.start();
    const { begun, letGo } = heldBack(2);
    const asked = post(url, { query: '{ models { nodes { name } } }' });
    const askedOverWebSocket = askOverWebSocket(url, '{ models { nodes { name } } }');
    await begun;
    const closed = serving.running.pop()!.close();
    letGo();
    expect((await asked).status).toBe(200);
    expect(await askedOverWebSocket).toHaveProperty('data.models');
    await closed;
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });

  test('a client that keeps its connections open does not hold it up', async () => {
    const url = await serving.start();
    await (await fetch(`${url}/health`)).text();
    const socket = new WebSocket(addressOf(url), 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const began = Date.now();
    await serving.running.pop()!.close();
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  test('requests that never end are cut off within ten seconds, over HTTP and WebSocket', async () => {
    const url = await serving.start();
    const { begun } = heldBack(2);
    const cutOff = expect(post(url, { query: '{ models { nodes { name } } }' })).rejects.toThrow();
    const cutOffToo = expect(askOverWebSocket(url, '{ models { nodes { name } } }')).rejects.toMatchObject({ code: 1001 });
    await begun;
    const began = Date.now();
    await serving.running.pop()!.close();
    expect(Date.now() - began).toBeLessThan(10_000);
    await Promise.all([cutOff, cutOffToo]);
  }, 20_000);
});

test('it is healthy while it runs, and ready while the graph answers', async () => {
  const url = await serving.start();
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready', revision: await serving.store.revision() });
  serving.store.revision = () => Promise.reject(new StoreError('UNREACHABLE', 'bolt://db-7 does not answer'));
  const notReady = await fetch(`${url}/ready`);
  expect(notReady.status).toBe(503);
  expect(await notReady.text()).not.toContain('db-7');
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('a port that is taken is an error of starting', async () => {
  const { port } = new URL(await serving.start());
  await expect(
    startServer({ store: serving.store, vocabulary: llmVocabulary(), host: '127.0.0.1', port: Number(port) }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

function opened(url: string, headers: Record<string, string> = {}): Promise<string> {
  const address = `${url.replace('http', 'ws').replace('/elsewhere', '')}${url.endsWith('/elsewhere') ? '/elsewhere' : '/graphql'}`;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    socket.once('open', () => {
      socket.close();
      resolve('open');
    });
    socket.once('error', reject);
  });
}
