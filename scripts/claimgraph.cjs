#!/usr/bin/env node
// The command `claimgraph`. In a source checkout it first installs and compiles what is missing; an installed package has
// neither src nor the folder that does that.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

async function claimgraph(/** @type {string[]} */ argv) {
  if (fs.existsSync(path.join(__dirname, 'checkout'))) await makeCheckoutReady();
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent();
  const { main } = require(path.join(__dirname, '../dist/cli/main.js'));
  process.exitCode = await main(argv);
}

function makeCheckoutReady() {
  const { makeReady } = require('./checkout/make-ready.cjs');
  const { giveUp } = require('./checkout/checkout.cjs');
  return makeReady().catch(giveUp);
}

/** npx runs a command through a shell that dies of SIGTERM and tells nobody: without this, a server would stay behind. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

module.exports = { claimgraph };

if (require.main === module) void claimgraph(process.argv.slice(2));
