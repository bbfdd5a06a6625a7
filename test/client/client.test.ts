import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOperations } from '../../src/cli/settings/operations';
import { servingExampleGraph } from '../graphql/support/serving';
import { modelPage } from './model-page';

const serving = servingExampleGraph();

test('a typed client asks a running server', async () => {
  const endpoint = `${await serving.start()}/graphql`;
  expect(await modelPage(endpoint, 'phi-3')).toMatch(/^Phi-3: .+ \([A-Z]+\), from \d+ quotes$/);
  expect(await modelPage(endpoint, 'no-such-model')).toBeUndefined();
});

test('what is wrong with a question is told', async () => {
  const endpoint = `${await serving.start({ access: { reading: 'token' } })}/graphql`;
  await expect(modelPage(endpoint, 'phi-3')).rejects.toThrow('Reading takes a token here');
});

test('the list of operations that its tool writes lets the client in, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-client-'));
  try {
    const list = join(folder, 'operations.json');
    const tool = join(__dirname, '..', '..', 'node_modules', 'gql.tada', 'bin', 'cli.js');
    execFileSync(process.execPath, [tool, 'generate-persisted', '--output', list], { cwd: __dirname, stdio: 'pipe' });
    expect(Object.keys(JSON.parse(readFileSync(list, 'utf8')) as object)).toEqual(['ModelPage']);
    const operations = readOperations(() => list);
    const endpoint = `${await serving.start(operations === undefined ? {} : { operations })}/graphql`;
    expect(await modelPage(endpoint, 'phi-3')).toMatch(/^Phi-3: /);
    const other = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query": "{ graph { claims } }"}' };
    expect((await fetch(endpoint, other)).status).toBe(403);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
