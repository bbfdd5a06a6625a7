// npm test [-- JEST OPTIONS]: the suite, from a fresh clone. Compiled first, since some tests run the command line as a user
// does; jest compiles for itself, so src that does not compile is said, and the rest of the suite goes on.
'use strict';

const { say } = require('./checkout/checkout.cjs');
const { makeReady } = require('./checkout/make-ready.cjs');

void makeReady()
  .catch((error) => say(error.message))
  .then(() => require('jest').run(process.argv.slice(2)));
