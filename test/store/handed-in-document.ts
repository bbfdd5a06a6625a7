import type { DocumentGiven } from '../../src/app/ingest-given';
import { openEmbeddedStore } from '../../src/store/embedded';
import { openNeo4jStore } from '../../src/store/neo4j';
import type { Store } from '../../src/store/store';

/** Slots that each document fills, a claim each: enough for a kill to fall among them. */
export const slotsEach = 30;

/** The document of that number: every third is a new version of the one before it. */
export function handedInDocument(number: number): DocumentGiven {
  const lines = Array.from(
    { length: slotsEach },
    (_, index) => `Kestrel ${index + 1} has an output speed of ${number + 1} tokens per second.`,
  );
  return {
    uri: `https://example.org/${number % 3 === 2 ? number - 1 : number}`,
    text: `Speeds, ${number}\n\n${lines.join('\n\n')}\n`,
    author: 'Ada',
    reason: `number ${number}`,
  };
}

/** The graph of a folder, or of the Neo4j server that a `bolt:` address names. */
export function openKilled(place: string): Promise<Store> {
  if (!place.startsWith('bolt:')) return openEmbeddedStore({ folder: place });
  const password = process.env['CLAIMGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
  return openNeo4jStore({ uri: place, user: 'neo4j', password, database: 'neo4j' });
}
