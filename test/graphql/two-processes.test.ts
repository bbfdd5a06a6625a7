/* eslint-disable @typescript-eslint/no-unsafe-assignment -- expectations are of any type */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { post, sha256, told } from './support/serving';
import { subscribed } from './support/subscribed';

const vocabulary = llmVocabulary();
const ROOT = join(__dirname, '../..');
const processes: ChildProcess[] = [];
/** Servers of one graph: the embedded engine has one process at a time. */
const servers = engines().filter(({ name }) => name === 'neo4j-5');

afterEach(() => {
  for (const server of processes.splice(0)) server.kill('SIGKILL');
});

interface Told {
  readonly id: string;
  readonly revision: number;
}

/** A server process of its own; its address, once it is ready. */
async function serve(): Promise<{ readonly url: string; kill(): void }> {
  const environment = {
    ...process.env,
    ...{ CLAIMGRAPH_STORE: 'neo4j', PORT: '0', NEO4J_URI: process.env['CLAIMGRAPH_TEST_NEO4J_5'] },
    ...{ NEO4J_USER: 'neo4j', NEO4J_PASSWORD: process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] },
    CLAIMGRAPH_EDITOR_TOKENS: `Ada:${sha256('a-token')}`,
  };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/claimgraph.cjs'), 'serve'], { cwd: ROOT, env: environment });
  processes.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      const ready = /ready (\S+)/.exec(out)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, kill: () => child.kill('SIGKILL') };
}

// Without a server the test is told as skipped: jest takes no suite without tests.
const onNeo4j = servers.length > 0 ? describe.each(servers) : describe.skip.each(engines());

onNeo4j('two server processes on $name', ({ open }) => {
  test('a subscriber at the one is told within a second or so what the other wrote, in order, none lost and none twice, also after a kill', async () => {
    const store = await open();
    const now = () => '2026-02-01T00:00:00Z';
    const text = '---\ntitle: GPT-4o mini\n---\n\nGPT-4o mini\n\nOutput speed: 202 tokens per second\n';
    await ingest(store, vocabulary, { bytes: Buffer.from(text), path: 'one.md', at: now() });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: 'one.md' }, now });
    const [claim] = (await store.pageClaims({}, { first: 1 })).rows;
    await store.close();
    const [writer, reader] = await Promise.all([serve(), serve()]);
    const decide = async (turn: number): Promise<string> => {
      const query = `mutation { annotate(id: "${claim!.id}", basedOn: 1, reason: "note ${turn}") { ... on Decided { decision { id } } ... on Problem { message } } }`;
      const { data } = await told(await post(writer.url, { query }, { authorization: 'Bearer a-token' }));
      return (data as { annotate: { decision: { id: string } } }).annotate.decision.id;
    };
    const subscribe = (url: string, start: string) =>
      subscribed<Told & { decision: { id: string } }>(
        url,
        'decisionMade',
        `subscription { decisionMade(${start}) { id revision decision { id } } }`,
      );
    const first = subscribe(reader.url, 'since: 0');
    const made: string[] = [];
    const latencies: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      made.push(await decide(turn));
      const start = performance.now();
      await first.until(made.length, 10_000);
      latencies.push(performance.now() - start);
    }
    expect(first.told.map(({ decision }) => decision.id)).toEqual(made);
    process.stderr.write(`event latency across processes, ms: ${latencies.map(Math.round).join(' ')}\n`);
    expect(latencies.sort((a, b) => a - b)[5]).toBeLessThan(1_500);
    const last = first.told.at(-1)!.id;
    reader.kill();
    await first.ended;
    for (let turn = 10; turn < 15; turn++) made.push(await decide(turn));
    const again = subscribe((await serve()).url, `after: "${last}"`);
    made.push(await decide(15));
    await again.until(6, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([...first.told, ...again.told].map(({ decision }) => decision.id)).toEqual(made);
    await again.stop();
  }, 300_000);

  test('events of every kind reach the other process with their causes, and whoever goes on after a kill of either misses none', async () => {
    const store = await open();
    await store.close();
    const [writer, reader] = await Promise.all([serve(), serve()]);
    const asEditor = async (url: string, mutation: string): Promise<Outcome> => {
      const { data, errors } = await told(
        await post(url, { query: `mutation { ${mutation} }` }, { authorization: 'Bearer a-token' }),
      );
      expect(errors).toBeUndefined();
      return Object.values(data as object)[0] as Outcome;
    };
    const handIn = (url: string, name: string, speed: number, window = 128) =>
      asEditor(
        url,
        `ingestDocument(document: { uri: "https://${name}.example/", source: "${name}", text: "GPT-4o mini\\n\\nOutput speed: ${speed} tokens per second\\n\\nContext window: ${window}K tokens\\n" }, reason: "read") {
          __typename ... on Ingested { revision touched { id property { name } } } ... on Problem { message } }`,
      );
    const pin = (url: string, dataItem: string, value: number, basedOn: number) =>
      asEditor(
        url,
        `pin(dataItem: "${dataItem}", value: "${value} tokens/s", reason: "measured", basedOn: ${basedOn}) { __typename ... on Decided { revision } ... on Problem { message } }`,
      );
    const subscribe = (url: string, start: (kind: string) => string) =>
      KINDS.map((kind) =>
        subscribed<Event>(url, kind, `subscription { ${kind}(${start(kind)}) { id revision cause { number cause } } }`),
      );
    const live = subscribe(reader.url, () => 'since: 0');
    await handIn(writer.url, 'one', 202);
    const second = await handIn(writer.url, 'two', 42);
    const item = second.touched.find(({ property }) => property.name === 'output_speed')!.id;
    const pinned = await pin(writer.url, item, 42, second.revision);
    await handIn(writer.url, 'three', 61);
    await Promise.all(live.map((subscriber) => subscriber.until(1, 15_000)));
    reader.kill();
    await Promise.all(live.map(({ ended }) => ended));
    await pin(writer.url, item, 61, pinned.revision + 2);
    const half = handIn(writer.url, 'four', 500).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    writer.kill();
    await half;
    const next = await serve();
    const again = subscribe(next.url, (kind) => `after: "${live[KINDS.indexOf(kind)]!.told.at(-1)!.id}"`);
    const third = await handIn(next.url, 'five', 700, 64);
    await pin(next.url, item, 700, third.revision);
    const other = subscribe((await serve()).url, () => 'since: 0');
    await Promise.all(again.map((subscriber) => subscriber.until(1, 15_000)));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const [place, kind] of KINDS.entries()) {
      const joined = [...live[place]!.told, ...again[place]!.told];
      expect([kind, joined]).toEqual([kind, other[place]!.told]);
      expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      for (const { cause } of joined)
        expect(cause).toMatchObject({ cause: kind === 'decisionMade' ? 'DECISION' : expect.any(String) });
    }
    await Promise.all([...again, ...other].map((subscriber) => subscriber.stop()));
  }, 300_000);
});

const KINDS: readonly string[] = ['conflictOpened', 'valueFlipped', 'dissent', 'decisionMade'];

/** Of a mutation. */
interface Outcome {
  readonly revision: number;
  readonly touched: readonly { readonly id: string; readonly property: { readonly name: string } }[];
}

interface Event {
  readonly id: string;
  readonly revision: number;
  readonly cause: { readonly number: number; readonly cause: string };
}
