import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'claimgraph-rooms-'));
  for (const file of ['rooms.config.mjs', 'package.json']) cpSync(join(root, file), join(house, file));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});

afterEach(() => rmSync(house, { recursive: true }));

test('imports that run downhill are let through', () => {
  build({
    'src/util/sum.ts': 'export const sum = 1;',
    'src/domain/claim.ts': "import { sum } from '../util/sum';\nexport const claim = sum;",
    'src/store/store.ts': "import type { claim } from '../domain/claim';\nexport type Store = typeof claim;",
    'src/store/neo4j/driver.ts':
      "import neo4j from 'neo4j-driver';\nimport type { Store } from '../store';\nexport const d: [Store, unknown] = [1, neo4j];",
    'src/cli/main.ts': "import { d } from '../store/neo4j/driver';\nexport const main = [d, process.env];",
  });
  expect(violations()).toEqual([]);
});

test('every other import is refused with its file, line and rule', () => {
  const refused = [
    ['domain/uphill.ts', "\nimport '../store/store';", 2, 'import-x/no-restricted-paths'],
    ['domain/uphill-for-a-type.ts', "import type { Store } from '../store/store';", 1, 'import-x/no-restricted-paths'],
    ['graphql/past-the-port.ts', "import '../store/neo4j/driver';", 1, 'import-x/no-restricted-paths'],
    ['store/embedded/other-driver.ts', "import '../neo4j/driver';", 1, 'import-x/no-restricted-paths'],
    ['store/library-outside-driver.ts', "import 'neo4j-driver';", 1, '@typescript-eslint/no-restricted-imports'],
    ['store/neo4j/second-library.ts', "import 'graphql';", 1, '@typescript-eslint/no-restricted-imports'],
    ['util/development-dependency.ts', "import 'jest';", 1, 'import-x/no-extraneous-dependencies'],
    ['app/environment.ts', "import { env } from 'node:process';", 1, '@typescript-eslint/no-restricted-imports'],
    ['vocabulary/this-imports-that.ts', "import './that-imports-this';", 1, 'import-x/no-cycle'],
  ] as const;
  build({
    'src/store/store.ts': 'export type Store = 1;',
    'src/store/neo4j/driver.ts': 'export {};',
    'src/vocabulary/that-imports-this.ts': "import './this-imports-that';",
    ...Object.fromEntries(refused.map(([file, text]) => [`src/${file}`, text])),
  });
  const found = violations();
  for (const [file, , line, rule] of refused) expect(found).toContainEqual({ file: `src/${file}`, line, rule });
  expect(new Set(found.map(({ file }) => file)).size).toBe(refused.length + 1); // the other half of the cycle, too
});

test('a room without a line in the table is refused', () => {
  build({ 'src/cellar/wine.ts': 'export {};' });
  expect(violations).toThrow('src/cellar');
});

function build(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
}

interface FileReport {
  filePath: string;
  messages: { line: number; ruleId: string }[];
}

function violations(): { file: string; line: number; rule: string }[] {
  const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
  const run = spawnSync(process.execPath, [eslint, '--config', 'rooms.config.mjs', '--format', 'json', 'src'], {
    cwd: house,
    encoding: 'utf8',
  });
  if (run.stdout === '') throw new Error(run.stderr);
  const reports = JSON.parse(run.stdout) as FileReport[];
  return reports.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => ({ file: filePath.slice(house.length + 1), line, rule: ruleId })),
  );
}
