// Runs a program whose output is of interest only when it fails.
'use strict';

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { constants } = require('node:os');
const { root } = require('./checkout.cjs');

/**
 * A signal to us goes on to the program, and ends us once the program has ended: with 130 for an interrupt, 143 for SIGTERM.
 * @param {string} program @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
async function run(program, args) {
  // npm is a script of the shell's on Windows.
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy;
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.on('error', (error) => (output += error.message));
  const [code] = await once(child, 'close').catch(() => [1]);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (stoppedBy !== undefined) process.exit(128 + constants.signals[stoppedBy]);
  return { code: code ?? 1, output: output.trim() };
}

module.exports = { run };
