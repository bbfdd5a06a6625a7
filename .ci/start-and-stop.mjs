// npm start as a new user does it, on a free port and with a graph of its own: it must say that it is ready, answer, and end
// with 0 within 10 s of SIGTERM.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const startLimit = 180_000;
const stopLimit = 10_000;

const data = mkdtempSync(join(tmpdir(), 'claimgraph-start-'));
const started = Date.now();
const server = spawn('npm', ['start'], {
  env: { ...process.env, PORT: '0', CLAIMGRAPH_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve({ code, signal })));

try {
  const address = await within(startLimit, 'to get ready', readyAddress());
  console.log(`ready after ${since(started)}: ${address}`);
  await answers(address);
  await endsAtSigterm();
} catch (error) {
  server.kill('SIGKILL');
  throw error;
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function readyAddress() {
  for await (const line of createInterface({ input: server.stdout })) {
    console.log(`  ${line}`);
    const address = /\bready\b.*?(http:\/\/[^\s/]+)/i.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('npm start ended before it was ready');
}

async function answers(address) {
  for (const path of ['/health', '/ready']) assert.equal((await fetch(address + path)).status, 200, path);
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ conflicts(first: 1) { edges { node { id } } } }' }),
  });
  const { data: answer, errors } = /** @type {any} */ (await response.json());
  assert.equal(errors, undefined);
  assert.equal(answer.conflicts.edges.length, 1, 'the demo graph has conflicts');
}

async function endsAtSigterm() {
  const asked = Date.now();
  server.kill('SIGTERM');
  assert.deepEqual(await within(stopLimit, 'to end', ended), { code: 0, signal: null });
  console.log(`ended with 0 in ${since(asked)}`);
}

function within(milliseconds, what, promise) {
  const tooLong = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`took more than ${milliseconds / 1000} s ${what}`)), milliseconds).unref();
  });
  return Promise.race([promise, tooLong]);
}

function since(time) {
  return `${((Date.now() - time) / 1000).toFixed(1)} s`;
}
