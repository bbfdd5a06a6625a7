// node_modules as package-lock.json asks for it.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root, CheckoutError, readText, timed } = require('./checkout.cjs');
const { run } = require('./run.cjs');

/** npm keeps a note of what it put into node_modules: every package of the lockfile is in it, in its version. Takes 5 ms. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json') ?? {};
  if (installed === undefined) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional, peer }]) => folder === '' || optional || peer || installed[folder]?.version === version,
  );
}

/** `npm ci` where nothing is installed yet; otherwise npm mends what is there, under the feet of whoever is using it. */
async function install() {
  const clean = !fs.existsSync(path.join(root, 'node_modules')) && fs.existsSync(path.join(root, 'package-lock.json'));
  const outcome = await timed('installing packages', 'installed', async () => {
    const first = await npm(clean ? ['ci'] : ['install', '--no-save']);
    // EUSAGE: the lockfile does not fit package.json, somebody is in the middle of changing it.
    return clean && first.output.includes('EUSAGE') ? npm(['install', '--no-save']) : first;
  });
  if (outcome.code !== 0) throw new CheckoutError(`npm could not install the packages:\n${outcome.output}`);
}

/** Without scripts: no dependency needs one, and compiling is the next step anyway. */
function npm(/** @type {string[]} */ command) {
  return run('npm', [...command, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | undefined} */
function packagesOf(/** @type {string} */ lockfile) {
  const text = readText(lockfile);
  try {
    return text === undefined ? undefined : JSON.parse(text).packages;
  } catch {
    return undefined; // Half written by an npm that was killed: as good as absent, it is made anew.
  }
}

module.exports = { isInstalled, install };
