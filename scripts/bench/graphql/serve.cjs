// One system of the comparison, served by itself: told by its arguments, prints its address, ends with its parent.
'use strict';

const { parseArgs } = require('node:util');
const { createServer } = require('node:http');

const { values } = parseArgs({
  options: {
    system: { type: 'string' },
    models: { type: 'string' },
    uri: { type: 'string' },
    password: { type: 'string' },
    extern: { type: 'string' },
  },
});
const models = Number(values.models);
let statements = 0;

process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message === 'statements') process.send?.({ statements });
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});

void serve().then((url) => process.send?.({ url }));

async function serve() {
  switch (values.system) {
    case 'claimgraph embedded, answers':
    case 'claimgraph embedded, warm':
    case 'claimgraph embedded, cold':
      return claimgraph(await embedded());
    case 'claimgraph on Neo4j, answers':
    case 'claimgraph on Neo4j, warm':
    case 'claimgraph on Neo4j, cold':
      return claimgraph(await onNeo4j());
    case 'graphql-js in memory':
      return require('./raw.cjs').serve(models, listen);
    case '@neo4j/graphql':
      return require('./neo4j-graphql.cjs').serve(
        { extern: values.extern, uri: values.uri, password: values.password },
        listen,
        () => (statements += 1),
      );
    default:
      throw new Error(`no system "${values.system}"`);
  }
}

async function claimgraph(store) {
  require('../typescript.cjs');
  const { startServer } = require('../../../src/graphql/index.ts');
  const { llmVocabulary } = require('../../../test/support/llm-vocabulary.ts');
  const options = { store, vocabulary: llmVocabulary(), host: '127.0.0.1', port: 0, log: () => undefined };
  const kept = values.system?.split(', ')[1];
  return (await startServer({ ...options, remembersAnswers: kept === 'answers', ...(kept === 'cold' ? { cacheBytes: 0 } : {}) }))
    .url;
}

async function embedded() {
  const { load } = require('./data.cjs');
  const { openEmbeddedStore } = require('../../../src/store/embedded/index.ts');
  const store = await openEmbeddedStore({ onStatement: () => (statements += 1) });
  await load(store, models);
  return store;
}

async function onNeo4j() {
  require('../typescript.cjs');
  const { openNeo4jStore } = require('../../../src/store/neo4j/index.ts');
  return openNeo4jStore({
    uri: values.uri ?? '',
    user: 'neo4j',
    password: values.password ?? '',
    database: 'neo4j',
    onStatement: () => (statements += 1),
  });
}

/** The least that answers GraphQL over HTTP: what frameworks add is not what the others are compared with. */
function listen(answer) {
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const { query, variables } = JSON.parse(Buffer.concat(parts).toString());
      const text = JSON.stringify(await answer(query, variables));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`),
    ),
  );
}
