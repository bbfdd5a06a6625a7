import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { authenticator, type AccessOptions } from './access/authenticate';
import type { Identity } from './access/identity';
import { createApollo } from './apollo';
import { createContext, type Context } from './context';
import { addGraphiql } from './graphiql';
import { addHealth } from './health';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { logToStderr, type Log } from './log';
import { buildClaimgraphSchema } from './schema';
import { addWebSocket, type WebSocketServing } from './websocket';

export interface ServerOptions {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly host: string;
  /** 0 takes any free one; `url` tells which. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** Whether the schema can be asked for; GraphiQL needs it. Default true. */
  readonly introspection?: boolean;
  /** Whether /graphiql is there. Default: as introspection. */
  readonly graphiql?: boolean;
  readonly log?: Log;
  /** Who may what; left out, everybody reads and nobody writes. */
  readonly access?: AccessOptions;
  /** ISO instant; default the clock. */
  readonly now?: () => string;
}

export interface RunningServer {
  /** "http://127.0.0.1:4000", without a slash at the end. */
  readonly url: string;
  /** Refuses new requests, finishes running ones, and is done within ten seconds whatever they do. */
  close(): Promise<void>;
}

/** A request that takes longer to arrive is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Running requests have so long to finish when the server closes; cutting them off takes the rest of ten seconds. */
const FINISH_MS = 8_000;
const CLOSE_IDLE_EVERY_MS = 50;

/** Serves the graph: /graphql over HTTP POST and WebSocket, /graphiql, /health and /ready. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, vocabulary, host, port, log = logToStderr, introspection = true, graphiql = introspection } = options;
  const { access = {}, now = () => new Date().toISOString() } = options;
  const authenticate = authenticator(access);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const schema = buildClaimgraphSchema(vocabulary);
  const apollo = createApollo(schema, { limits, introspection, log });
  await apollo.start();
  const app = fastify({ bodyLimit: limits.bodyBytes, requestTimeout: REQUEST_TIMEOUT_MS, genReqId: requestIdOf });
  const newContext: NewContext = (requestId, identity) => createContext(store, vocabulary, { requestId, identity, now });
  app.addHook('onRequest', tellRequestId);
  app.post(
    '/graphql',
    fastifyApolloHandler(apollo, {
      context: async ({ id, headers }) => newContext(id, await authenticate(headers.authorization)),
    }),
  );
  const closing = new AbortController();
  addHealth(app, store, closing.signal);
  if (graphiql) addGraphiql(app);
  const webSocket = addWebSocket(app.server, { schema, apollo, authenticate, newContext, limits, closing: closing.signal });
  await app.listen({ host, port });
  return {
    url: urlOf(app),
    async close() {
      closing.abort();
      await finish(app, webSocket);
      await apollo.stop();
    },
  };
}

export type NewContext = (requestId: string, identity: Identity) => Context;

/**
 * Waits for what is running; when the time is over, cuts the connections off, which ends the waiting. A client keeps its
 * connection open after its answer, so those are closed as they fall idle.
 */
async function finish(app: FastifyInstance, webSocket: WebSocketServing): Promise<void> {
  const timeIsOver = new AbortController();
  const idle = setInterval(() => app.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  const over = setTimeout(() => {
    timeIsOver.abort();
    app.server.closeAllConnections();
  }, FINISH_MS);
  await Promise.all([app.close(), webSocket.close(timeIsOver.signal)]);
  clearInterval(idle);
  clearTimeout(over);
}

/** A caller's own id, if it is a plain one, so that a request can be followed through several systems. */
function requestIdOf({ headers }: { headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const asked = headers['x-request-id'];
  return typeof asked === 'string' && /^[\w.-]{1,64}$/.test(asked) ? asked : randomUUID();
}

async function tellRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.header('x-request-id', request.id);
}

function urlOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
