// npm run schema: writes schema/schema.graphql from the vocabulary. With -- --check: fails when it is not what is committed, or would
// break clients of the last release without saying so in CHANGELOG.md. With -- --release: it is what is released from now on.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root, say, CheckoutError, giveUp } = require('./checkout/checkout.cjs');
const { makeReady } = require('./checkout/make-ready.cjs');

const target = path.join(root, 'schema', 'schema.graphql');
const released = path.join(root, 'schema', 'released.graphql');

async function schema(/** @type {readonly string[]} */ options) {
  const check = options.includes('--check');
  await makeReady();
  const text = printed();
  if (check && fs.readFileSync(target, 'utf8') !== text)
    throw new CheckoutError(
      'schema/schema.graphql is not what the code and the vocabulary give: run "npm run schema" and commit it',
    );
  if (check) refuseUnannounced(text);
  else fs.writeFileSync(target, text);
  if (options.includes('--release')) fs.writeFileSync(released, text);
  say(check ? 'schema/schema.graphql is up to date' : 'wrote schema/schema.graphql');
}

/** Every change that breaks clients has its sentence under Unreleased; there, who upgrades reads what to do. */
function refuseUnannounced(/** @type {string} */ text) {
  const { unannouncedBreaks } = require('../dist/graphql/breaking-changes.js');
  const changelog = fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const breaks = unannouncedBreaks(fs.readFileSync(released, 'utf8'), text, changelog);
  if (breaks.length === 0) return;
  const lines = breaks.map((/** @type {string} */ sentence) => `- ${sentence}`).join('\n');
  throw new CheckoutError(
    `clients of schema/released.graphql would break; keep what they use (deprecated), or say so in CHANGELOG.md under Unreleased:\n${lines}`,
  );
}

function printed() {
  const { loadVocabulary } = require('../dist/vocabulary/index.js');
  const { printClaimgraphSchema } = require('../dist/graphql/index.js');
  const { vocabulary, messages } = loadVocabulary(fs.readFileSync(path.join(root, 'schema', 'vocabulary', 'llm.yaml'), 'utf8'));
  if (vocabulary === undefined)
    throw new CheckoutError(messages.map((/** @type {{ reason: string }} */ { reason }) => reason).join('\n'));
  return printClaimgraphSchema(vocabulary);
}

schema(process.argv.slice(2)).catch(giveUp);
