import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CypherStore } from '../cypher-store';
import type { StatementObserver } from '../driver';
import type { Store } from '../store';
import { GrafeoDriver } from './grafeo-driver';

export interface EmbeddedOptions {
  /** Folder of the graph and the journal; made when it is not there. Undefined: all in memory, gone on close. */
  readonly folder?: string;
  readonly onStatement?: StatementObserver;
}

/** Opens the embedded store. */
export async function openEmbeddedStore({ folder, onStatement }: EmbeddedOptions = {}): Promise<Store> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const store = new CypherStore(new GrafeoDriver(folder === undefined ? undefined : join(folder, 'graph.grafeo'), onStatement));
  await store.open();
  return store;
}
