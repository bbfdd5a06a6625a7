import neo4j from 'neo4j-driver';
import type { StatementObserver } from '../../src/store/driver';
import { openEmbeddedStore } from '../../src/store/embedded';
import { openNeo4jStore } from '../../src/store/neo4j';
import type { Store } from '../../src/store/store';

/** A real engine under the Cypher store, empty when opened. */
export interface Engine {
  readonly name: string;
  open(onStatement?: StatementObserver): Promise<Store>;
}

/**
 * The engines that can be reached, each tested; a Neo4j that is not there is said. With CLAIMGRAPH_REQUIRE_ENGINES=1 it is a
 * failure: any of them, or those that CLAIMGRAPH_TEST_ENGINES names. Tests that share a server run one after the other.
 */
export function engines(): Engine[] {
  return [embedded, ...neo4jAt('neo4j-5', 'CLAIMGRAPH_TEST_NEO4J_5'), ...neo4jAt('neo4j-2026', 'CLAIMGRAPH_TEST_NEO4J_2026')];
}

const embedded: Engine = {
  name: 'embedded',
  open: (onStatement) => openEmbeddedStore(onStatement === undefined ? {} : { onStatement }),
};

function neo4jAt(name: string, variable: string): Engine[] {
  const uri = process.env[variable];
  if (uri !== undefined) return [{ name, open: (onStatement) => emptyNeo4j(uri, onStatement) }];
  const reason = `neo4j: NOT RUN (${name}): ${variable} is not set; node scripts/neo4j.mjs run --version 5,2026 -- npx jest sets it`;
  if (isRequired(name)) throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return [];
}

function isRequired(name: string): boolean {
  const wanted = process.env['CLAIMGRAPH_TEST_ENGINES']?.split(',');
  return process.env['CLAIMGRAPH_REQUIRE_ENGINES'] === '1' && (wanted === undefined || wanted.includes(name));
}

async function emptyNeo4j(uri: string, onStatement?: StatementObserver): Promise<Store> {
  const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
  const address = { uri, user: 'neo4j', password, database: 'neo4j' };
  return openNeo4jStore(onStatement === undefined ? address : { ...address, onStatement });
}
