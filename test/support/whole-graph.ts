import { GrafeoDriver } from '../../src/store/embedded/grafeo-driver';
import { CypherStore } from '../../src/store/cypher-store';
import type { Driver } from '../../src/store/driver';

/** A store in memory whose every node and edge can be looked at. */
export async function openToTheBone(): Promise<{ readonly store: CypherStore; dump(): Promise<string> }> {
  const driver = new GrafeoDriver(undefined);
  const store = new CypherStore(driver);
  await store.open();
  return { store, dump: () => dumpOf(driver) };
}

/** What only counts writes, or says by which one something came. */
const BOOKKEEPING = new Set(['number', 'revision', 'changed', 'staleSince', 'madeBy']);
/** History, which a rebuild adds to. */
const HISTORY = new Set(['Revision', 'Graph', 'Event']);

/** Every node with all its properties and every edge, in one order: two graphs that are the same give the same text. */
async function dumpOf(driver: Driver): Promise<string> {
  const nodes = await driver.read('MATCH (n) RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS all', {});
  const edges = await driver.read(
    'MATCH (a)-[r]->(b) RETURN labels(a)[0] AS label, a.id AS from, type(r) AS type, properties(r) AS all, labels(b)[0] AS other, b.id AS to',
    {},
  );
  const lines = [
    ...nodes
      .filter(({ label }) => !HISTORY.has(label as string))
      .map((node) => JSON.stringify([node['label'], node['id'], plain(node['all'])])),
    ...edges
      .filter(({ label, other }) => !HISTORY.has(label as string) && !HISTORY.has(other as string))
      .map((edge) => JSON.stringify([edge['label'], edge['from'], edge['type'], edge['other'], edge['to'], plain(edge['all'])])),
  ];
  return lines.sort().join('\n');
}

function plain(all: unknown): unknown {
  const kept = Object.entries(all as object).filter(([name, value]) => !BOOKKEEPING.has(name) && value !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
