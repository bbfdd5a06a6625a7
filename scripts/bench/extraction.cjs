#!/usr/bin/env node
// node scripts/bench/extraction.cjs [--large] [--only TEXT] [FILE...]: speed and memory of reading, by length of the document, and what hostile ones cost.
// The files (default: our own seeds of text and Markdown) are put one after the other until the length is reached, as one document: once
// as they are, and once every copy with other numbers, hence other names too ("GPT-4o" is "GPT-7o"), so that no copy is known by heart.
// What a block says is counted and dropped, as it is by whoever stores it: memory is the text, its blocks, and what reading itself takes.
// CPU time is user and system time of the whole process, garbage collection included; memory is the most that the process ever held.
'use strict';
const { spawnSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const megabyte = 1e6;
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;

const part = option('--part');
const only = option('--only') ?? '';
const isLarge = flag('--large');
const files = args.length > 0 ? args : ownSeeds();
const lengths = [1, 10, 50, ...(isLarge ? [100] : [])];

/** By what each is: how to make it. Whatever is said to be of a length has that many characters. */
const inputs = {
  ...Object.fromEntries(
    lengths.flatMap((length) => [
      [`seeds repeated, ${length} MB`, () => [repeated(seedText(), length * megabyte), 'text']],
      [`seeds, other numbers, ${length} MB`, () => [varied(seedText(), length * megabyte), 'text']],
    ]),
  ),
  'prose of no subject, 20 MB': () => [
    repeated('The wind blew from the north for 12 days, and 3% of it was cold.\n\n', 20 * megabyte),
    'text',
  ],
  'table of 5,000 rows': () => [tableOf(5_000), 'markdown'],
  'table of 5,000 rows, HTML': () => [htmlTableOf(5_000), 'html'],
  'line of 1 MB': () => [repeated(seedText().replace(/\s+/g, ' '), megabyte), 'text'],
  'line of 1 MB without a space': () => [repeated('GPT-4o-mini,$0.15/', megabyte), 'text'],
  '10,000 nested tags': () => [`${'<div><b>'.repeat(10_000)}GPT-4o mini costs $0.15 per 1M input tokens.`, 'html'],
  ...Object.fromEntries(
    bombs().map((scrap) => [`300 kB of ${JSON.stringify(scrap)}`, () => [repeated(scrap, 300_000), 'markdown']]),
  ),
};

if (part !== undefined) {
  measure(...inputs[part]());
} else {
  console.log(
    row(['input', 'MB', 'parse MB/s', 'extract MB/s', 'both MB/s', 'CPU s', 'wall s', 'mentions', 'refused', 'peak MB']),
  );
  for (const name of Object.keys(inputs).filter((each) => each.includes(only))) console.log(row(measuredApart(name)));
}

/** In a process of its own, so that one does not warm up or burden the next. */
function measuredApart(name) {
  const options = [`--max-old-space-size=8192`, __filename, '--part', name, ...(isLarge ? ['--large'] : []), ...files];
  const { stdout, stderr, signal } = spawnSync(process.execPath, options, {
    encoding: 'utf8',
    timeout: 1e3 * patience(name),
    maxBuffer: megabyte,
  });
  try {
    const { length, parse, extract, wall, mentions, refused, peak } = JSON.parse(stdout);
    const speed = (seconds) => (length / megabyte / Math.max(seconds, 1e-4)).toFixed(2);
    const speeds = [parse, extract, parse + extract].map(speed);
    const times = [parse + extract, wall].map((seconds) => seconds.toFixed(2));
    return [name, (length / megabyte).toFixed(2), ...speeds, ...times, mentions, refused, peak.toFixed(0)];
  } catch {
    if (signal !== null) return [name, `no answer in ${patience(name)} s`];
    return [name, `FAILED ${stderr.trim().split('\n').slice(-8).join(' ').slice(0, 300)}`];
  }
}

/** In seconds. What is only there to be hostile is given up early. */
function patience(name) {
  return name.startsWith('seeds') ? 900 : 60;
}

function measure(text, format) {
  require('./typescript.cjs');
  const { extractParts } = require('../../src/extraction/index.ts');
  const { parseText } = require('../../src/parsing/index.ts');
  const { llmVocabulary } = require('../../test/support/llm-vocabulary.ts');
  const vocabulary = llmVocabulary();
  for (const file of files) count(extractParts(parseText(readFileSync(file, 'utf8')), vocabulary));
  const started = performance.now();
  const [parsed, parse] = timed(() => parseText(text, format));
  const [counted, extract] = timed(() => count(extractParts(parsed, vocabulary)));
  const wall = (performance.now() - started) / 1e3;
  const peak = process.resourceUsage().maxRSS / 1e3;
  console.log(JSON.stringify({ length: text.length, parse, extract, wall, ...counted, peak }));
}

function count(parts) {
  const counted = { mentions: 0, refused: 0 };
  for (const { mentions, refusals } of parts) {
    counted.mentions += mentions.length;
    counted.refused += refusals.length;
  }
  return counted;
}

function timed(work) {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  return [result, (user + system) / 1e6];
}

function ownSeeds() {
  const folder = join(__dirname, '../../seeds');
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md');
  return names.map((name) => join(folder, name));
}

function seedText() {
  return files.map((file) => readFileSync(file, 'utf8')).join('\n\n');
}

function repeated(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Repeated, every copy after the first with other digits from 1 to 9; the same on any machine. */
function varied(text, length) {
  const copies = [text];
  for (let done = text.length; done < length; done += text.length) copies.push(withOtherDigits(text, copies.length));
  return copies.join('').slice(0, length);
}

function withOtherDigits(text, seed) {
  let state = seed;
  return text.replace(/[1-9]/g, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String(1 + ((state >>> 16) % 9));
  });
}

function tableOf(rows) {
  const lines = Array.from(
    { length: rows },
    (_, i) => `| Larkspur ${i} Mini | ${i + 1}K tokens | $0.${i + 10} | ${i % 100}.5% | March 2025 |`,
  );
  return `# Models\n\n| Model | Context window | Input price | MMLU | Released |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}

function htmlTableOf(rows) {
  const cells = (i) => [`Larkspur ${i} Mini`, `${i + 1}K tokens`, `$0.${i + 10}`, `${i % 100}.5%`, 'March 2025'];
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `<tr>${cells(i)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  const header = ['Model', 'Context window', 'Input price', 'MMLU', 'Released'].map((cell) => `<th>${cell}</th>`).join('');
  return `<!DOCTYPE html><body><main><h1>Models</h1><table><tr>${header}</tr>${lines.join('\n')}</table></main>`;
}

/** Repeated, each has made some pattern look again and again from every place. */
function bombs() {
  return [
    ...[
      'a',
      'A ',
      'Ab ',
      '1',
      '1,',
      '1.',
      '1 ',
      '$',
      '$1 ',
      '- ',
      'a-',
      'a_',
      '(',
      '"',
      '“',
      ' ',
      '\n',
      '.',
      '[1]',
      ', and ',
      ' or GPT-4o',
      ' than ',
    ],
    ...['1/', '2024-', 'May ', 'up to ', 'GPT-', 'Gpt 4 ', 'a: ', 'not ', 'a|', '%', '1%, ', '1K ', 'https://a.', 'a@a.'],
  ];
}

function row(cells) {
  const widths = [34, 7, 11, 13, 10, 8, 8, 9, 9, 8];
  return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i] ?? 0))).join(' ');
}
