#!/usr/bin/env node
// node scripts/bench/fusion.cjs FOLDER [SET...] [--policy P] [--write DIR] [--baselines]: accuracy, calibration and time of fuse on sets of claims with known truth.
require('./typescript.cjs');
const { createReadStream, existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadVocabulary } = require('../../src/vocabulary/index.ts');
const { readClaims, withAliasesAsProperties } = require('../../src/app/read-claims.ts');
const { fuseClaims, fusedLineOf, scoreFusion } = require('../../src/app/fuse-claims.ts');
const { assemble } = require('../../src/reconciliation/fusion/index.ts');
const { BASELINES, winners } = require('./fusion/baselines.cjs');
const { readContainment } = require('../../src/parsing/claim-file/index.ts');

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const withBaselines = args.includes('--baselines') && args.splice(args.indexOf('--baselines'), 1).length > 0;
const policy = option('--policy');
const written = option('--write');
const [folder, ...names] = args;
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'usage: fusion.cjs FOLDER [SET...]: a folder with claims.csv and truth.csv a set, named as the vocabularies in scripts/bench/fusion',
  );
  process.exit(2);
}
const sets =
  names.length > 0
    ? names
    : readdirSync(join(__dirname, 'fusion'))
        .filter((f) => f.endsWith('.yaml'))
        .map((f) => f.slice(0, -5));
sets.reduce((before, set) => before.then(() => measure(set)), Promise.resolve());

async function measure(set) {
  const { vocabulary, messages } = loadVocabulary(readFileSync(join(__dirname, `fusion/${set}.yaml`), 'utf8'));
  if (!vocabulary) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  const extended = withAliasesAsProperties(vocabulary);
  const at = (file) => join(folder, set, file);
  const started = process.hrtime.bigint();
  const { claims, refused } = await readClaims(createReadStream(at('claims.csv')), extended, { format: 'csv' });
  const read = seconds(started);
  const containments = new Map(
    [...vocabulary.properties.values()].flatMap(({ id, hierarchy }) =>
      hierarchy ? [[id, readContainment(readFileSync(at(hierarchy), 'utf8'))]] : [],
    ),
  );
  const fusing = process.hrtime.bigint();
  const slots = fuseClaims({ vocabulary, claims, containments, policy });
  const fused = seconds(fusing);
  if (written) writeFileSync(join(written, `${set}.jsonl`), slots.map((slot) => JSON.stringify(fusedLineOf(slot))).join('\n'));
  for (const file of readdirSync(join(folder, set)).filter((name) => name.startsWith('truth'))) {
    const truths = await readClaims(createReadStream(at(file)), extended, { format: 'csv', withoutSource: true });
    const score = scoreFusion(slots, truths.claims, { claims, vocabulary, containments });
    console.log(
      `${set.padEnd(12)} ${file.padEnd(17)} accuracy ${score.accuracy.toFixed(4)}  calibration error ${score.calibrationError.toFixed(4)}  truths ${score.truths}  claims ${claims.length} refused ${refused}  read ${read.toFixed(2)} s  fused ${fused.toFixed(2)} s`,
    );
    if (withBaselines) compareWithBaselines({ claims, vocabulary: extended, containments }, truths.claims, score);
  }
}

/** The same ballots, the same scoring, 95 % intervals from 1,000 resamples of the truths. */
function compareWithBaselines({ claims, vocabulary, containments }, truths, ours) {
  const assembly = assemble(claims, vocabulary, { containments });
  const status = /** @type {const} */ ('RESOLVED');
  for (const [name, method] of Object.entries(BASELINES)) {
    const started = process.hrtime.bigint();
    const best = winners(assembly.ballots, method(assembly.ballots));
    const took = seconds(started);
    const slots = assembly.keys.map((key, slot) => ({
      ...key,
      chosen: assembly.snaks[best[slot]],
      confidence: 1,
      status,
      policy: name,
    }));
    const score = scoreFusion(slots, truths, { claims, vocabulary, containments });
    console.log(`  ${name.padEnd(16)} ${score.accuracy.toFixed(4)} ${interval(score)}  ${took.toFixed(2)} s`);
  }
  console.log(`  ${'weighted@1'.padEnd(16)} ${ours.accuracy.toFixed(4)} ${interval(ours)}`);
}

/** Resampling right and wrong is drawing from a binomial; the generator is fixed so that the figures can be repeated. */
function interval({ accuracy, truths }) {
  let state = 42;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const means = Array.from({ length: 1000 }, () => {
    let right = 0;
    for (let i = 0; i < truths; i += 1) right += random() < accuracy ? 1 : 0;
    return right / truths;
  }).sort((a, b) => a - b);
  return `[${means[25].toFixed(3)}, ${means[975].toFixed(3)}]`;
}

function seconds(since) {
  return Number(process.hrtime.bigint() - since) / 1e9;
}
