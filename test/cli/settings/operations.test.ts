import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOperations } from '../../../src/cli/settings/operations';
import { allowedOperations } from '../../../src/graphql/serving/allowed-operations';

const NAMES = 'query Names { models { nodes { ...Named } } }';
const NAMED = 'fragment Named on Model { name }';
const REVISION = 'query Revision { graph { revision } }';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claimgraph-operations-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function allowed(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  const { refusalOf } = allowedOperations(readOperations(() => folder)!);
  return (query: string) => refusalOf(query) === undefined;
}

test('of a file of several operations each may be asked for alone, with the fragments that it uses, and the file as a whole', () => {
  const text = `# of the page\n${NAMES}\n${REVISION}\n${NAMED}\n`;
  const isAllowed = allowed('page.graphql', text);
  for (const query of [REVISION, `${NAMES} ${NAMED}`, text, 'query Revision {\n  graph {\n    revision\n  }\n}'])
    expect([query, isAllowed(query)]).toEqual([query, true]);
  for (const query of [NAMES, `${REVISION} ${NAMED}`, 'query Revision { graph { claims } }', '{ graph { revision } }'])
    expect([query, isAllowed(query)]).toEqual([query, false]);
});

test('a file of one operation is that', () => {
  const isAllowed = allowed('revision.gql', REVISION);
  expect([isAllowed(REVISION), isAllowed(NAMES)]).toEqual([true, false]);
});

test('what is no GraphQL is told with its place', () => {
  expect(() => allowed('page.graphql', 'query Names {')).toThrow(/page\.graphql.*:1:14 Syntax Error/);
});
