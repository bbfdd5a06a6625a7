#!/usr/bin/env node
// node scripts/bench/fuzz.cjs [N] [--from SEED] [--seconds S]: mutated documents through parsing and extraction, with the laws held to each.
// A failure names its seed: `fuzz.cjs 1 --from SEED` shows it again, on the same documents.
require('./typescript.cjs');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { extract } = require('../../src/extraction/index.ts');
const { parseDocument } = require('../../src/parsing/index.ts');
const { llmVocabulary } = require('../../test/support/llm-vocabulary.ts');

/** CPU time that a document may take: reading is linear, and the constant is for a machine that others use too. */
const mostMilliseconds = { each: 500, perKilobyte: 10 };
const folders = ['seeds', 'test/extraction/documents', 'test/parsing/golden'].map((folder) => join(__dirname, '../..', folder));
const scraps = [
  ...[
    '|',
    '|---|---|',
    '| a | 12% |',
    '\n',
    '\n\n',
    '\r',
    '\t',
    '# ',
    '- ',
    '1. ',
    '> ',
    '```',
    '**',
    '_',
    '~~',
    '`',
    '[',
    '](',
    ')',
    '[1]',
  ],
  ...[
    '&amp;',
    '&#x110000;',
    '<',
    '<p>',
    '</p>',
    '<table>',
    '<td rowspan=9>',
    '<tr>',
    '<sup>1</sup>',
    '<!--',
    '-->',
    '<script>',
    '<svg>',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\ud83d',
    '\udca9',
    '😀',
    'e\u0301',
    '\u00a0',
    '\u202e',
    '\u2028',
    'ß',
    'İ',
    '٣',
    '１２',
    '½',
    '−5',
    '\u200b',
    'ﬁ',
  ],
  ...[
    '$0.15',
    '¥9',
    '128K',
    '~16,400',
    '1e400',
    '9'.repeat(400),
    '1.'.repeat(50),
    '82.0 %',
    '12/31/2024',
    'July 2024',
    'Q3 2025',
    '---\ntitle: ',
  ],
  ...[
    'GPT-4o',
    'respectively',
    ' and ',
    ' than ',
    '33x cheaper',
    'not disclosed',
    'according to ',
    'up to ',
    ': ',
    ' · ',
    '?',
    '“',
    '"',
    '\\',
    '{',
    '$^',
  ],
];

async function main() {
  const args = process.argv.slice(2);
  const option = (name, fallback) => (args.includes(name) ? Number(args.splice(args.indexOf(name), 2)[1]) : fallback);
  const first = option('--from', 1);
  const until = Date.now() + option('--seconds', Infinity) * 1_000;
  const count = Number(args[0] ?? 300);
  const bases = documents();
  const vocabulary = llmVocabulary();
  const tally = { documents: 0, bytes: 0, mentions: 0, failures: 0, slowest: { milliseconds: 0, seed: 0 } };
  for (let seed = first; seed < first + count && Date.now() < until; seed++) {
    await tryOne(seed, mutate(bases, seed), vocabulary, tally);
  }
  const { milliseconds, seed } = tally.slowest;
  console.log(
    `${tally.documents} documents, ${(tally.bytes / 1e6).toFixed(1)} MB, ${tally.mentions} mentions, ${tally.failures} failures; slowest ${milliseconds.toFixed(0)} ms of CPU (seed ${seed})`,
  );
  process.exitCode = tally.failures > 0 ? 1 : 0;
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
    broken = brokenLaw(parsed, mentions, refusals);
    if (seed % 40 === 0 && broken === undefined) broken = await differsAgain(bytes, name, vocabulary, mentions);
    tally.mentions += mentions.length;
  } catch (error) {
    broken = `throws ${String(error instanceof Error ? error.stack : error)
      .split('\n')
      .slice(0, 4)
      .join(' ')}`;
  }
  const milliseconds = spent(started);
  if (milliseconds > mostMilliseconds.each + (mostMilliseconds.perKilobyte * bytes.length) / 1e3)
    broken ??= `took ${milliseconds} ms`;
  tally.documents++;
  tally.bytes += bytes.length;
  if (milliseconds > tally.slowest.milliseconds) tally.slowest = { milliseconds, seed };
  if (broken === undefined) return;
  tally.failures++;
  console.log(`seed ${seed} (${name}, ${bytes.length} bytes): ${broken}`);
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

/** A document with one to six changes; now and then under the extension of another format. */
function mutate(bases, seed) {
  const random = randomFrom(seed);
  const base = pick(random, bases);
  let { bytes } = base;
  for (let changes = 1 + below(random, 6); changes > 0; changes--) bytes = pick(random, mutations)(bytes, random, bases);
  const name = below(random, 10) === 0 ? base.name.replace(/\w+$/, pick(random, ['txt', 'md', 'html'])) : base.name;
  return { name, bytes };
}

const mutations = [
  function flipBytes(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let flips = below(random, 8); flips >= 0 && changed.length > 0; flips--)
      changed[below(random, changed.length)] ^= 1 << below(random, 7);
    return changed;
  },
  function cutOut(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function keepPart(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return end - start < 20 ? bytes : bytes.subarray(start, end);
  },
  function splice(bytes, random, bases) {
    const other = pick(random, bases).bytes;
    const { start, end } = stretch(random, other.length);
    return insert(bytes, below(random, bytes.length + 1), other.subarray(start, end));
  },
  function repeat(bytes, random) {
    const { start, end } = stretch(random, bytes.length, 400);
    return insert(bytes, end, ...Array(below(random, 30)).fill(bytes.subarray(start, end)));
  },
  function inject(bytes, random) {
    let changed = bytes;
    for (let scrapsLeft = below(random, 12); scrapsLeft >= 0; scrapsLeft--) {
      changed = insert(changed, below(random, changed.length + 1), Buffer.from(pick(random, scraps)));
    }
    return changed;
  },
  function reencode(bytes, random) {
    const text = bytes.toString('utf8');
    const kind = below(random, 4);
    if (kind === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    if (kind === 1) return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
    return kind === 2 ? Buffer.from(text, 'latin1') : Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  },
  function heap(bytes, random) {
    const heaped = Array.from({ length: below(random, 60) }, () => pick(random, scraps)).join(below(random, 2) === 0 ? '' : ' ');
    return insert(bytes, below(random, bytes.length + 1), Buffer.from(heaped.repeat(1 + below(random, 5))));
  },
  function dropLineEnds(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return Buffer.concat([
      bytes.subarray(0, start),
      Buffer.from(bytes.subarray(start, end)).map((b) => (b === 10 ? 32 : b)),
      bytes.subarray(end),
    ]);
  },
];

function insert(bytes, at, ...parts) {
  return Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
}

function stretch(random, length, longest = length) {
  const start = below(random, length + 1);
  return { start, end: Math.min(length, start + below(random, Math.min(longest, length - start) + 1)) };
}

function pick(random, list) {
  return list[below(random, list.length)];
}

function below(random, bound) {
  return Math.floor(random() * Math.max(1, bound));
}

/** Mulberry32: small, and the same numbers on any machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
