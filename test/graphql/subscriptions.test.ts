/* eslint-disable @typescript-eslint/no-unsafe-assignment -- expectations are of any type */
import WebSocket from 'ws';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { startServer, type RunningServer, type ServerOptions } from '../../src/graphql';
import { openEmbeddedStore } from '../../src/store/embedded';
import type { Store } from '../../src/store/store';
import { llmVocabulary } from '../support/llm-vocabulary';
import { post, sha256, told } from './support/serving';
import { subscribed, type Subscribed } from './support/subscribed';

const vocabulary = llmVocabulary();
const now = () => '2026-02-01T00:00:00Z';
const tokens = [{ role: 'editor', hash: sha256('a-token'), author: 'Ada Lovelace' }] as const;
const OPENED =
  'id revision behind at conflictKind severity reason conflictId conflict { id } subject { name } property { name } dataItem { id } cause { cause document { uri } }';

interface Told {
  readonly id: string;
  readonly revision: number;
  readonly [field: string]: unknown;
}

let store: Store;
const running: RunningServer[] = [];
const subscribers: Subscribed<Told>[] = [];

beforeEach(async () => {
  store = await openEmbeddedStore();
});
afterEach(async () => {
  await Promise.all(subscribers.splice(0).map((subscriber) => subscriber.stop()));
  await Promise.all(running.splice(0).map((server) => server.close()));
  await store.close();
});

async function serving(options: Partial<ServerOptions> = {}): Promise<string> {
  const server = await startServer({
    store,
    vocabulary,
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    access: { tokens },
    now,
    ...options,
  });
  running.push(server);
  return server.url;
}

function subscribe(url: string, field: string, selection: string, args = ''): Subscribed<Told> {
  const subscriber = subscribed<Told>(url, field, `subscription { ${field}${args} { ${selection} } }`);
  subscribers.push(subscriber);
  return subscriber;
}

async function read(path: string, ...lines: string[]): Promise<void> {
  const bytes = Buffer.from(
    `---\ntitle: GPT-4o mini\npublisher: Publisher of ${path}\n---\n\nGPT-4o mini\n\n${lines.join('\n\n')}\n`,
  );
  await ingest(store, vocabulary, { bytes, path, at: now() });
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: path }, now });
}

const speed = (amount: number) => `Output speed: ${amount} tokens per second`;

async function ask(url: string, query: string, token?: string): Promise<Record<string, unknown>> {
  const { data, errors } = await told(
    await post(url, { query }, token === undefined ? {} : { authorization: `Bearer ${token}` }),
  );
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

test('the events of many subscriptions take turns, so that they cannot fill the memory together; none is lost', async () => {
  await read('one.md', speed(202));
  await read('two.md', speed(42));
  const url = await serving({ limits: { running: 3 } });
  const lookUp = store.revisions.bind(store);
  let [now, most] = [0, 0];
  store.revisions = async (numbers) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now -= 1;
    return lookUp(numbers);
  };
  const all = Array.from({ length: 20 }, () => subscribe(url, 'conflictOpened', OPENED, '(since: 0)'));
  for (const subscriber of all) expect(await subscriber.until(1)).toMatchObject([{ behind: 0 }]);
  expect(most).toBeLessThanOrEqual(3);
});

test('an editor finds a conflict, reads the highlighted words, pins, is told of a dissent, undoes, and the audit log shows who, when and why', async () => {
  await read('one.md', speed(202));
  await read('two.md', speed(42));
  const url = await serving();
  const { conflicts } = (await ask(
    url,
    `{ conflicts(filter: { severity: HARD }) { nodes { id dataItem { id } positions { text } claims { id evidence { quote start end } document { text } } } } }`,
  )) as {
    conflicts: {
      nodes: {
        id: string;
        dataItem: { id: string };
        claims: { id: string; evidence: { quote: string; start: number; end: number }[]; document: { text: string } }[];
      }[];
    };
  };
  const conflict = conflicts.nodes[0]!;
  for (const { evidence, document } of conflict.claims) {
    for (const { quote, start, end } of evidence) expect(document.text.slice(start, end)).toBe(quote);
  }
  const { graph } = (await ask(url, '{ graph { revision } }')) as { graph: { revision: number } };
  const dissent = subscribe(
    url,
    'dissent',
    'id revision pinned standing { ... on Quantity { text } } claim { text document { uri } } cause { cause document { uri } }',
    `(since: ${graph.revision})`,
  );
  const decisions = subscribe(
    url,
    'decisionMade',
    'id revision decision { act author reason } cause { decision { id } }',
    `(since: ${graph.revision})`,
  );
  const decided = '__typename ... on Decided { revision decision { id } } ... on Problem { message }';
  const { pin } = (await ask(
    url,
    `mutation { pin(dataItem: "${conflict.dataItem.id}", value: "202 tokens/s", basedOn: ${graph.revision}, reason: "measured it") { ${decided} } }`,
    'a-token',
  )) as { pin: { revision: number; decision: { id: string } } };
  expect(pin).toMatchObject({ __typename: 'Decided' });
  const { ingestDocument } = (await ask(
    url,
    `mutation { ingestDocument(document: { uri: "three.md", text: "GPT-4o mini\\n\\nOutput speed: 61 tokens per second" }, reason: "news") { __typename } }`,
    'a-token',
  )) as { ingestDocument: { __typename: string } };
  expect(ingestDocument.__typename).toBe('Ingested');
  expect(await dissent.until(1)).toMatchObject([
    {
      pinned: true,
      standing: { text: '202 tokens/s' },
      claim: { text: '61 tokens/s', document: { uri: 'three.md' } },
      cause: { cause: 'DOCUMENT', document: { uri: 'three.md' } },
    },
  ]);
  const seen = dissent.told[0]!.revision;
  const { undo } = (await ask(
    url,
    `mutation { undo(decision: "${pin.decision.id}", basedOn: ${seen}, reason: "they are right") { ${decided} } }`,
    'a-token',
  )) as { undo: object };
  expect(undo).toMatchObject({ __typename: 'Decided' });
  expect((await decisions.until(3)).map(({ decision }) => decision)).toEqual([
    { act: 'PIN', author: 'Ada Lovelace', reason: 'measured it' },
    { act: 'INGEST', author: 'Ada Lovelace', reason: 'news' },
    { act: 'UNDO', author: 'Ada Lovelace', reason: 'they are right' },
  ]);
  const { node } = (await ask(
    url,
    `{ node(id: "${conflict.dataItem.id}") { ... on DataItem { decisions { act author reason at } } } }`,
  )) as { node: { decisions: object[] } };
  expect(node.decisions).toEqual([
    { act: 'PIN', author: 'Ada Lovelace', reason: 'measured it', at: now() },
    { act: 'INGEST', author: 'Ada Lovelace', reason: 'news', at: now() },
    { act: 'UNDO', author: 'Ada Lovelace', reason: 'they are right', at: now() },
  ]);
});

