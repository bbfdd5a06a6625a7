// src to dist. Compiled aside and moved into place whole, so that an interrupted build leaves nothing half done and a file
// that was removed from src leaves dist.
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root, CheckoutError, readText, timed } = require('./checkout.cjs');
const { run } = require('./run.cjs');

const stamp = path.join('dist', '.built-from');

function isBuilt() {
  return readText(stamp) === fingerprint();
}

async function build() {
  const from = fingerprint();
  await timed('compiling', 'compiled', async () => {
    fs.rmSync(at('dist.new'), { recursive: true, force: true });
    const outcome = await run(process.execPath, [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.json',
      '--outDir',
      'dist.new',
    ]);
    if (outcome.code !== 0) fs.rmSync(at('dist.new'), { recursive: true, force: true });
    if (outcome.code !== 0) throw new CheckoutError(`src does not compile:\n${outcome.output}`);
    copyAssets();
    copyVendored();
    copyVendor();
    fs.writeFileSync(at('dist.new/.built-from'), from);
    putInPlace();
  });
}

/** What is not TypeScript goes along as it is: pages, styles, queries. */
function copyAssets() {
  for (const file of filesUnder('src').filter((name) => !/\.(ts|md)$/.test(name))) {
    const target = at(path.join('dist.new', path.relative('src', file)));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(at(file), target);
  }
}

/** The files of the GraphiQL page that come from packages, which an installed claimgraph does not have. */
function copyVendor() {
  const { VENDOR_FILES, VENDOR_LICENSES } = require(at('dist.new/graphql/serving/vendor-files.js'));
  fs.mkdirSync(at('dist.new/web/vendor'), { recursive: true });
  for (const { name, module } of [...VENDOR_FILES, ...VENDOR_LICENSES]) {
    fs.copyFileSync(at(path.join('node_modules', module)), at(path.join('dist.new/web/vendor', name)));
  }
}

/** What the pages take from packages goes along, so that an installed Claimgraph needs none of them. */
function copyVendored() {
  const { VENDOR_FILES, VENDOR_LICENSES } = require(at('dist.new/graphql/serving/vendor-files.js'));
  fs.mkdirSync(at('dist.new/web/vendor'), { recursive: true });
  for (const { name, module } of [...VENDOR_FILES, ...VENDOR_LICENSES]) {
    fs.copyFileSync(at(path.join('node_modules', module)), at(path.join('dist.new/web/vendor', name)));
  }
}

function putInPlace() {
  fs.rmSync(at('dist.old'), { recursive: true, force: true });
  if (fs.existsSync(at('dist'))) fs.renameSync(at('dist'), at('dist.old'));
  fs.renameSync(at('dist.new'), at('dist'));
  fs.rmSync(at('dist.old'), { recursive: true, force: true });
}

/** Over names and contents, not times: a checkout, a copy and a branch left and returned to are what they were. Takes 10 ms. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.json', ...filesUnder('src')]) {
    hash.update(`${file}\0`).update(readText(file) ?? '');
  }
  return hash.digest('hex');
}

/** Paths from the root, in order. @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  const entries = fs.readdirSync(at(folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
    .sort();
}

function at(/** @type {string} */ file) {
  return path.join(root, file);
}

module.exports = { isBuilt, build };
