import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startServer, type LogEntry, type RunningServer, type ServerOptions } from '../../../src/graphql';
import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { putExampleGraph } from './example-graph';

/** Servers of the example graph on free ports, started as tests need them and closed after each. */
export interface Serving {
  readonly store: Store;
  readonly log: LogEntry[];
  readonly running: RunningServer[];
  /** Starts one; its address. */
  start(options?: Partial<ServerOptions>): Promise<string>;
}

export function servingExampleGraph(): Serving {
  const vocabulary = llmVocabulary();
  const log: LogEntry[] = [];
  const running: RunningServer[] = [];
  const serving = {
    store: undefined as unknown as Store,
    log,
    running,
    async start(options: Partial<ServerOptions> = {}) {
      const { store } = serving;
      const standard = { store, vocabulary, host: '127.0.0.1', port: 0, log: (entry: LogEntry) => log.push(entry) };
      const server = await startServer({ ...standard, ...options });
      running.push(server);
      return server.url;
    },
  };
  beforeEach(async () => {
    log.length = 0;
    serving.store = await openEmbeddedStore();
    await putExampleGraph(serving.store, vocabulary);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
    await serving.store.close();
  });
  return serving;
}

export interface Told {
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
}

/** Browsers send the header only where a preflight was answered: that is what keeps other sites out. */
export function get(url: string, search: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql?${new URLSearchParams(search).toString()}`, {
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });
}

export async function told(response: Response): Promise<Told> {
  return (await response.json()) as Told;
}

/** The code of the first error. */
export async function codeIn(response: Response): Promise<unknown> {
  return (await told(response)).errors?.[0]?.extensions['code'];
}

export async function askOverWebSocket(url: string, query: string, authorization?: string): Promise<unknown> {
  const connectionParams = authorization === undefined ? {} : { authorization };
  const client = createClient({ url: addressOf(url), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
  try {
    return (await client.iterate({ query }).next()).value as unknown;
  } finally {
    await client.dispose();
  }
}

export function addressOf(url: string): string {
  return `${url.replace('http', 'ws')}/graphql`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
