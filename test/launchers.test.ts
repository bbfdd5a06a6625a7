import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// A checkout in small: our launchers, and a command line of a few lines for them to compile and run.

const root = resolve(__dirname, '..');
const commandLine = `
declare const console: any, process: any, setInterval: any, clearInterval: any;
import { word } from '../word';
export async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'serve') return serve();
  console.log([word, ...argv].join(' '));
  return argv.length;
}
function serve(): Promise<number> {
  const open = setInterval(() => undefined, 1000);
  return new Promise((resolve) => {
    process.once('SIGINT', () => { clearInterval(open); resolve(130); });
    console.log('ready');
  });
}`;

const compilerOptions = { target: 'es2022', module: 'node16', strict: true, types: [], skipLibCheck: true, rootDir: 'src' };

let checkout: string;

jest.setTimeout(60_000); // a compilation takes a second, on a busy machine several

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'claimgraph-checkout-'));
  cpSync(join(root, 'scripts', 'checkout'), join(checkout, 'scripts', 'checkout'), { recursive: true });
  cpSync(join(root, 'scripts', 'claimgraph.cjs'), join(checkout, 'scripts', 'claimgraph.cjs'));
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
  write('package.json', '{}');
  write('package-lock.json', '{ "packages": { "": {}, "node_modules/thing": { "version": "1.0.0" } } }');
  write('node_modules/.package-lock.json', '{ "packages": { "node_modules/thing": { "version": "1.0.0" } } }');
  symlinkSync(join(root, 'node_modules', 'typescript'), join(checkout, 'node_modules', 'typescript'));
  write('src/cli/main.ts', commandLine);
  write('src/word.ts', "export const word = 'hello';");
  write('src/graphql/serving/vendor-files.ts', 'export const VENDOR_FILES = [], VENDOR_LICENSES = [];');
});

afterEach(() => rmSync(checkout, { recursive: true }));

test('the first call compiles, the second does not, and stdout and exit code are those of the command', async () => {
  const first = await claimgraph('a', 'b', 'c');
  expect(first).toMatchObject({ stdout: 'hello a b c\n', code: 3 });
  expect(first.stderr).toContain('compiled in');
  expect(await claimgraph('a')).toEqual({ stdout: 'hello a\n', stderr: '', code: 1 });
});

test('a change of src is compiled, and what was removed from src leaves dist', async () => {
  write('src/old.ts', 'export {};');
  await claimgraph();
  write('src/word.ts', "export const word = 'goodbye';");
  rmSync(join(checkout, 'src/old.ts'));
  expect(await claimgraph()).toMatchObject({ stdout: 'goodbye\n', code: 0 });
  expect(existsSync(join(checkout, 'dist/old.js'))).toBe(false);
});

test('src that does not compile is reported with its place on stderr, exit code 2, and the last good build stays', async () => {
  await claimgraph();
  write('src/word.ts', 'export const word: number = "hello";');
  const second = await claimgraph();
  expect(second).toMatchObject({ stdout: '', code: 2 });
  expect(second.stderr).toContain('src/word.ts(1,14)');
  expect(existsSync(join(checkout, 'dist/word.js'))).toBe(true);
  expect(existsSync(join(checkout, '.claimgraph.lock'))).toBe(false);
});

test('of three at once one compiles and the others wait for it', async () => {
  const runs = await Promise.all([claimgraph('a'), claimgraph('b'), claimgraph('c')]);
  expect(runs.map(({ stdout }) => stdout)).toEqual(['hello a\n', 'hello b\n', 'hello c\n']);
  expect(runs.filter(({ stderr }) => stderr.includes('compiled in'))).toHaveLength(1);
});

test('a lock whose owner is dead is taken over', async () => {
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(dead, 'exit');
  write('.claimgraph.lock', String(dead.pid));
  expect(await claimgraph()).toMatchObject({ stdout: 'hello\n', code: 0 });
});

test('an interrupt while compiling ends with 130, and leaves neither a lock nor half a build', async () => {
  const child = start([]);
  await once(child.stderr!, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(existsSync(join(checkout, '.claimgraph.lock'))).toBe(false);
  expect(existsSync(join(checkout, 'dist'))).toBe(false);
});

test('a signal reaches the command, which decides how to end', async () => {
  const child = start(['serve']);
  await once(child.stdout!, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test('an installed package runs as it lies: nothing is compiled, nothing installed', async () => {
  await claimgraph();
  for (const path of ['src', 'node_modules', 'scripts/checkout', 'package-lock.json'])
    rmSync(join(checkout, path), { recursive: true });
  expect(await claimgraph('a')).toEqual({ stdout: 'hello a\n', stderr: '', code: 1 });
});

function write(file: string, text: string): void {
  mkdirSync(join(checkout, dirname(file)), { recursive: true });
  writeFileSync(join(checkout, file), text);
}

function start(argv: string[]): ChildProcess {
  const { npm_lifecycle_event: _npm, ...env } = process.env;
  return spawn(process.execPath, ['scripts/claimgraph.cjs', ...argv], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function claimgraph(...argv: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const child = start(argv);
  let [stdout, stderr] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { stdout, stderr, code };
}
