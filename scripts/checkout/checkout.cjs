// Where the checkout is, and how its launchers talk.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');

function isSourceCheckout() {
  return fs.existsSync(path.join(root, 'src'));
}

/** Undefined where there is no such file. */
function readText(/** @type {string} */ file) {
  try {
    return fs.readFileSync(path.join(root, file), 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

function say(/** @type {string} */ text) {
  process.stderr.write(`claimgraph: ${text}\n`);
}

/** The checkout cannot be made ready, and why: 2 is the exit code for that, as for any wrong configuration. */
class CheckoutError extends Error {}

/** The end of every launcher. */
function giveUp(/** @type {unknown} */ error) {
  say(error instanceof CheckoutError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(2);
}

/** @template Result @param {string} doing @param {string} done @param {() => Promise<Result>} work */
async function timed(doing, done, work) {
  const started = Date.now();
  say(`${doing} ...`);
  const result = await work();
  say(`${done} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

module.exports = { root, isSourceCheckout, readText, say, timed, CheckoutError, giveUp };
