// package.mjs TARBALL: installs it in an empty folder and uses its command there, as whoever finds it in the registry does.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tarball = resolve(process.argv[2]);
const mayContain =
  /^package\/(package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/.+|schema\/.+|seeds\/.+|scripts\/claimgraph\.cjs)$/;
const mustContain = [
  'LICENSE',
  'README.md',
  'dist/cli/main.js',
  'schema/schema.graphql',
  'schema/vocabulary/llm.yaml',
  'scripts/claimgraph.cjs',
];

const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
assert.deepEqual(
  files.filter((file) => !mayContain.test(file)),
  [],
  'files that have no business in the package',
);
assert.deepEqual(
  mustContain.filter((file) => !files.includes(`package/${file}`)),
  [],
  'files missing from the package',
);
console.log(`${files.length} files, ${(statSync(tarball).size / 1024).toFixed(0)} KiB packed`);

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-package-'));
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    stdio: 'inherit',
  });
  assert.match(claimgraph('--help').stdout, /ingest/);
  writeFileSync(join(folder, 'note.md'), '# GPT-4o mini\n\nGPT-4o mini has a context window of 128K tokens.\n');
  const mentions = claimgraph('extract', '--json', 'note.md')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(
    mentions.some(({ property, value }) => property === 'context_window' && value === 128_000),
    JSON.stringify(mentions),
  );
  assert.equal(claimgraph('conflicts', '--json', 'note.md').stdout, '');
  console.log('--help, extract and conflicts work from an empty folder');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function claimgraph(...args) {
  const run = spawnSync('npx', ['--no-install', 'claimgraph', ...args], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 0, `claimgraph ${args.join(' ')} ended with ${run.status}:\n${run.stderr}`);
  return run;
}
