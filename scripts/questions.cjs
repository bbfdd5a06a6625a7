// npm run questions [-- NUMBER...]: the twelve questions that analysts, frontends and editors ask, each as one operation, with
// its answer on a throw-away graph of seeds/.
'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { makeReady } = require('./checkout/make-ready.cjs');
const { giveUp } = require('./checkout/checkout.cjs');

const root = join(__dirname, '..');
const wanted = process.argv.slice(2);

void main().catch(giveUp);

async function main() {
  await makeReady();
  const { openEmbeddedStore } = require('../dist/store/embedded');
  const { loadVocabulary } = require('../dist/vocabulary');
  const { buildClaimgraphSchema } = require('../dist/graphql');
  const { askQuestions, readQuestions } = require('../dist/graphql/graph/questions');
  const { ingest } = require('../dist/app/ingest');
  const { reconcileStale } = require('../dist/app/reconcile-stale');

  const { vocabulary } = loadVocabulary(readFileSync(join(root, 'schema/vocabulary/llm.yaml'), 'utf8'));
  if (vocabulary === undefined) throw new Error('schema/vocabulary/llm.yaml has errors; claimgraph vocabulary check tells them.');
  const store = await openEmbeddedStore();
  const now = () => new Date().toISOString();
  const names = readdirSync(join(root, 'seeds')).filter((name) => name !== 'README.md' && !name.endsWith('.json'));
  for (const name of names) {
    await ingest(store, vocabulary, { bytes: readFileSync(join(root, 'seeds', name)), path: `seeds/${name}`, at: now() });
  }
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: 'seeds' }, now });
  const questions = readQuestions(join(__dirname, 'questions')).filter(
    ({ number }) => wanted.length === 0 || wanted.includes(String(number)),
  );
  for await (const { question, answer } of askQuestions(questions, buildClaimgraphSchema(vocabulary), store, vocabulary, now))
    print(question, answer);
  await store.close();
}

function print(question, answer) {
  const line = `${question.number}. ${question.question}`;
  console.log(`\n${line}\n${'='.repeat(Math.min(line.length, 120))}\n(${question.for})\n\n${question.text.trim()}\n`);
  if (answer.errors) console.log(JSON.stringify(answer.errors, null, 2));
  for (const shown of outline(answer.data ?? {}, '')) console.log(shown);
}

/** The answer as an outline: a line a value, plain rows in one line. */
function outline(value, indent) {
  if (Array.isArray(value)) return value.length === 0 ? [`${indent}(none)`] : value.flatMap((entry) => listed(entry, indent));
  if (value === null || typeof value !== 'object') return [`${indent}${plain(value)}`];
  return Object.entries(value).flatMap(([name, member]) => {
    const short = inOneLine(member);
    return short === undefined ? [`${indent}${name}:`, ...outline(member, `${indent}  `)] : [`${indent}${name}: ${short}`];
  });
}

function listed(entry, indent) {
  const short = inOneLine(entry);
  if (short !== undefined) return [`${indent}- ${short}`];
  const [first, ...rest] = outline(entry, `${indent}  `);
  return [`${indent}- ${(first ?? '').trim()}`, ...rest];
}

/** Undefined for what is too long for one line. */
function inOneLine(value) {
  if (value === null || typeof value !== 'object') return plain(value);
  const parts = Array.isArray(value)
    ? value.map(inOneLine)
    : Object.entries(value).map(([name, member]) => {
        const short = inOneLine(member);
        return short === undefined ? undefined : Object.keys(value).length === 1 ? short : `${name} ${short}`;
      });
  if (parts.includes(undefined)) return undefined;
  const line = Array.isArray(value) ? `[${parts.join('; ')}]` : parts.join(', ');
  return line.length > 110 ? undefined : line;
}

function plain(value) {
  return value === null ? '-' : String(value).replace(/\s+/g, ' ');
}
