#!/usr/bin/env node
// node scripts/bench/conflicts.cjs [--gold] [FILE...]
// Holds seeds/expected-conflicts.json against what is found: in our own seeds (default), in the files given, or in the hand-made claims.
require('./typescript.cjs');
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { compareWithExpected } = require('../../test/support/expected-conflicts.ts');
const { goldInput } = require('../../test/support/gold.ts');
const { llmVocabulary } = require('../../test/support/llm-vocabulary.ts');
const { reconcile } = require('../../src/reconciliation/index.ts');

const vocabulary = llmVocabulary();
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
main();

async function main() {
  const input = process.argv.includes('--gold')
    ? goldInput(vocabulary)
    : await extractedInput(files.length > 0 ? files : ownSeeds());
  if (input === undefined) {
    console.error('The hand-made claims are not here.');
    process.exit(2);
  }
  print(compareWithExpected(input, reconcile(input)), reconcile(input));
}

function ownSeeds() {
  const folder = join(__dirname, '../../seeds');
  return readdirSync(folder)
    .filter((name) => name !== 'README.md' && !name.endsWith('.json'))
    .map((name) => join(folder, name));
}

function extractedInput(paths) {
  const { extractedInput: read } = require('../../test/support/extracted.ts');
  return read(vocabulary, paths);
}

function print({ conflicts, nearMisses }, { conflicts: all }) {
  for (const { id, expected, found, isRightKind, hasAllPositions, isPreferred } of conflicts) {
    const verdict =
      found === undefined ? 'MISSED' : isRightKind ? (hasAllPositions ? 'found' : 'found, other positions') : 'other kind';
    const severity = found === undefined ? '' : `${found.kind} ${found.severity}`;
    console.log(
      row([
        id,
        `${expected.kind} ${expected.severity}`,
        verdict,
        severity,
        isPreferred === undefined ? '' : isPreferred ? 'preferred right' : 'preferred WRONG',
      ]),
    );
  }
  for (const { id, expected, flagged, excuse } of nearMisses) {
    console.log(
      row([
        id,
        expected,
        flagged === undefined ? 'not flagged' : `FLAGGED ${flagged.kind} ${flagged.severity}`,
        excuse ?? 'not seen',
        '',
      ]),
    );
  }
  const hard = conflicts.filter(({ expected }) => expected.severity === 'hard');
  const soft = conflicts.filter(({ expected }) => expected.severity === 'soft');
  const named = nearMisses.filter(({ excuse, expected }) => excuse === expected || excuse === 'other slot').length;
  console.log(
    `\nhard ${tally(hard)} | soft ${tally(soft)} | wrongly flagged ${nearMisses.filter(({ flagged }) => flagged !== undefined).length} of ${nearMisses.length}, excuse as expected ${named}`,
  );
  console.log(
    `conflicts in all: ${all.filter(({ severity }) => severity === 'hard').length} hard, ${all.filter(({ severity }) => severity === 'soft').length} soft`,
  );
}

function tally(found) {
  const right = found.filter(
    ({ isRightKind, found: conflict, expected }) => isRightKind && conflict?.severity === expected.severity,
  ).length;
  return `${right} of ${found.length} found with kind and severity, ${found.filter(({ found: conflict }) => conflict === undefined).length} missed`;
}

function row(cells) {
  const widths = [26, 18, 24, 22, 16];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}
