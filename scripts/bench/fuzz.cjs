#!/usr/bin/env node
// node scripts/bench/fuzz.cjs [N] [--from SEED] [--seconds S]: mutated documents through parsing and extraction, with the laws held to each.
// One in ten is a PDF. A failure names its seed: `fuzz.cjs 1 --from SEED` shows it again, on the same documents.
require('./typescript.cjs');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { extract } = require('../../src/extraction/index.ts');
const { parseDocument } = require('../../src/parsing/index.ts');
const { llmVocabulary } = require('../../test/support/llm-vocabulary.ts');
const { mutated } = require('./fuzz/mutations.cjs');
const { strangePdf } = require('./fuzz/pdf.cjs');
const { below, pick, randomFrom } = require('./fuzz/random.cjs');
const { textScraps } = require('./fuzz/scraps.cjs');

/** CPU time that a document may take: reading is linear, and the constant is for a machine that others use too. */
const mostMilliseconds = { each: 500, perKilobyte: 10 };
const folders = ['seeds', 'test/extraction/documents', 'test/parsing/golden'].map((folder) => join(__dirname, '../..', folder));
const pdfs = { share: 1 / 10, mostMilliseconds: 4_000 };

async function main() {
  const args = process.argv.slice(2);
  const option = (name, fallback) => (args.includes(name) ? Number(args.splice(args.indexOf(name), 2)[1]) : fallback);
  const first = option('--from', 1);
  const until = Date.now() + option('--seconds', Infinity) * 1_000;
  const count = Number(args[0] ?? 300);
  const bases = documents();
  const vocabulary = llmVocabulary();
  const tally = { documents: 0, pdfs: 0, readPdfs: 0, bytes: 0, mentions: 0, failures: 0, slowest: { milliseconds: 0, seed: 0 } };
  for (let seed = first; seed < first + count && Date.now() < until; seed++) {
    await tryOne(seed, documentOf(bases, seed), vocabulary, tally);
    if (tally.documents % 1_000 === 0) console.log(`up to seed ${seed}: ${told(tally)}`);
  }
  console.log(told(tally));
  process.exitCode = tally.failures > 0 ? 1 : 0;
}

/** Told every thousand documents too, so that a long run that is stopped has not been for nothing. */
function told({ documents, readPdfs, pdfs, bytes, mentions, failures, slowest: { milliseconds, seed } }) {
  return `${documents} documents (${readPdfs} of ${pdfs} PDFs could be read), ${(bytes / 1e6).toFixed(1)} MB, ${mentions} mentions, ${failures} failures; slowest ${milliseconds.toFixed(0)} ms of CPU (seed ${seed})`;
}

function documents() {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md|html)$/.test(name))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  );
}

async function tryOne(seed, { name, bytes }, vocabulary, tally) {
  const started = process.cpuUsage();
  let broken;
  try {
    const parsed = await parseDocument(bytes, { uri: name });
    const { mentions, refusals } = extract(parsed, vocabulary);
    broken = brokenReader(parsed) ?? brokenLaw(parsed, mentions, refusals);
    if (parsed.format === 'pdf') {
      tally.pdfs++;
      if (parsed.text !== '') tally.readPdfs++;
    }
    if (seed % 40 === 0 && broken === undefined) broken = await differsAgain(bytes, name, vocabulary, mentions);
    tally.mentions += mentions.length;
  } catch (error) {
    broken = `throws ${String(error instanceof Error ? error.stack : error)
      .split('\n')
      .slice(0, 4)
      .join(' ')}`;
  }
  const milliseconds = spent(started);
  const base = name.endsWith('.pdf') ? pdfs.mostMilliseconds : mostMilliseconds.each;
  if (milliseconds > base + (mostMilliseconds.perKilobyte * bytes.length) / 1e3) broken ??= `took ${milliseconds} ms`;
  tally.documents++;
  tally.bytes += bytes.length;
  if (milliseconds > tally.slowest.milliseconds) tally.slowest = { milliseconds, seed };
  if (broken === undefined) return;
  tally.failures++;
  console.log(`seed ${seed} (${name}, ${bytes.length} bytes): ${broken}`);
}

/** A PDF is read in a thread of its own, whose end or delay is told as a message. */
function brokenReader({ messages }) {
  return messages.find(
    ({ rule, reason }) => rule === 'pdf-too-slow' || rule === 'pdf-too-large' || reason.includes('ended without'),
  )?.reason;
}

/** The first law that does not hold, as a sentence. */
function brokenLaw({ text, blocks }, mentions, refusals) {
  const isInside = ({ start, end }) => start >= 0 && start <= end && end <= text.length;
  const block = blocks.find((each) => !isInside(each));
  if (block) return `block ${block.type} ${block.start}-${block.end} lies outside the text`;
  const mention = mentions.find(({ evidence: { start, end, quote } }) => start >= end || text.slice(start, end) !== quote);
  if (mention) return `the quote of ${mention.property} is not the slice ${mention.evidence.start}-${mention.evidence.end}`;
  const refusal = refusals.find(({ span }) => !isInside(span));
  if (refusal) return `a refusal at ${refusal.span.start}-${refusal.span.end} lies outside the text`;
  const nonsense = mentions.find(
    ({ snak }) => snak.kind === 'value' && 'amount' in snak.value && !Number.isFinite(snak.value.amount),
  );
  return nonsense && `${nonsense.property} is ${nonsense.snak.value.written}, which is no finite number`;
}

async function differsAgain(bytes, name, vocabulary, mentions) {
  const again = extract(await parseDocument(bytes, { uri: name }), vocabulary).mentions;
  return JSON.stringify(again) === JSON.stringify(mentions)
    ? undefined
    : 'the same document gives other mentions when read again';
}

function spent(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e3;
}

/** A document with one to six changes; now and then under the extension of another format, or a PDF. */
function documentOf(bases, seed) {
  const random = randomFrom(seed);
  const others = bases.map(({ bytes }) => bytes);
  if (random() < pdfs.share) return { name: 'page.pdf', bytes: strangePdf(others, random) };
  const base = pick(random, bases);
  const bytes = mutated(base.bytes, random, { others, scraps: textScraps });
  const name = below(random, 10) === 0 ? base.name.replace(/\w+$/, pick(random, ['txt', 'md', 'html'])) : base.name;
  return { name, bytes };
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
