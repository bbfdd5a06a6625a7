// npm runs this after `npm ci` and before packing: dist is there, and it is this src. Where the compiler is not (an install
// without development dependencies) there is nothing to do, and nothing to say.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { isBuilt, build } = require('./checkout/build.cjs');
const { root, giveUp } = require('./checkout/checkout.cjs');
const { withLock } = require('./checkout/lock.cjs');

const hasCompiler = fs.existsSync(path.join(root, 'node_modules', 'typescript'));
if (hasCompiler && !isBuilt()) withLock(build).catch(giveUp);
