import WebSocket from 'ws';
import { addressOf, askOverWebSocket, codeIn, post, servingExampleGraph, sha256, told, type Told } from '../support/serving';

const serving = servingExampleGraph();
const query = '{ models(first: 10) { nodes { name } } }';

describe('the rate limit', () => {
  test('counts fields: who has used up its minute is told when to come again, over HTTP and WebSocket', async () => {
    const url = await serving.start({ rateLimit: 60 });
    expect((await post(url, { query })).status).toBe(200);
    expect((await post(url, { query })).status).toBe(200);
    const refused = await post(url, { query });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeIn(refused)).toBe('RATE_LIMITED');
    await expect(askOverWebSocket(url, query)).rejects.toMatchObject({ code: 4403 });
  });

  test('runs out on an open WebSocket as well, as an error of the operation', async () => {
    const url = await serving.start({ rateLimit: 60 });
    const { ask, socket } = await opened(url);
    expect(await ask('1', query)).toMatchObject({ type: 'next' });
    await ask('2', query);
    expect(await ask('3', query)).toMatchObject({ payload: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
    expect(await ask('4', query)).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    socket.close();
  });

  test('is each token’s own, wherever it comes from', async () => {
    const tokens = (['a', 'b'] as const).map((token) => ({ role: 'reader', hash: sha256(token), author: token }) as const);
    const url = await serving.start({ rateLimit: 40, access: { tokens } });
    const status = async (token: string) => (await post(url, { query }, { authorization: `Bearer ${token}` })).status;
    expect([await status('a'), await status('a'), await status('b')]).toEqual([200, 429, 200]);
  });

  test('is each address’s own behind a proxy that is trusted; behind no other can anybody choose its address', async () => {
    const statuses = async (url: string) => {
      const from = (address: string) => post(url, { query }, { 'x-forwarded-for': address });
      return [(await from('192.0.2.1')).status, (await from('192.0.2.2')).status];
    };
    expect(await statuses(await serving.start({ rateLimit: 40, proxies: ['loopback'] }))).toEqual([200, 200]);
    expect(await statuses(await serving.start({ rateLimit: 40 }))).toEqual([200, 429]);
  });

  test('a query that costs more than a whole minute is refused for good', async () => {
    const response = await post(await serving.start({ rateLimit: 10 }), { query });
    expect(response.status).toBe(400);
    expect(await codeIn(response)).toBe('QUERY_TOO_EXPENSIVE');
  });

  test('what cannot be read costs its text: a flood of nonsense runs out too', async () => {
    const url = await serving.start({ rateLimit: 10 });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await post(url, { query: `{ ${'x'.repeat(500)}` })).status);
    expect(statuses).toEqual([400, 400, 429, 429]);
  });
});

test('tokens are not guessed: after twenty that are not known no token of that address is looked at for a minute', async () => {
  const access = { tokens: [{ role: 'editor', hash: sha256('right'), author: 'Ada' }] } as const;
  const url = await serving.start({ access });
  const status = async (token: string) => (await post(url, { query }, { authorization: `Bearer ${token}` })).status;
  for (let guess = 0; guess < 20; guess++) expect(await status(`guess-${guess}`)).toBe(401);
  expect([await status('another'), await status('right')]).toEqual([429, 429]);
  expect((await post(url, { query })).status).toBe(200);
});

test('a query that takes too long is ended with a typed error, and what it still would read is not read', async () => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const { store } = serving;
  const read = store.pageSubjects.bind(store);
  store.pageSubjects = async (...args) => {
    await gate;
    return read(...args);
  };
  const conflicts = jest.spyOn(store, 'pageClaimsOf');
  const url = await serving.start({ limits: { milliseconds: 100 } });
  const nested = '{ models { nodes { claims { nodes { id } } } } }';
  const expected = { errors: [{ extensions: { code: 'TIMED_OUT', milliseconds: 100 } }] };
  const response = await post(url, { query: nested });
  expect(response.status).toBe(400);
  expect(await told(response)).toMatchObject(expected);
  expect(await askOverWebSocket(url, nested)).toMatchObject(expected);
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(conflicts).not.toHaveBeenCalled();
});

test('more operations at once than it can run are asked to come again', async () => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const read = serving.store.pageSubjects.bind(serving.store);
  serving.store.pageSubjects = async (...args) => {
    await gate;
    return read(...args);
  };
  const url = await serving.start({ limits: { running: 1, waiting: 1 } });
  const statuses = [1, 2, 3].map(async () => (await post(url, { query })).status);
  const first = await Promise.race(statuses);
  letGo();
  expect(first).toBe(503);
  expect((await Promise.all(statuses)).sort()).toEqual([200, 200, 503]);
});

describe('a WebSocket', () => {
  test('too many of one address are refused, and those that close make room', async () => {
    const url = await serving.start({ limits: { connectionsOfAddress: 2 } });
    const [one, two] = [await opened(url), await opened(url)];
    await expect(opened(url)).rejects.toThrow('429');
    one.socket.close();
    await new Promise((resolve) => one.socket.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    (await opened(url)).socket.close();
    two.socket.close();
  });

  test('too many operations at once on one are refused', async () => {
    serving.store.pageSubjects = () => new Promise(() => undefined);
    const url = await serving.start({ limits: { operationsOfConnection: 3, milliseconds: 300 } });
    const { ask, socket } = await opened(url);
    const asked = ['1', '2', '3', '4'].map((id) => ask(id, query));
    expect(await asked[3]).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(await asked[0]).toMatchObject({ payload: { errors: [{ extensions: { code: 'TIMED_OUT' } }] } });
    socket.close();
  });
});

interface OpenedSocket {
  readonly socket: WebSocket;
  readonly ask: (id: string, query: string) => Promise<Told & { readonly type: string; readonly payload: unknown }>;
}

/** Connected and acknowledged. */
async function opened(url: string): Promise<OpenedSocket> {
  const socket = new WebSocket(addressOf(url), 'graphql-transport-ws');
  const messages = new Map<string, (message: never) => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { readonly type: string; readonly id?: string };
    messages.get(message.id ?? message.type)?.(message as never);
  });
  const next = (key: string) => new Promise<never>((resolve) => messages.set(key, resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const acknowledged = next('connection_ack');
  socket.send('{"type":"connection_init"}');
  await acknowledged;
  return {
    socket,
    ask(id, text) {
      const answer = next(id);
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: text } }));
      return answer;
    },
  };
}
