// The server under attack: a fresh one with the demo graph, as it would stand on the internet.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeReady } from '../checkout/make-ready.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const EDITOR_TOKEN = 'the token of an editor';
export const JWT_SECRET = 'a secret of at least thirty-two bytes';

/**
 * @typedef {object} Target
 * @property {string} url "http://127.0.0.1:PORT"
 * @property {string} graphql
 * @property {string} webSocket
 * @property {() => boolean} isAlive
 * @property {() => Promise<number>} memory resident bytes
 * @property {() => Promise<Record<string, number>>} faults what it counted as its own: 5xx answers but 503, failed operations
 * @property {() => Promise<number | null>} stop its exit code
 */

/** In production's settings but for `variables`. @param {NodeJS.ProcessEnv} variables @returns {Promise<Target>} */
export async function startTarget(variables) {
  await makeReady(); // compiling would not fit the heap
  const data = mkdtempSync(join(tmpdir(), 'claimgraph-attack-'));
  const env = { ...process.env, ...SETTINGS, CLAIMGRAPH_DATA: data, ...variables };
  const server = spawn(process.execPath, [join(root, 'scripts', 'claimgraph.cjs'), 'start'], {
    ...{ cwd: root, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', (code) => resolve(code)));
  const url = await addressOf(server);
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  return {
    url,
    graphql: `${url}/graphql`,
    webSocket: `${url.replace('http', 'ws')}/graphql`,
    isAlive: () => server.exitCode === null && server.signalCode === null,
    memory: async () => sum(await metrics(), /^claimgraph_process_resident_memory_bytes (.+)$/gm),
    async faults() {
      const text = await metrics();
      return {
        'HTTP 5xx': sum(text, /^claimgraph_http_requests_total\{.*status="5(?!03)\d\d".*\} (.+)$/gm),
        'failed operations': sum(text, /^claimgraph_operations_total\{.*outcome="failed".*\} (.+)$/gm),
      };
    },
    async stop() {
      server.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

/** A heap that is small for a server: what grows without end ends it here, and soon. */
const HEAP_MB = 256;

const SETTINGS = {
  NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  ...{ NODE_ENV: 'production', PORT: '0', CLAIMGRAPH_STORE: 'embedded', CLAIMGRAPH_LOG: 'off', CLAIMGRAPH_METRICS: 'local' },
  CLAIMGRAPH_EDITOR_TOKENS: `Ada:${createHash('sha256').update(EDITOR_TOKEN).digest('hex')}`,
  ...{ CLAIMGRAPH_JWT_SECRET: JWT_SECRET, CLAIMGRAPH_JWT_ISSUER: 'https://id.example', CLAIMGRAPH_JWT_AUDIENCE: 'claimgraph' },
};

async function addressOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^ready (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it was ready');
}

function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);
}
