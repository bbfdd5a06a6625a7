#!/usr/bin/env node
// node scripts/bench/generality.cjs: precision and recall of claims in every test document, by document and held-out ones apart. Only figures, never lines.
'use strict';
require('./typescript.cjs');
const { join } = require('node:path');
const { evaluate } = require('../../src/extraction/index.ts');
const { documentsWithGold, predictedAndGold } = require('../../test/support/documents.ts');

for (const folder of ['documents', 'held-out']) print(folder);

function print(/** @type {string} */ name) {
  const folder = join(__dirname, '../../test/extraction', name);
  const pairs = documentsWithGold(folder).map((document) => predictedAndGold(join(folder, document)));
  const predicted = pairs.flatMap(([found]) => found);
  const gold = pairs.flatMap(([, expected]) => expected);
  const scores = evaluate(predicted, gold).filter(({ scope }) => /^claims(?: of |$)/.test(scope));
  console.log(`\n${name.padEnd(28)}precision  recall  right  found   gold`);
  for (const score of scores) console.log(line(score));
}

/** @param {import('../../src/extraction').Score} score */
function line({ scope, precision, recall, tp, predicted, gold }) {
  const label = scope === 'claims' ? 'all' : scope.replace('claims of ', '');
  const shares = [precision, recall].map((share) => share.toFixed(3)).join('   ');
  return `${label.padEnd(28)}    ${shares}  ${[tp, predicted, gold].map((count) => String(count).padStart(5)).join('  ')}`;
}
