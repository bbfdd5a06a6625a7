// npm run bench -- search [--claims N]: milliseconds of a search in so many claims on each engine at hand, and what it costs to write them
// findable; Neo4j servers as for the store bench.
require('./typescript.cjs');
const { parseArgs } = require('node:util');
const { openEmbeddedStore } = require('../../src/store/embedded/index.ts');
const { openNeo4jStore } = require('../../src/store/neo4j/index.ts');
const { aDocumentWrite } = require('../../test/support/store-fixtures.ts');
const neo4j = require('neo4j-driver');

const { values } = parseArgs({ options: { claims: { type: 'string', default: '100000' } } });
const claims = Number(values.claims);
const DOCUMENT = 500;
const WORDS_A_QUOTE = 14;

/** What is asked, from the rarest to words that stand nearly everywhere; the last word of each is perhaps only begun. */
const QUESTIONS = {
  'a rare word': ['w9041'],
  'two rare words': ['w9041', 'w31'],
  'the beginning of a word': ['w90'],
  'a name': ['model', '17'],
  'three common words': ['w0', 'w1', 'w2'],
  'the commonest word': ['w0'],
  'nothing has it': ['zebra', 'w1'],
};
/** @type {import('../../src/store/port/search-reads').FoundKind[]} */
const KINDS = ['subject', 'source', 'document', 'claim'];

const table = new Map();
void main();

async function main() {
  for (const [engine, open] of await engines()) {
    process.stderr.write(`${engine} ...\n`);
    const store = await open();
    await tell(engine, `write ${claims} claims`, 1, async () => {
      for (let start = 0; start < claims; start += DOCUMENT) await store.putDocument(documentOf(start));
    });
    await tell(engine, 'first search after it', 1, () => store.search({ phrases: ['w77'], begun: true }, KINDS, { first: 20 }));
    for (const [name, words] of Object.entries(QUESTIONS)) {
      await tell(
        engine,
        `${name}: ${words.join(' ')} (${await store.countFound({ phrases: words, begun: true }, KINDS)} found)`,
        15,
        () => store.search({ phrases: words, begun: true }, KINDS, { first: 20 }),
      );
    }
    await store.putDocument(documentOf(claims));
    await tell(engine, 'first search after a write', 1, () =>
      store.search({ phrases: ['w77'], begun: true }, KINDS, { first: 20 }),
    );
    await store.close();
  }
  console.table(Object.fromEntries(table));
}

/** Words by Zipf: w0 in nearly every quote, w9000 in a few of a hundred thousand. */
function documentOf(start) {
  const random = seeded(start + 1);
  const statements = Array.from({ length: DOCUMENT }, (_, index) => ({
    subject: `Model ${Math.floor((start + index) / 25)}`,
    property: `property_${index % 25}`,
    amount: start + index,
  }));
  const write = aDocumentWrite({ uri: `document ${start}`, statements });
  const quotes = statements.map(() => Array.from({ length: WORDS_A_QUOTE }, () => `w${zipf(random)}`).join(' '));
  const said = write.claims.map((claim, index) => ({
    ...claim,
    evidence: claim.evidence.map((evidence) => ({ ...evidence, quote: `Model ${start + index} ${quotes[index]}` })),
  }));
  return { ...write, document: { ...write.document, text: quotes.join('\n') }, claims: said };
}

function zipf(random) {
  return Math.floor(Math.exp(random() * Math.log(20_000))) - 1;
}

function seeded(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff) / 0x7fffffff;
}

/** The median of the runs. */
async function tell(engine, step, runs, work) {
  const taken = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  const median = taken.sort((a, b) => a - b)[Math.floor(runs / 2)];
  table.set(step, { ...table.get(step), [engine]: Number(median.toFixed(1)) });
}

async function engines() {
  const found = new Map([['embedded', () => openEmbeddedStore()]]);
  for (const version of ['5', '2026']) {
    const uri = process.env[`CLAIMGRAPH_TEST_NEO4J_${version}`];
    if (uri === undefined) continue;
    const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
    await driver.session().run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await driver.close();
    found.set(`neo4j ${version}`, () => openNeo4jStore({ uri, user: 'neo4j', password, database: 'neo4j' }));
  }
  return found;
}
