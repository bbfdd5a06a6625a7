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

/** The engines that can be reached, each tested; for a Neo4j that is not there says so, or fails where CLAIMGRAPH_REQUIRE_ENGINES=1. */
export function engines(): Engine[] {
  return [embedded, ...neo4jAt('5', 'CLAIMGRAPH_TEST_NEO4J_5'), ...neo4jAt('2026', 'CLAIMGRAPH_TEST_NEO4J_2026')];
}

const embedded: Engine = {
  name: 'embedded',
  open: (onStatement) => openEmbeddedStore(onStatement === undefined ? {} : { onStatement }),
};

function neo4jAt(version: string, variable: string): Engine[] {
  const uri = process.env[variable];
  if (uri !== undefined) return [{ name: `neo4j ${version}`, open: (onStatement) => emptyNeo4j(uri, onStatement) }];
  if (process.env['CLAIMGRAPH_REQUIRE_ENGINES'] === '1')
    throw new Error(`neo4j ${version}: NOT RUN, and it is required: set ${variable}`);
  process.stderr.write(`neo4j ${version}: NOT RUN (${variable} is not set)\n`);
  return [];
}

async function emptyNeo4j(uri: string, onStatement?: StatementObserver): Promise<Store> {
  const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
  const address = { uri, user: 'neo4j', password, database: 'neo4j' };
  return openNeo4jStore(onStatement === undefined ? address : { ...address, onStatement });
}
