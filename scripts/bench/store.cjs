// npm run bench -- store [--claims N]: milliseconds of the store's writes and reads on each engine at hand, embedded in a folder
// and the Neo4j servers that CLAIMGRAPH_TEST_NEO4J_5 and _2026 name (scripts/neo4j.mjs run sets them; what they hold is removed).
require('./typescript.cjs');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { openEmbeddedStore } = require('../../src/store/embedded/index.ts');
const { openNeo4jStore } = require('../../src/store/neo4j/index.ts');
const { aConflict, aDocumentWrite, aResolution } = require('../../test/support/store-fixtures.ts');
const neo4j = require('neo4j-driver');

const { values } = parseArgs({ options: { claims: { type: 'string', default: '100000' } } });
const claims = Number(values.claims);
const seedSize = 250;
const rows = new Map();

void main();

async function main() {
  for (const [engine, [open, remove]] of await engines()) {
    process.stderr.write(`${engine} ...\n`);
    try {
      await measure(engine, open);
    } finally {
      await remove();
    }
  }
  console.table(Object.fromEntries(rows));
}

async function measure(engine, open) {
  let store = await open();
  const seed = documentOf('seed', seedSize, 0);
  await time(engine, `first putDocument, ${seedSize} claims`, 1, () => store.putDocument(seed));
  const seeds = Array.from({ length: 5 }, (_, index) => documentOf(`seed ${index}`, seedSize, index + 1));
  await time(engine, `putDocument, ${seedSize} claims`, seeds.length, (run) => store.putDocument(seeds[run]));
  await time(engine, `putDocument, ${seedSize} claims, unchanged`, 5, () => store.putDocument(seed));
  await time(engine, `putVerdicts, ${seedSize} slots, ${seedSize} conflicts`, 1, async () =>
    store.putVerdicts(await verdictsOn(store, seed)),
  );
  const parts = Array.from({ length: 4 }, (_, index) => documentOf(`large ${index}`, claims / 4, index + 10));
  await time(engine, `load of ${claims} claims, 4 documents`, 1, async () => {
    for (const part of parts) await store.putDocument(part);
  });
  await time(engine, `putDocument, ${seedSize} claims, with ${claims} there`, 5, (run) =>
    store.putDocument(documentOf(`late ${run}`, seedSize, run + 20)),
  );
  await reads(engine, store, seed);
  await store.close();
  await time(engine, 'open with all of it', 1, async () => (store = await open()));
  await store.close();
}

async function reads(engine, store, { claims: own, dataItems }) {
  const items = dataItems.slice(0, 100).map(({ id }) => id);
  const ids = own.slice(0, 100).map(({ id }) => id);
  const subject = own[0].subject;
  await time(engine, 'claims, 100 ids', 20, () => store.claims(ids));
  await time(engine, 'claimsOfDataItems, 100 slots', 20, () => store.claimsOfDataItems(items));
  await time(engine, 'conflictsOfDataItems, 100 slots', 20, () => store.conflictsOfDataItems(items));
  await time(engine, 'resolutionsOfDataItems, 100 slots', 20, () => store.resolutionsOfDataItems(items));
  await time(engine, 'dataItemsOfSubjects, 1 subject', 20, () => store.dataItemsOfSubjects([subject]));
  await time(engine, 'pageSubjects, 20', 20, () => store.pageSubjects({}, { first: 20 }));
  await time(engine, 'pageClaims, 20, of a subject', 20, () => store.pageClaims({ subject }, { first: 20 }));
  await time(engine, 'pageClaims, 20, all', 5, () => store.pageClaims({}, { first: 20 }));
  await time(engine, 'pageConflicts, 20', 20, () => store.pageConflicts({}, { first: 20 }));
  await time(engine, 'counts', 5, () => store.counts());
  await time(engine, 'staleDataItems', 2, () => store.staleDataItems());
}

/** 25 claims a subject, a slot each; documents of one size fill the same slots. */
function documentOf(uri, size, amount) {
  const statements = Array.from({ length: size }, (_, index) => ({
    subject: `Model ${Math.floor(index / 25)}`,
    property: `property_${index % 25}`,
    amount: amount + index / 100,
  }));
  return aDocumentWrite({ uri, text: `${uri} `.repeat(size), statements });
}

async function verdictsOn(store, { dataItems }) {
  const bySlot = await store.claimsOfDataItems(dataItems.map(({ id }) => id));
  return {
    dataItems: dataItems.map(({ id }) => id),
    conflicts: bySlot.map((found, index) => aConflict(found, { weight: (index % 100) / 100 })),
    resolutions: bySlot.map(([first]) => aResolution(first)),
    cause: { kind: 'policy', ref: 'bench' },
    at: '2026-01-01T00:00:00Z',
  };
}

/** The median of the runs, after one that is not counted when there are many. */
async function time(engine, step, runs, work) {
  if (runs >= 20) await work(0);
  const taken = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    taken.push(performance.now() - start);
  }
  const median = taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
  rows.set(step, { ...rows.get(step), [engine]: Number(median.toFixed(1)) });
}

async function engines() {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const found = new Map([['embedded', [() => openEmbeddedStore({ folder }), remove]]]);
  for (const version of ['5', '2026']) {
    const uri = process.env[`CLAIMGRAPH_TEST_NEO4J_${version}`];
    if (uri === undefined) continue;
    const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
    await empty(uri, password);
    found.set(`neo4j ${version}`, [
      () => openNeo4jStore({ uri, user: 'neo4j', password, database: 'neo4j' }),
      () => empty(uri, password),
    ]);
  }
  return found;
}

async function empty(uri, password) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  const session = driver.session();
  await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await driver.close();
}
