import { CypherStore } from '../cypher-store';
import type { StatementObserver } from '../driver';
import type { Store } from '../store';
import { Neo4jDriver, type Neo4jAddress } from './neo4j-driver';

export interface Neo4jOptions extends Neo4jAddress {
  readonly onStatement?: StatementObserver;
}

/** Opens the store on a Neo4j server, 5 or later. Fails with UNREACHABLE, UNAUTHORIZED or UNSUPPORTED_VERSION. */
export async function openNeo4jStore({ onStatement, ...address }: Neo4jOptions): Promise<Store> {
  const store = new CypherStore(new Neo4jDriver(address, onStatement));
  await store.open();
  return store;
}
