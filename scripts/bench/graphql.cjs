// npm run bench -- graphql [--models N] [--seconds S] [--loaded]: requests a second of the API against graphql-js in memory and
// @neo4j/graphql.
//
// Three questions (a nested list, a filtered list, one model), each varied from request to request, at 1, 10 and 50
// connections. Embedded beside plain graphql-js over the same rows in memory; and, where CLAIMGRAPH_TEST_NEO4J_5 names a
// server (scripts/neo4j.mjs run sets it; what it holds is removed), Claimgraph on it beside @neo4j/graphql 7 on the very same
// nodes. With --loaded that server has the models from an earlier run: to load 10,000 takes a quarter of an hour.
// Answers: as shipped, rows and whole answers stay in memory, and the 200 requests of a question come again and again.
// Warm: rows stay, each answer is made anew. Cold: nothing is kept, every request reads the database. Parsed operations are
// kept by all.
// Needs autocannon and, for Neo4j, @neo4j/graphql in a folder of their own: --extern FOLDER, made if it is not there.
'use strict';

const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { fork, spawnSync } = require('node:child_process');
const { parseArgs } = require('node:util');
const { modelName } = require('./graphql/data.cjs');
const { ours, neo4jGraphql, PAGE } = require('./graphql/questions.cjs');

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '1,10,50' },
    only: { type: 'string' },
    loaded: { type: 'boolean', default: false },
    extern: { type: 'string', default: join(tmpdir(), 'claimgraph-bench') },
  },
});
const models = Number(values.models);
const uri = process.env['CLAIMGRAPH_TEST_NEO4J_5'] ?? '';
const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
/** What Claimgraph keeps between requests. */
const KEPT = ['answers', 'warm', 'cold'];
const rows = [];

void main();

async function main() {
  installExtern();
  await measure('graphql-js in memory', ours);
  for (const kept of KEPT) await measure(`claimgraph embedded, ${kept}`, ours);
  if (uri === '') console.error('neo4j: NOT RUN; node scripts/neo4j.mjs run --version 5 -- npm run bench -- graphql runs it');
  else {
    if (!values.loaded) await loadNeo4j();
    await measure('@neo4j/graphql', neo4jGraphql);
    for (const kept of KEPT) await measure(`claimgraph on Neo4j, ${kept}`, ours);
  }
  tell();
}

async function measure(system, questions) {
  if (values.only !== undefined && !system.includes(values.only)) return;
  console.error(`${system} ...`);
  const server = await start(system);
  const { cursors, starts } = await pagesOf(server, questions === ours);
  for (const [question, { query, variables }] of Object.entries(questions)) {
    const requests = Array.from({ length: 200 }, (_, at) => ({
      query,
      variables: variables((at * 37) % models, cursors, starts),
    }));
    await check(server.url, requests[0]);
    await everyOnce(server.url, requests);
    await fire(server.url, requests, 10, 1);
    const before = await ask(server, 'statements');
    const total = await countedRun(server.url, requests.slice(0, 50));
    const perRequest = ((await ask(server, 'statements')).statements - before.statements) / total;
    for (const connections of values.connections.split(',').map(Number)) {
      const start = await ask(server, 'cpu');
      const { requests: done, latency, non2xx, errors } = await fire(server.url, requests, connections, Number(values.seconds));
      const cpu = cpuBetween(start, await ask(server, 'cpu')) / done.total;
      if (non2xx + errors > 0) throw new Error(`${system}, ${question}: ${non2xx + errors} requests failed`);
      rows.push({
        question,
        connections,
        system,
        rps: done.average,
        p50: latency.p50,
        p99: latency.p99,
        cpu,
        statements: perRequest,
      });
    }
  }
  server.child.disconnect();
}

function start(system) {
  const args = [
    '--system',
    system,
    '--models',
    String(models),
    '--extern',
    values.extern,
    ...(uri === '' ? [] : ['--uri', uri, '--password', password]),
  ];
  const child = fork(join(__dirname, 'graphql', 'serve.cjs'), args);
  return new Promise((resolve, reject) => {
    child.once('message', (/** @type {any} */ { url }) => resolve({ child, url: `${url}/graphql` }));
    child.once('exit', (code) => reject(new Error(`${system} ended with ${code}`)));
  });
}

