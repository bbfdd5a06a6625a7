// One at a time, across processes: the lock is a file that holds its owner's process id.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { root, say } = require('./checkout.cjs');
const { endOnSignals } = require('./run.cjs');

const file = path.join(root, '.claimgraph.lock');
const millisecondsToWriteIt = 2000;

/** Waits for whoever has it; takes it over from an owner that is no longer alive. @param {() => Promise<void>} work */
async function withLock(work) {
  for (let tries = 0; !take() && !(await takeOver()); tries++) {
    if (tries === 0) say(`waiting for process ${ownerOf()}, which is installing or compiling (${file})`);
    await sleep(200);
  }
  process.once('exit', release); // for an end in the middle of the work
  const leaveSignals = endOnSignals();
  try {
    await work();
  } finally {
    leaveSignals();
    process.off('exit', release);
    release();
  }
}

function release() {
  fs.rmSync(file, { force: true });
}

function take() {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Where several try at once, the last to put its name there has it, and each looks a moment later whose name it is. */
async function takeOver() {
  if (!isAbandoned()) return false;
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  fs.renameSync(mine, file);
  await sleep(100);
  return ownerOf() === process.pid;
}

function isAbandoned() {
  const owner = ownerOf();
  if (owner === undefined) return isOlderThan(millisecondsToWriteIt);
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** Undefined while it is being written, and when it has just gone. */
function ownerOf() {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isOlderThan(/** @type {number} */ milliseconds) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > milliseconds;
}

function codeOf(/** @type {unknown} */ error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

module.exports = { withLock };
