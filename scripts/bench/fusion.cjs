#!/usr/bin/env node
// node scripts/bench/fusion.cjs [FOLDER] [--policy P] [--write DIR] [--seeds N] [--only RE] [--confirmed DRAWS]: fuse beside published methods, on sets of known truth and on
// invented worlds; with --confirmed, how much a few confirmed values change instead.
require('./typescript.cjs');
const { createReadStream, existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadVocabulary } = require('../../src/vocabulary/index.ts');
const { readClaims, withAliasesAsProperties } = require('../../src/app/read-claims.ts');
const { fuseClaims, fusedLineOf, scoreFusion } = require('../../src/app/fuse-claims.ts');
const { assemble } = require('../../src/reconciliation/fusion/index.ts');
const { readContainment } = require('../../src/parsing/claim-file/index.ts');
const { BASELINES, winners } = require('./fusion/baselines.cjs');
const { changesByConfirming, printChanges } = require('./fusion/confirmed.cjs');
const { WORLDS, randomOf } = require('./fusion/worlds.cjs');

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const policy = option('--policy');
const written = option('--write');
const seeds = Number(option('--seeds') ?? 1);
/** Draws of confirmed values; 0 compares methods. */
const draws = Number(option('--confirmed') ?? 0);
const only = new RegExp(option('--only') ?? '.');
const folder = args[0] ?? join(__dirname, '../../../shared/fusion');
const OURS = policy ?? 'weighted@1';
const METHODS = [...Object.keys(BASELINES), OURS];
/** Every so many truths of a world are told as confirmed, at most CONFIRMED of them; the rest is what is scored. */
const CONFIRMED = 50;

main();

async function main() {
  const rows = [];
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(__dirname, `fusion/${name}.yaml`)))
    : [];
  if (names.length === 0) console.error(`no sets of claims in ${folder}; invented worlds only`);
  for (const name of names.filter((set) => only.test(set))) rows.push(...(await measureSet(name)));
  for (const name of Object.keys(WORLDS).filter((world) => only.test(world))) rows.push(measureWorld(name));
  if (draws > 0) printChanges(rows);
  else print(rows);
}

async function measureSet(set) {
  const { vocabulary, messages } = loadVocabulary(readFileSync(join(__dirname, `fusion/${set}.yaml`), 'utf8'));
  if (!vocabulary) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  const extended = withAliasesAsProperties(vocabulary);
  const at = (file) => join(folder, set, file);
  const read = async (file, withoutSource = false) =>
    (await readClaims(createReadStream(at(file)), extended, { format: 'csv', withoutSource })).claims;
  const containments = new Map(
    [...vocabulary.properties.values()].flatMap(({ id, hierarchy }) =>
      hierarchy ? [[id, readContainment(readFileSync(at(hierarchy), 'utf8'))]] : [],
    ),
  );
  const input = { vocabulary, claims: await read('claims.csv'), containments };
  if (written)
    writeFileSync(
      join(written, `${set}.jsonl`),
      fuseClaims(input)
        .map((slot) => JSON.stringify(fusedLineOf(slot)))
        .join('\n'),
    );
  const rows = [];
  for (const file of readdirSync(join(folder, set)).filter((name) => name.startsWith('truth')))
    rows.push(measured(`${set} (${file})`, [{ ...input, truths: await read(file, true) }], true));
  return rows;
}

function measureWorld(name) {
  return measured(
    name,
    Array.from({ length: seeds }, (_, seed) => WORLDS[name](7919 * (seed + 1))),
    false,
  );
}

/** One row over all `inputs`, each with its truths. */
function measured(name, inputs, isReal) {
  if (draws === 0)
    return rowOf(
      name,
      inputs.map((input) => compare(input, input.truths, withAliasesAsProperties(input.vocabulary))),
      isReal,
    );
  const runs = inputs.map((input) => changesByConfirming(input, input.truths, { draws, policy }));
  const mean = (i, of) => runs.reduce((sum, run) => sum + run[i][of], 0) / runs.length;
  return {
    name,
    changes: runs[0].map(({ share }, i) => ({
      share,
      accuracy: mean(i, 'accuracy'),
      calibration: mean(i, 'calibration'),
      spread: mean(i, 'spread') / Math.sqrt(runs.length),
    })),
  };
}

