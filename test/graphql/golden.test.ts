import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { expectGolden } from '../support/golden';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from './support/ask';
import { putExampleGraph } from './support/example-graph';
import { MUTATIONS, mutationOn, putDecidableGraph } from './support/mutations';

/**
 * Each golden/NAME.graphql (variables as JSON in a first line "# variables: {...}") has its answer in NAME.json and the
 * Cypher statements that it takes in NAME.cypher, or NAME.neo4j.cypher where Neo4j has an index of its own: a query that starts to ask the store once a row shows in a diff.
 * golden/mutations/NAME.cypher has what a mutation takes, its transactions included: reads, then what writes, in its order.
 */
const GOLDEN = join(__dirname, 'golden');
const names = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.slice(0, -'.graphql'.length));

const statements: string[] = [];

describe.each(engines())('on $name', ({ name: engine, open }) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await open((cypher) => statements.push(cypher));
    await putExampleGraph(store, llmVocabulary());
    ask = askerOf(apolloFor(), store);
  }, 240_000);

  afterAll(() => store.close());

  test.each(names)('%s has the answer that was looked at, interpreted and compiled', async (name) => {
    const { query, variables } = readQuery(name);
    const interpreted = await ask(query, variables);
    const compiled = await ask(query, variables);
    expect(JSON.stringify(compiled)).toBe(JSON.stringify(interpreted));
    expectGolden(join(GOLDEN, `${name}.json`), `${JSON.stringify(interpreted, null, 2)}\n`);
  });

  test.each(names)('%s takes the statements that were looked at', async (name) => {
    const { query, variables } = readQuery(name);
    statements.length = 0;
    await ask(query, variables);
    expectGolden(statementsFile(name, engine), shown(statements));
  });
});

describe.each(engines())('mutations on $name', ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open((cypher) => statements.push(cypher));
  });

  afterEach(() => store.close());

  test.each(Object.entries(MUTATIONS))('%s takes the statements that were looked at', async (name, mutation) => {
    const ids = await putDecidableGraph(store, llmVocabulary());
    const write = askerOf(apolloFor(), store, 'editor');
    const done = async (asked: string) => {
      const { query, variables } = mutationOn(asked, { ...ids, basedOn: await store.revision() });
      statements.length = 0;
      return (await write(query, variables)).data?.['it'] as { __typename: string; decision: { id: string } };
    };
    if (mutation.includes('$decision')) ids.decision = (await done(MUTATIONS['pin']!)).decision.id;
    expect((await done(mutation)).__typename).toMatch(/^(Decided|Ingested)$/);
    expectGolden(join(GOLDEN, 'mutations', `${name}.cypher`), shownWithWrites(statements));
  });
});

function statementsFile(name: string, engine: string): string {
  const own = join(GOLDEN, `${name}.neo4j.cypher`);
  return engine.startsWith('neo4j') && existsSync(own) ? own : join(GOLDEN, `${name}.cypher`);
}

function readQuery(name: string): { query: string; variables: Record<string, unknown> } {
  const query = readFileSync(join(GOLDEN, `${name}.graphql`), 'utf8');
  const variables = /^# variables: (.+)$/m.exec(query)?.[1];
  return { query, variables: variables === undefined ? {} : (JSON.parse(variables) as Record<string, unknown>) };
}

/** In alphabetical order: those of one level run at the same time, and which is done first is chance. */
function shown(issued: readonly string[]): string {
  return `// ${String(issued.length)} statements\n${numbered([...issued].sort(), 1)}`;
}

function shownWithWrites(issued: readonly string[]): string {
  const writes = issued.filter((statement) => WRITING.test(statement));
  const reads = issued.filter((statement) => !WRITING.test(statement));
  const counts = `${String(issued.length)} statements: ${String(reads.length)} read, ${String(writes.length)} write`;
  return `// ${counts}\n${numbered(reads.sort(), 1)}${numbered(writes, reads.length + 1)}`;
}

const WRITING = /\b(CREATE|MERGE|SET|REMOVE|DELETE)\b/;

function numbered(issued: readonly string[], first: number): string {
  return issued.map((statement, index) => `// ${String(first + index)}\n${withoutIndent(statement)};\n`).join('');
}

function withoutIndent(statement: string): string {
  return statement
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
