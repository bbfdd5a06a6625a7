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
});
