// Brings a source checkout to the point where it can run: installs what the lockfile asks for and compiles src, each only
// when needed. Nothing in this folder uses more than Node, since it runs before anything is installed, and nothing in it
// writes to stdout, which is for data.
'use strict';

const { isBuilt, build } = require('./build.cjs');
const { isInstalled, install } = require('./install.cjs');
const { withLock } = require('./lock.cjs');
const { CheckoutError, isSourceCheckout } = require('./checkout.cjs');

/** Rejects with a CheckoutError when it cannot; two at once wait for each other. */
async function makeReady() {
  if (!isSourceCheckout()) return; // An installed package comes compiled, and is never changed where it lies.
  refuseOldNode();
  if (isInstalled() && isBuilt()) return;
  await withLock(async () => {
    // Asked again: whoever held the lock before us may have done it.
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new CheckoutError(`needs Node 20 or newer, and this is ${process.version}`);
}

module.exports = { makeReady };
