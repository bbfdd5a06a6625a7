#!/usr/bin/env node
// node scripts/attack.mjs: starts a server as it would stand on the internet, attacks it over HTTP and WebSocket, and prints
// each attack, what it was answered and the verdict. Ends with 1 unless every attack was refused with a 4xx or a GraphQL
// error (floods: borne), nothing of the server's own failed, and it lives, answers, stays within memory and stops in order.
import { isRefused, shown } from './attack/answer.mjs';
import { ask, GUESSING, HTTP_ATTACKS } from './attack/http-attacks.mjs';
import { QUERIES } from './attack/queries.mjs';
import { startTarget } from './attack/target.mjs';
import { askOverWebSocket, WEBSOCKET_ATTACKS } from './attack/websocket-attacks.mjs';

/** What may be added to the memory that it had when it was ready: caches full, and garbage not yet collected. */
const MEMORY_MB = 400;

const ATTACKS = [
  ...QUERIES.map(({ name, query, variables }) => attack('HTTP', name, (target) => ask(target, query, variables))),
  ...HTTP_ATTACKS.map(({ name, run }) => attack('HTTP', name, run)),
  ...QUERIES.map(({ name, query, variables }) =>
    attack('WebSocket', name, (target) => askOverWebSocket(target, query, variables)),
  ),
  ...WEBSOCKET_ATTACKS.map(({ name, run }) => attack('WebSocket', name, run)),
  ...GUESSING.map(({ name, run }) => attack('HTTP', name, run)),
];

const problems = [...(await attackAll()), ...(await attackBudget())];
for (const problem of problems) console.log(`FAILED: ${problem}`);
console.log(problems.length === 0 ? 'It stands.' : `${problems.length} failed.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Without the rate limit, which would hide what is behind it. */
async function attackAll() {
  const target = await startTarget({ CLAIMGRAPH_RATE_LIMIT: 'off' });
  const failed = [];
  const before = await target.memory();
  let most = before;
  for (const { over, name, run } of ATTACKS) {
    const started = Date.now();
    const answer = await run(target).catch((error) => ({ text: String(error) }));
    const refused = isRefused(answer) && (await answersSoon(target));
    if (!refused) failed.push(`${over}: ${name}: ${shown(answer)}`);
    const now = await target.memory().catch(() => Infinity);
    most = Math.max(most, now);
    line(over, name, `${shown(answer)}, ${Date.now() - started} ms, ${Math.round(now / 1_048_576)} MB`, refused);
    if (!target.isAlive()) return [...failed, 'the server has ended'];
  }
  failed.push(...(await verdictOf(target, before, most)));
  return failed;
}

async function verdictOf(target, before, most) {
  const failed = [];
  for (const [fault, count] of Object.entries(await target.faults())) {
    line('', `${fault} as it counts them`, String(count), count === 0);
    if (count > 0) failed.push(`${count} ${fault}`);
  }
  const megabytes = (bytes) => Math.round(bytes / 1_048_576);
  const bounded = megabytes(most - before) <= MEMORY_MB;
  line('', 'memory: before, most, after', `${[before, most, await target.memory()].map(megabytes).join(', ')} MB`, bounded);
  if (!bounded) failed.push(`memory grew by ${megabytes(most - before)} MB`);
  const code = await target.stop();
  line('', 'SIGTERM', `ended with ${code}`, code === 0);
  return code === 0 ? failed : [...failed, `ended with ${code}`];
}

/** With it: whoever asks on and on is told to wait, and how long. */
async function attackBudget() {
  const target = await startTarget({ CLAIMGRAPH_RATE_LIMIT: '20000' });
  const query = '{ models(first: 100) { nodes { name claims(first: 10) { nodes { text } } } } }';
  let answer = await ask(target, query);
  for (let time = 0; answer.status === 200 && time < 50; time++) answer = await ask(target, query);
  const overWebSocket = await askOverWebSocket(target, query);
  const code = await target.stop();
  line('HTTP', 'flood: the same query, until the rate limit ends it', shown(answer), answer.status === 429);
  line('WebSocket', 'flood: the same, from the same address', shown(overWebSocket), isRefused(overWebSocket));
  return answer.status === 429 && isRefused(overWebSocket) && code === 0 ? [] : ['the rate limit did not hold'];
}

/** Others get their answers while and after it is attacked. */
async function answersSoon({ url }) {
  const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  return response?.status === 200;
}

function line(over, name, answer, refused) {
  console.log(`${over.padEnd(10)}${name.padEnd(62)}${answer.padEnd(52)}${refused ? 'held' : 'FAILED'}`);
}

function attack(over, name, run) {
  return { over, name, run };
}
