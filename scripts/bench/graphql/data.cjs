// The graph that all systems are asked about: models with ten claims each, by fifty sources, one conflict a model. Made of
// plain arithmetic, so that every process makes the same one.
'use strict';

require('../typescript.cjs');
const { aDataItem, sourceId, subjectId } = require('../../../src/domain/index.ts');

const SOURCES = 50;
const MODELS_A_DOCUMENT = 100;
/** The first is said twice, differently. */
const PROPERTIES = [
  ['output_speed', 'tokens/s'],
  ['context_window', 'tokens'],
  ['max_output', 'tokens'],
  ['parameters', 'params'],
  ['benchmark_score', '%'],
  ['price.input', 'USD'],
  ['price.output', 'USD'],
  ['layers', ''],
  ['training_tokens', 'tokens'],
];

function modelName(/** @type {number} */ index) {
  return `Model ${String(index).padStart(5, '0')}`;
}

/** One document write after the other, each with the verdicts on its slots. */
function* documents(/** @type {number} */ models) {
  for (let from = 0; from < models; from += MODELS_A_DOCUMENT) {
    const indexes = Array.from({ length: Math.min(MODELS_A_DOCUMENT, models - from) }, (_, place) => from + place);
    yield* [0, 1].map((half) => documentOf(indexes, half));
  }
}

/** The first half says everything once, the second the first property again. */
function documentOf(indexes, half) {
  const number = (indexes[0] / MODELS_A_DOCUMENT) * 2 + half;
  const publisher = `Source ${number % SOURCES}`;
  const id = `document:${String(number).padStart(6, '0')}`;
  const document = {
    id,
    uri: `https://example.org/${number}`,
    title: `Document ${number}`,
    format: 'text',
    publisher: sourceId(publisher),
    text: `Document ${number}`,
    sha256: String(number),
    references: [],
  };
  const properties = half === 0 ? PROPERTIES : PROPERTIES.slice(0, 1);
  const claims = indexes.flatMap((index) =>
    properties.map(([property, unit], place) => claimOf(document, index, property, unit, place, half)),
  );
  const items = claims.map((claim) => aDataItem(claim.subject, claim.property, {}, []));
  return {
    write: {
      document,
      bytes: Buffer.from(document.text),
      path: document.uri,
      sources: [{ id: sourceId(publisher), kind: 'publisher', name: publisher }],
      subjects: indexes.map((index) => ({
        id: subjectId(modelName(index)),
        kind: 'model',
        key: subjectId(modelName(index)).slice(8),
        name: modelName(index),
      })),
      dataItems: items,
      claims,
      at: '2026-01-01T00:00:00Z',
    },
  };
}

function claimOf(document, index, property, unit, place, half) {
  const amount = ((index * 7 + place * 13 + half * 101) % 1000) + 1;
  const subject = subjectId(modelName(index));
  const said = `${modelName(index)}: ${property} ${amount} ${unit}`;
  return {
    id: `claim:${String(index).padStart(6, '0')}-${place}-${half}`,
    document: document.id,
    subject,
    property,
    snak: { kind: 'value', value: { type: 'quantity', amount, unit, written: String(amount) } },
    qualifiers: {},
    dataItem: aDataItem(subject, property, {}, []).id,
    evidence: [{ quote: said, start: 0, end: said.length, section: ['Figures'], cites: [] }],
    cites: [],
    confidence: 0.9,
    madeBy: ['table'],
    inferred: [],
  };
}

/** Verdicts on the slots of some models: agreed, but for the first property, which has a conflict. */
function verdictsOn(claims) {
  const bySlot = groupBy(claims);
  const resolutions = [];
  const conflicts = [];
  for (const [dataItem, said] of bySlot) {
    const positions = said.map((claim) => ({
      snak: claim.snak,
      claims: [claim.id],
      documents: [claim.document],
      origins: [claim.document],
    }));
    const [first] = said;
    resolutions.push({
      ...{
        dataItem,
        status: said.length > 1 ? 'CONTESTED' : 'AGREED',
        chosen: first.snak,
        positions,
        claims: [first.id],
        confidence: 0.9,
      },
      ...{
        policy: 'weighted@1',
        terms: [{ name: 'agreement', weight: 0.9, reason: 'one origin' }],
        reason: 'As one source has it.',
      },
    });
    if (said.length > 1)
      conflicts.push({
        ...{
          id: `conflict:${first.id.slice(6)}`,
          dataItem,
          kind: 'VALUE',
          severity: first.id.endsWith('-0-0') && Number(first.id.slice(6, 12)) % 3 === 0 ? 'soft' : 'hard',
        },
        ...{ weight: (Number(first.id.slice(6, 12)) % 100) / 100, status: 'OPEN', positions, claims: said.map(({ id }) => id) },
        ...{ reason: 'Two numbers that cannot both be right.', rule: 'tolerance@1' },
      });
  }
  return { dataItems: [...bySlot.keys()], resolutions, conflicts };
}

function groupBy(claims) {
  const groups = new Map();
  for (const claim of claims) groups.set(claim.dataItem, [...(groups.get(claim.dataItem) ?? []), claim]);
  return groups;
}

async function load(store, models) {
  /** @type {any[]} */
  let before = [];
  for (const { write } of documents(models)) {
    await store.putDocument(write);
    before.push(...write.claims);
    if (write.claims.length > MODELS_A_DOCUMENT) continue;
    await store.putVerdicts({ ...verdictsOn(before), cause: { kind: 'policy', ref: 'bench' }, at: '2026-01-01T00:00:01Z' });
    before = [];
  }
}

/** All of it in memory, for the baseline. */
function inMemory(models) {
  const memory = {
    subjects: new Map(),
    documents: new Map(),
    sources: new Map(),
    claims: /** @type {any[]} */ ([]),
    conflicts: /** @type {any[]} */ ([]),
    resolutions: new Map(),
    items: new Map(),
  };
  let before = [];
  for (const { write } of documents(models)) {
    memory.documents.set(write.document.id, write.document);
    for (const one of write.sources) memory.sources.set(one.id, one);
    for (const one of write.subjects) memory.subjects.set(one.id, one);
    for (const one of write.dataItems) memory.items.set(one.id, one);
    memory.claims.push(...write.claims);
    before.push(...write.claims);
    if (write.claims.length > MODELS_A_DOCUMENT) continue;
    const { resolutions, conflicts } = verdictsOn(before);
    for (const one of resolutions) memory.resolutions.set(one.dataItem, one);
    memory.conflicts.push(...conflicts);
    before = [];
  }
  return memory;
}

module.exports = { inMemory, load, modelName };