describe('a subscriber', () => {
  test('is told of conflicts as they open, with their cause, in the order of revisions', async () => {
    await read('one.md', speed(202));
    const url = await serving({ feed: { pollMilliseconds: 20 } });
    const subscriber = subscribe(url, 'conflictOpened', OPENED);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await read('two.md', speed(42), 'Context window: 64K tokens');
    await read('three.md', 'Context window: 128K tokens');
    const events = await subscriber.until(2);
    expect(events).toMatchObject([
      {
        conflictKind: 'VALUE',
        severity: 'HARD',
        subject: { name: 'GPT-4o mini' },
        property: { name: 'output_speed' },
        cause: { cause: 'DOCUMENT', document: { uri: 'two.md' } },
      },
      { conflictKind: 'VALUE', property: { name: 'context_window' }, cause: { document: { uri: 'three.md' } } },
    ]);
    expect((events[0]!['conflict'] as { id: string }).id).toBe(events[0]!['conflictId']);
    expect(events.map(({ revision }) => revision)).toEqual([...events.map(({ revision }) => revision)].sort((a, b) => a - b));
  });

  test('that starts at a revision or behind an event gets what it missed, once, and then what comes', async () => {
    for (const amount of [202, 42, 61, 108]) await read(`${amount}.md`, speed(amount));
    const url = await serving({ feed: { pollMilliseconds: 20 } });
    const all = await subscribe(
      url,
      'valueFlipped',
      'id revision before { ... on Quantity { text } } after { ... on Quantity { text } }',
      '(since: 0)',
    ).until(1);
    const everything = subscribe(url, 'conflictOpened', 'id revision behind', '(since: 0)');
    const first = (await everything.until(3)).map(({ id }) => id);
    const behindFirst = subscribe(url, 'conflictOpened', 'id', `(after: "${first[0]!}")`);
    expect((await behindFirst.until(first.length - 1)).map(({ id }) => id)).toEqual(first.slice(1));
    await read('late.md', speed(500));
    const late = (await everything.until(first.length + 1)).map(({ id }) => id);
    expect((await behindFirst.until(late.length - 1)).map(({ id }) => id)).toEqual(late.slice(1));
    expect(new Set(late).size).toBe(late.length);
    expect(all[0]).toMatchObject({ id: expect.stringMatching(/^event:\d+\.\d+$/) });
  });

  test('that asks for a subject is told of it also when it is counted as another since', async () => {
    const url = await serving();
    await read('one.md', speed(202));
    const other = `GPT-3.5 Turbo\n\n${speed(202)}\n`;
    await ingest(store, vocabulary, { bytes: Buffer.from(other), path: 'other.md', at: now() });
    const old = subscribe(url, 'conflictOpened', OPENED, '(filter: { subject: "gpt-3.5-turbo" }, since: 0)');
    const revision = await store.revision();
    const merge = `mergeSubjects(subject: "GPT-3.5 Turbo", into: "GPT-4o mini", reason: "one", basedOn: ${revision})`;
    await ask(url, `mutation { ${merge} { __typename ... on Problem { message } } }`, 'a-token');
    await read('two.md', speed(42));
    expect(await old.until(1)).toMatchObject([{ subject: { name: 'GPT-4o mini' } }]);
  });

  test('gets only what it asked for', async () => {
    await read('one.md', speed(202), 'Context window: 128K tokens');
    await read('two.md', speed(42), 'Context window: 64K tokens');
    const url = await serving();
    const of = (filter: string) => subscribe(url, 'conflictOpened', 'property { name }', `(since: 0, filter: { ${filter} })`);
    const byProperty = of('property: "contextWindow"');
    const bySubject = of('subject: "GPT-4o mini"');
    const byKind = of('kinds: [DATE]');
    expect(await byProperty.until(1)).toEqual([{ property: { name: 'context_window' } }]);
    await bySubject.until(2);
    const about = subscribe(url, 'decisionMade', 'id', '(since: 0, filter: { about: "item:none" })');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([byProperty.told.length, byKind.told.length, about.told.length, byKind.errors]).toEqual([1, 0, 0, []]);
  });

  test.each([
    ['(since: 99)', 'The graph has no revision 99'],
    ['(since: -1)', '"since" must be 0 or more'],
    ['(after: "claim:1")', 'is not the id of an event'],
    ['(filter: { property: "nothing" })', 'There is no property "nothing"'],
  ])('that asks for %s is told what is wrong', async (args, message) => {
    const subscriber = subscribe(await serving(), 'conflictOpened', 'id', args);
    await subscriber.ended;
    expect(JSON.stringify(subscriber.errors)).toContain(message.replaceAll('"', '\\"'));
    expect(JSON.stringify(subscriber.errors)).toContain('BAD_USER_INPUT');
  });

  test('over HTTP is sent to the WebSocket, and one that asks for too much is refused there as well', async () => {
    const url = await serving({ limits: { depth: 3 } });
    const response = await post(url, { query: 'subscription { decisionMade { id } }' });
    expect([response.status, JSON.stringify(await told(response))]).toEqual([400, expect.stringContaining('WebSocket')]);
    const deep = subscribe(url, 'conflictOpened', 'dataItem { subject { conflicts { id } } }');
    await deep.ended;
    expect(JSON.stringify(deep.errors)).toContain('QUERY_TOO_EXPENSIVE');
  });

  test('that falls too far behind is told, and where to go on', async () => {
    await read('one.md', speed(202));
    const url = await serving({ feed: { pollMilliseconds: 60_000, mostBehind: 20 } });
    const subscriber = subscribe(url, 'decisionMade', 'id revision', '(since: 0)');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [{ id: target }] = (await store.pageClaims({}, { first: 1 })).rows as unknown as [{ id: string }];
    for (let turn = 0; turn < 30; turn++) {
      await store.putDecision({
        id: `decision:${turn}`,
        act: 'note',
        target,
        detail: {},
        author: 'Ada',
        reason: 'r',
        at: now(),
        basedOn: 1,
      });
    }
    subscribe(url, 'decisionMade', 'id'); // makes the server look
    await subscriber.ended;
    const [error] = subscriber.errors as { message: string; extensions: { code: string; since: number } }[];
    expect(error).toMatchObject({ message: expect.stringContaining('too far behind'), extensions: { code: 'TOO_SLOW' } });
    const again = subscribe(url, 'decisionMade', 'id revision', `(since: ${error!.extensions.since})`);
    expect(new Set((await again.until(30)).map(({ id }) => id)).size).toBe(30);
  });

  test('that reads nothing holds up nobody and fills no memory: it goes on where it was', async () => {
    await read('one.md', speed(202));
    const url = await serving({ feed: { pollMilliseconds: 20 } });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const seen: string[] = [];
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload?: { data: { decisionMade: { id: string } } } };
      if (message.type === 'connection_ack')
        socket.send(
          JSON.stringify({
            id: '1',
            type: 'subscribe',
            payload: { query: 'subscription { decisionMade(since: 0) { id decision { reason } } }' },
          }),
        );
      if (message.type === 'next') seen.push(message.payload!.data.decisionMade.id);
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.pause();
    const quick = subscribe(url, 'decisionMade', 'id', '(since: 0)');
    const [{ id: target }] = (await store.pageClaims({}, { first: 1 })).rows as unknown as [{ id: string }];
    for (let turn = 0; turn < 300; turn++) {
      const decision = {
        id: `decision:${turn}` as const,
        act: 'note' as const,
        target,
        detail: {},
        author: 'Ada',
        reason: 'x'.repeat(4000),
      };
      await store.putDecision({ ...decision, at: now(), basedOn: 1 });
    }
    const all = (await quick.until(300, 20_000)).map(({ id }) => id);
    expect(seen.length).toBeLessThan(300);
    socket.resume();
    const end = Date.now() + 10_000;
    while (seen.length < 300 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual(all);
    socket.terminate();
  }, 60_000);
});

test('a server with subscribers closes at once, and a subscriber that leaves is forgotten', async () => {
  await read('one.md', speed(202));
  const url = await serving();
  const [one, other] = [subscribe(url, 'decisionMade', 'id'), subscribe(url, 'decisionMade', 'id')];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await one.stop();
  const start = Date.now();
  await running.splice(0)[0]!.close();
  expect(Date.now() - start).toBeLessThan(2_000);
  await other.ended;
});
