// npm run schema: writes schema/schema.graphql from the vocabulary. npm run schema -- --check: fails when it is not what is committed.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root, say, CheckoutError, giveUp } = require('./checkout/checkout.cjs');
const { makeReady } = require('./checkout/make-ready.cjs');

const target = path.join(root, 'schema', 'schema.graphql');

async function schema(/** @type {boolean} */ check) {
  await makeReady();
  const text = printed();
  if (check && fs.readFileSync(target, 'utf8') !== text)
    throw new CheckoutError(
      'schema/schema.graphql is not what the code and the vocabulary give: run "npm run schema" and commit it',
    );
  if (!check) fs.writeFileSync(target, text);
  say(check ? 'schema/schema.graphql is up to date' : 'wrote schema/schema.graphql');
}

function printed() {
  const { loadVocabulary } = require('../dist/vocabulary/index.js');
  const { printClaimgraphSchema } = require('../dist/graphql/index.js');
  const { vocabulary, messages } = loadVocabulary(fs.readFileSync(path.join(root, 'schema', 'vocabulary', 'llm.yaml'), 'utf8'));
  if (vocabulary === undefined)
    throw new CheckoutError(messages.map((/** @type {{ reason: string }} */ { reason }) => reason).join('\n'));
  return printClaimgraphSchema(vocabulary);
}

schema(process.argv.includes('--check')).catch(giveUp);
