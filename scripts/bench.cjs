// npm run bench -- NAME [ARGUMENTS]: one of scripts/bench; without a name, which there are.
'use strict';

const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const folder = join(__dirname, 'bench');
const [name = '', ...args] = process.argv.slice(2);
const file = join(folder, `${name}.cjs`);

if (name !== '' && existsSync(file)) {
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`npm run bench -- NAME [ARGUMENTS]\n\n${benches().join('\n')}\n`);
  process.exitCode = 2;
}

/** A bench opens with a comment that says what it measures; what it shares with others does not count as one. */
function benches() {
  const files = readdirSync(folder).filter((entry) => entry.endsWith('.cjs') && entry !== 'typescript.cjs');
  return files.map((entry) => `  ${entry.slice(0, -'.cjs'.length).padEnd(20)} ${firstComment(join(folder, entry))}`);
}

function firstComment(/** @type {string} */ path) {
  return /^\/\/ ?(.*)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
}