function ask({ child }, what) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send(what);
  });
}

/** Where pages start: the ids of models for those that page by id, cursors for the others. */
async function pagesOf({ url }, byCursor) {
  const starts = Array.from(
    { length: Math.floor(models / PAGE) },
    (_, page) =>
      `subject:${modelName(page * PAGE)
        .toLowerCase()
        .replace(' ', '-')}`,
  );
  if (!byCursor) return { starts, cursors: [] };
  const cursorOf = (id, name) => Buffer.from(JSON.stringify([name, id])).toString('base64url');
  const answer = await post(url, { query: '{ models(first: 1) { edges { cursor } } }' });
  const cursor = answer.data?.models?.edges?.[0]?.cursor ?? '';
  const name = cursor === '' ? '' : JSON.parse(Buffer.from(cursor, 'base64url').toString())[0];
  return { starts, cursors: starts.map((id) => cursorOf(id, name)) };
}

async function check(url, request) {
  const { data, errors } = await post(url, request);
  if (errors !== undefined || JSON.stringify(data).length < 60) throw new Error(`${url}: ${JSON.stringify(errors ?? data)}`);
}

/** @returns {Promise<any>} */
async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function countedRun(url, requests) {
  for (const request of requests) await post(url, request);
  return requests.length;
}

/** Four at a time: what can be kept is kept after it. */
async function everyOnce(url, requests) {
  const waiting = [...requests];
  const work = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) await post(url, request);
  };
  await Promise.all([work(), work(), work(), work()]);
}

function fire(url, requests, connections, duration) {
  const autocannon = createRequire(join(values.extern, 'package.json'))('autocannon');
  const headers = { 'content-type': 'application/json' };
  return autocannon({
    url,
    connections,
    duration,
    requests: requests.map((request) => ({ method: 'POST', headers, body: JSON.stringify(request) })),
  });
}

async function loadNeo4j() {
  const neo4j = require('neo4j-driver');
  const { load } = require('./graphql/data.cjs');
  const { openNeo4jStore } = require('../../src/store/neo4j/index.ts');
  console.error(`loading ${models} models into Neo4j ...`);
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
  await driver.close();
  const store = await openNeo4jStore({ uri, user: 'neo4j', password, database: 'neo4j' });
  await load(store, models);
  await store.close();
}

function installExtern() {
  mkdirSync(values.extern, { recursive: true });
  if (existsSync(join(values.extern, 'node_modules', 'autocannon'))) return;
  writeFileSync(join(values.extern, 'package.json'), '{"private": true}');
  const packages = ['autocannon@8', '@neo4j/graphql@7', 'graphql@16', 'neo4j-driver@5'];
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: values.extern,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm install in ${values.extern} failed`);
}

function tell() {
  console.log(`${models} models, ${models * 10} claims\n`);
  console.table(
    rows.map(({ question, connections, system, rps, p50, p99, cpu, statements }) => ({
      question,
      connections,
      system,
      'requests/s': Math.round(rps),
      'p50 ms': p50,
      'p99 ms': p99,
      'CPU ms each': Number(cpu.toFixed(2)),
      statements: Number(statements.toFixed(2)),
      'x graphql-js': ratio(rps, question, connections, 'graphql-js in memory'),
      'x @neo4j/graphql': ratio(rps, question, connections, '@neo4j/graphql'),
    })),
  );
}

/** Milliseconds that the server alone computed: on a machine that does other things too, this is what can be compared. */
function cpuBetween({ cpu: from }, { cpu: until }) {
  return (until.user - from.user + until.system - from.system) / 1000;
}

function ratio(rps, question, connections, system) {
  const base = rows.find((row) => row.question === question && row.connections === connections && row.system === system);
  return base === undefined ? '' : Number((rps / base.rps).toFixed(2));
}