/** All methods on the same ballots, scored alike; ours again with some truths confirmed, on the truths that were not. */
function compare(input, truths, vocabulary) {
  const { ballots, keys, snaks } = assemble(input.claims, vocabulary, { containments: input.containments });
  const scores = Object.entries(BASELINES).map(([method, scoresOf]) => {
    const best = winners(ballots, scoresOf(ballots));
    const status = /** @type {const} */ ('RESOLVED');
    const slots = keys.map((key, slot) => ({ ...key, chosen: snaks[best[slot]], confidence: 1, status, policy: method }));
    return scoreFusion(slots, truths, input);
  });
  const started = process.cpuUsage();
  const fused = fuseClaims({ ...input, policy });
  const { user, system } = process.cpuUsage(started);
  const told = truths.filter((_, i) => i % Math.max(3, Math.ceil(truths.length / CONFIRMED)) === 0);
  const rest = truths.filter((truth) => !told.includes(truth));
  const aware = fuseClaims({ ...input, policy, confirmed: told });
  const gain = scoreFusion(aware, rest, input).accuracy - scoreFusion(fused, rest, input).accuracy;
  return { scores: [...scores, scoreFusion(fused, truths, input)], gain, seconds: (user + system) / 1e6 };
}

function rowOf(name, runs, isReal) {
  const mean = (of) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return {
    name,
    isReal,
    truths: runs[0].scores[0].truths * runs.length,
    accuracies: METHODS.map((_, i) => mean(({ scores }) => scores[i].accuracy)),
    calibration: mean(({ scores }) => scores[METHODS.length - 1].calibrationError),
    gain: mean(({ gain }) => gain),
    seconds: mean(({ seconds }) => seconds),
  };
}

function print(rows) {
  const cell = (text, width = 9) => String(text).padStart(width);
  console.log(
    [
      'set'.padEnd(28),
      ...METHODS.map((m) => cell(m.slice(0, 12), 13)),
      cell('ECE', 6),
      cell('confirmed', 10),
      cell('CPU s', 6),
    ].join(' '),
  );
  for (const { name, truths, accuracies, calibration, gain, seconds } of rows) {
    console.log(
      [
        name.padEnd(28),
        ...accuracies.map((a) => cell(a.toFixed(4), 13)),
        cell(calibration.toFixed(3), 6),
        cell((gain >= 0 ? '+' : '') + gain.toFixed(4), 10),
        cell(seconds.toFixed(2), 6),
      ].join(' '),
    );
    console.log(['  95 %'.padEnd(28), ...accuracies.map((a) => cell(interval(a, truths), 13))].join(' '));
  }
  for (const [title, some] of Object.entries({
    'rank on sets': rows.filter((r) => r.isReal),
    'rank on worlds': rows.filter((r) => !r.isReal),
  })) {
    if (some.length === 0) continue;
    const ranks = METHODS.map((_, i) =>
      some.map(({ accuracies }) => 1 + accuracies.filter((a) => a > accuracies[i] + 1e-9).length),
    );
    const meanOf = (list) => list.reduce((a, b) => a + b, 0) / list.length;
    console.log(
      [
        `${title}, mean (worst)`.padEnd(28),
        ...ranks.map((list) => cell(`${meanOf(list).toFixed(2)} (${Math.max(...list)})`, 13)),
      ].join(' '),
    );
  }
}

/** Resampling right and wrong is drawing from a binomial; the generator is fixed so that the figures can be repeated. */
function interval(accuracy, truths) {
  const random = randomOf(42);
  const means = Array.from({ length: 1000 }, () => {
    let right = 0;
    for (let i = 0; i < truths; i += 1) right += random() < accuracy ? 1 : 0;
    return right / truths;
  }).sort((a, b) => a - b);
  return `[${[means[25], means[974]].map((mean) => mean.toFixed(3).replace(/^0/, '')).join(' ')}]`;
}
