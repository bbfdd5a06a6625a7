import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { openEmbeddedStore } from '../../src/store/embedded';
import { openNeo4jStore } from '../../src/store/neo4j';
import type { Store } from '../../src/store/store';
import { storeContract, type EngineUnderTest } from './store.contract';

jest.setTimeout(180_000);

/** Neo4j servers to run against: their addresses come from the environment, as `node scripts/neo4j.mjs run` sets it. */
const servers = { 'neo4j-5': 'CLAIMGRAPH_TEST_NEO4J_5', 'neo4j-2026': 'CLAIMGRAPH_TEST_NEO4J_2026' } as const;
const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
/** With CLAIMGRAPH_REQUIRE_ENGINES=1 an engine that did not run is a failure: all of them, or those that CLAIMGRAPH_TEST_ENGINES names. */
const required = process.env['CLAIMGRAPH_REQUIRE_ENGINES'] === '1';
const wanted = process.env['CLAIMGRAPH_TEST_ENGINES']?.split(',');

const inMemory = () => openEmbeddedStore();

describe('embedded, in memory', () => {
  let opened: Store;
  storeContract(
    {
      openEmpty: async (onStatement) => (opened = await openEmbeddedStore(onStatement === undefined ? {} : { onStatement })),
      openAgain: async () => opened,
      readsSnapshots: true,
      runs: 30,
    },
    inMemory,
  );
});

describe('embedded, in a folder', () => {
  const folders: string[] = [];
  let opened: Store;
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  storeContract(
    {
      openEmpty: async (onStatement) => {
        const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
        folders.push(folder);
        return (opened = await openEmbeddedStore({ folder, ...(onStatement === undefined ? {} : { onStatement }) }));
      },
      openAgain: async () => opened,
      readsSnapshots: true,
      runs: 15,
    },
    inMemory,
  );
});

for (const [name, variable] of Object.entries(servers)) {
  const uri = process.env[variable];
  describe(name, () => {
    if (uri !== undefined) storeContract(neo4jEngine(uri), inMemory);
    else whenMissing(name, variable);
  });
}

function neo4jEngine(uri: string): EngineUnderTest {
  const address = { uri, user: 'neo4j', password, database: 'neo4j' };
  return {
    openEmpty: async (onStatement) => {
      await removeAll(uri);
      return openNeo4jStore({ ...address, ...(onStatement === undefined ? {} : { onStatement }) });
    },
    openAgain: () => openNeo4jStore(address),
    readsSnapshots: false,
    runs: 8,
  };
}

async function removeAll(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
}

function whenMissing(name: string, variable: string): void {
  const reason = `neo4j: NOT RUN (${name}): ${variable} is not set; node scripts/neo4j.mjs run --version 5,2026 -- npx jest test/contract sets it`;
  const isWanted = required && (wanted === undefined || wanted.includes(name));
  test(reason, () => {
    if (isWanted) throw new Error(reason);
    process.stderr.write(`${reason}\n`);
  });
}
