#!/usr/bin/env node
// npm run bench -- reconciliation [--claims N] [--mix prose|between|shops] [--graph N]: claims a second of the reconciler in memory, and what one more document costs a graph.
// All figures are CPU seconds, as wall-clock time on a shared machine says little; the peak is of the whole process, the claims included.
'use strict';
const { spawnSync } = require('node:child_process');
const { parseArgs } = require('node:util');

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    mix: { type: 'string', default: 'between' },
    graph: { type: 'string' },
    part: { type: 'string' },
  },
});
const PARTS = { full: './reconciliation/full-run.cjs', graph: './reconciliation/one-more-document.cjs' };

if (values.part === undefined) for (const part of ['full', ...(values.graph === undefined ? [] : ['graph'])]) inOwnProcess(part);
else void require(PARTS[values.part]).measure(Number(values.part === 'graph' ? values.graph : values.claims), values.mix);

/** So that the peak memory of one is not that of the other. */
function inOwnProcess(part) {
  const { status } = spawnSync(process.execPath, [__filename, ...process.argv.slice(2), '--part', part], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
