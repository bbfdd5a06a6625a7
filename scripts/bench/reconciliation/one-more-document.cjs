// A graph of many claims on the embedded engine, and one more document put into it: what reconciling it costs beside what the store costs.
require('../typescript.cjs');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { gather } = require('../../../src/app/gather.ts');
const { identityOf } = require('../../../src/domain/index.ts');
const { reconcile } = require('../../../src/reconciliation/index.ts');
const { openEmbeddedStore } = require('../../../src/store/embedded/index.ts');
const { byId } = require('../../../src/util/by-id.ts');
const { llmVocabulary } = require('../../../test/support/llm-vocabulary.ts');
const { report, secondsSince } = require('./report.cjs');
const { aWorld } = require('./world.cjs');

const CLAIMS_OF_THE_DOCUMENT = 100;
const RUNS = 5;

exports.measure = async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
  try {
    await measureIn(folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measureIn(folder, count) {
  const vocabulary = llmVocabulary();
  const store = await openEmbeddedStore({ folder });
  const world = aWorld(vocabulary, count);
  const loading = process.cpuUsage();
  for (const write of writesOf(world)) await store.putDocument(write);
  report('graph loaded, not judged', `${world.claims.length} claims`, `${secondsSince(loading).toFixed(1)} s`);
  const figures = [];
  for (let run = 0; run < RUNS; run += 1) figures.push(await addOne(store, vocabulary, world, run));
  const [slots, claims, own, stored] = [0, 1, 2, 3].map((column) => medianOf(figures.map((row) => row[column])));
  report('one more document', `${CLAIMS_OF_THE_DOCUMENT} claims`);
  report('slots judged, claims looked at', `${slots} ${claims}`);
  report('reconciling, beyond the store', `${own.toFixed(1)} ms`);
  report("the store's own: writing, reading, verdicts", `${stored.toFixed(1)} ms`);
  await store.close();
}

/** Milliseconds of CPU: a document that says again, elsewhere or otherwise, what is said of some models. */
async function addOne(store, vocabulary, world, run) {
  const document = documentOf(`one more ${run}`, [...world.documents.values()][run]);
  const said = world.claims.slice(run * 500, run * 500 + CLAIMS_OF_THE_DOCUMENT);
  const claims = said.map((claim, index) => ({ ...claim, id: `claim:more${run}x${index}`, document: document.id }));
  const started = process.cpuUsage();
  const { touched } = await store.putDocument(writeOf(document, claims, world));
  const input = await gather(store, vocabulary, touched);
  const judging = process.cpuUsage();
  const { conflicts, resolutions } = reconcile(input);
  const own = secondsSince(judging) * 1000;
  await store.putVerdicts({
    dataItems: input.touched,
    conflicts,
    resolutions,
    cause: { kind: 'document', ref: document.id },
    at: AT,
  });
  return [input.touched.length, input.claims.length, own, secondsSince(started) * 1000 - own];
}

const AT = '2026-01-01T00:00:00Z';

function* writesOf(world) {
  const byDocument = new Map();
  for (const claim of world.claims) {
    const claims = byDocument.get(claim.document);
    if (claims === undefined) byDocument.set(claim.document, [claim]);
    else claims.push(claim);
  }
  for (const [id, claims] of byDocument) {
    const facts = world.documents.get(id);
    yield writeOf({ ...facts, text: facts.title, sha256: id.slice(9) }, claims, world);
  }
}

function documentOf(title, like) {
  return {
    ...like,
    ...identityOf(Buffer.from(title)),
    uri: `https://example.org/${encodeURIComponent(title)}`,
    title,
    text: title,
  };
}

/**
 * With evidence that fits the text, which is only a title here.
 * @returns {any}
 */
function writeOf(document, claims, world) {
  /** @type {any[]} */
  const dataItems = [...byId(claims.map(({ dataItem }) => world.dataItems.get(dataItem))).values()];
  const subjects = dataItems
    .flatMap(({ subject, versus }) => [subject, ...versus])
    .map((id) => world.subjects.get(id) ?? subjectOf(id));
  const measurers = claims.flatMap(({ measurer }) => measurer ?? []);
  const named = [
    document.publisher,
    ...document.references.map(({ source }) => source),
    ...claims.flatMap(({ cites }) => cites),
    ...measurers,
  ];
  return {
    document,
    bytes: Buffer.from(document.text),
    path: document.uri,
    sources: [...byId(named.map((id) => world.sources.get(id))).values()],
    subjects: [...byId(subjects).values()],
    dataItems,
    claims: claims.map((claim) => ({ ...claim, evidence: claim.evidence.map((evidence) => inText(evidence, document.text)) })),
    at: AT,
  };
}

function inText(evidence, text) {
  return { ...evidence, start: 0, end: 4, quote: text.slice(0, 4) };
}

function subjectOf(id) {
  const key = id.slice('subject:'.length);
  return { id, kind: 'model', key, name: key };
}

function medianOf(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
