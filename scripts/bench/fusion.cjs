#!/usr/bin/env node
// node scripts/bench/fusion.cjs FOLDER [SET...] [--policy P] [--write DIR]: accuracy, calibration and time of fuse on sets of claims with known truth.
require('./typescript.cjs');
const { createReadStream, existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadVocabulary } = require('../../src/vocabulary/index.ts');
const { readClaims, withAliasesAsProperties } = require('../../src/app/read-claims.ts');
const { fuseClaims, fusedLineOf, scoreFusion } = require('../../src/app/fuse-claims.ts');
const { readContainment } = require('../../src/parsing/claim-file/index.ts');

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const policy = option('--policy');
const written = option('--write');
const [folder, ...names] = args;
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: fusion.cjs FOLDER [SET...]: a folder with claims.csv and truth.csv a set, named as the vocabularies in scripts/bench/fusion');
  process.exit(2);
}
const sets = names.length > 0 ? names : readdirSync(join(__dirname, 'fusion')).filter((f) => f.endsWith('.yaml')).map((f) => f.slice(0, -5));
sets.reduce((before, set) => before.then(() => measure(set)), Promise.resolve());

async function measure(set) {
  const { vocabulary, messages } = loadVocabulary(readFileSync(join(__dirname, `fusion/${set}.yaml`), 'utf8'));
  if (!vocabulary) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  const extended = withAliasesAsProperties(vocabulary);
  const at = (file) => join(folder, set, file);
  const started = process.hrtime.bigint();
  const { claims, refused } = await readClaims(createReadStream(at('claims.csv')), extended, { format: 'csv' });
  const read = seconds(started);
  const containments = new Map([...vocabulary.properties.values()].flatMap(({ id, hierarchy }) => (hierarchy ? [[id, readContainment(readFileSync(at(hierarchy), 'utf8'))]] : [])));
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
  }
}

function seconds(since) {
  return Number(process.hrtime.bigint() - since) / 1e9;
}
