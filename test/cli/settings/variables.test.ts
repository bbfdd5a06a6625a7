import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../../src/graphql';
import { VARIABLES } from '../../../src/cli/settings/variables';

const root = join(__dirname, '../../..');

test('README.md lists every variable of the environment with its default and meaning, and no other', () => {
  const rows = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([A-Z][A-Z0-9_]+)` +\| (.*?) +\| (.*?) +\|$/gm);
  const listed = [...rows].map(([, name, standard, means]) => ({ name, default: standard!.replaceAll('`', ''), means }));
  expect(listed).toEqual(VARIABLES.map((variable) => ({ ...variable })));
});

test('every variable that is listed is read somewhere', () => {
  const sources = readdirSync(join(root, 'src/cli'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('variables.ts'))
    .map((file) => readFileSync(join(root, 'src/cli', file), 'utf8'))
    .join('\n');
  expect(VARIABLES.filter(({ name }) => !sources.includes(`'${name}'`)).map(({ name }) => name)).toEqual([]);
});

test('README.md lists every limit with its usual value', () => {
  const rows = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([a-z]\w+)` +\| (\d+) +\|/gm);
  expect(Object.fromEntries([...rows].map(([, name, usual]) => [name, Number(usual)]))).toEqual(DEFAULT_LIMITS);
});
