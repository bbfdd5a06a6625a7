// Runs a program whose output is of interest only when it fails; a signal to us is one to the program.
'use strict';

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { constants } = require('node:os');
const { root } = require('./checkout.cjs');

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** @param {string} program @param {string[]} args @returns {Promise<{ code: number, output: string }>} */
async function run(program, args) {
  // npm is a script of the shell's on Windows.
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.on('error', (error) => (output += error.message));
  const [code] = await once(child, 'close').catch(() => [1]);
  running = undefined;
  if (stoppedBy !== undefined) end(stoppedBy);
  return { code: code ?? 1, output: output.trim() };
}

/** From now on a signal ends us, but not before the running program has ended; the answer undoes it. @returns {() => void} */
function endOnSignals() {
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

function stop(/** @type {NodeJS.Signals} */ signal) {
  if (running === undefined) end(signal);
  stoppedBy = signal;
  running?.kill(signal);
}

/** 130 for an interrupt, 143 for SIGTERM. */
function end(/** @type {NodeJS.Signals} */ signal) {
  process.exit(128 + constants.signals[signal]);
}

module.exports = { run, endOnSignals };
