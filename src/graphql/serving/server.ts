import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { printSchema } from 'graphql';
import { EventFeed, type FeedOptions } from '../../app/event-feed';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { authenticator, type AccessOptions } from '../access/authenticate';
import { createApollo } from '../executing/apollo';
import { createExecutor } from '../executing/executor';
import { createContext, type Asker, type Context } from '../context';
import { addGraphiql } from './graphiql';
import { addHealth } from './health';
import { given } from '../input';
import { DEFAULT_LIMITS, type Limits } from '../executing/limits';
import { logToStderr, type Log } from './log';
import { RowCache } from '../loading/row-cache';
import { buildClaimgraphSchema } from '../schema';
import { addressReader } from './address';
import { admission, type Caller } from './admission';
import { AnswerMemory } from './answer-memory';
import { allowedOperations } from './allowed-operations';
import { boundedExecutor } from './bounded-executor';
import { doorOf } from './door';
import { addGraphqlRoute, type Begun } from './graphql-route';
import { guardOf } from './guard-operations';
import { tellErrorsAsGraphql, tellUnreadableAddress } from './http-errors';
import { KnownOperations } from './known-operations';
import { logOperation } from './log-operation';
import { Metrics, type MetricsReaders } from './metrics';
import type { ReportOperation } from './operation-report';
import { budgetOf } from './rate-limit';
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
  /** Fields that each caller may ask for in a minute; left out, as many as it likes. No single query may cost more. */
  readonly rateLimit?: number;
  /** Proxies whose X-Forwarded-For is believed, by address or subnet; left out, none. */
  readonly proxies?: readonly string[];
  /** Who may read /metrics. Default: this machine. */
  readonly metrics?: MetricsReaders;
  /** The only operations that are answered, id to text; left out, all are. */
  readonly operations?: ReadonlyMap<string, string>;
  /** Is told what became of every operation, beside the log and the metrics. */
  readonly report?: ReportOperation;
  /** How closely subscriptions follow what other processes write, and how far they may fall behind. */
  readonly feed?: FeedOptions;
  /** Bytes of rows that are kept in memory across requests, about; 0 keeps none. Default 128 MB. */
  readonly cacheBytes?: number;
  /** Whether whole answers are among what is kept; default true. */
  readonly remembersAnswers?: boolean;
  /** ISO instant; default the clock. */
  readonly now?: () => string;
}

export interface RunningServer {
  /** "http://127.0.0.1:4000", without a slash at the end. */
  readonly url: string;
  /** Refuses new requests, finishes running ones, and is done within ten seconds whatever they do. */
  close(): Promise<void>;
}

const CACHE_BYTES = 128 * 2 ** 20;

/** A request that takes longer to arrive is cut off, its head before that. */
const REQUEST_TIMEOUT_MS = 20_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** How often it is looked for such requests; Node's own half a minute would let them live three times as long. */
const LOOK_FOR_SLOW_EVERY_MS = 2_000;
/** Running requests have so long to finish when the server closes; cutting them off takes the rest of ten seconds. */
const FINISH_MS = 8_000;
const CLOSE_IDLE_EVERY_MS = 50;

/** Serves the graph: /graphql over HTTP and WebSocket, /graphiql, /health, /ready and /metrics. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, vocabulary, host, port, log = logToStderr, introspection = true, graphiql = introspection } = options;
  const { cacheBytes = CACHE_BYTES, remembersAnswers = true } = options;
  const limits = limitsOf(options);
  const schema = buildClaimgraphSchema(vocabulary);
  const budget = options.rateLimit === undefined ? undefined : budgetOf(options.rateLimit, TOO_MUCH);
  const operations = options.operations && allowedOperations(options.operations);
  const addressOf = addressReader(options.proxies ?? []);
  const door = doorOf({ limits, addressOf, admit: admission(authenticator(options.access ?? {})), budget, operations });
  const metrics = new Metrics();
  const report = reportTo([metrics.report, logOperation(log), ...(options.report ? [options.report] : [])]);
  const guard = guardOf(schema, limits, budget);
  const executor = boundedExecutor(createExecutor(schema), limits);
  const known = new KnownOperations({ guard, executor, report });
  const learn = known.learn.bind(known);
  const shared = { limits, introspection, log, report, guard, executor, learn };
  const apollo = createApollo(schema, { ...shared, ...given({ budget, operations }) });
  await apollo.start();
  const app = fastify(fastifyOptions(limits));
  const remembered = cacheBytes > 0 ? new RowCache(store, cacheBytes) : undefined;
  const answers = remembersAnswers ? remembered && new AnswerMemory(remembered, limits.milliseconds) : undefined;
  const feed = new EventFeed(store, options.feed);
  const { now } = options;
  const newContext: NewContext = (requestId, { identity, countedAs }, { traceparent, push, rows } = {}) =>
    createContext(store, vocabulary, { requestId, identity, countedAs, traceparent, push, rows, now }, remembered);
  const closing = new AbortController();
  app.addHook('onRequest', tellRequestId);
  tellErrorsAsGraphql(app, log);
  const version = createHash('sha256').update(printSchema(schema)).digest('base64url');
  const begin = async (): Promise<Begun> => {
    const rows = await remembered?.begin();
    return { rows, revision: rows?.revision ?? (await store.revision()) };
  };
  addGraphqlRoute(app, { apollo, known, door, newContext, limits, version, begin, answers, report, budget });
  addHealth(app, store, closing.signal);
  if (graphiql) addGraphiql(app);
  const webSocket = addWebSocket(app.server, {
    schema,
    apollo,
    door,
    addressOf,
    newContext,
    feed,
    limits,
    closing: closing.signal,
  });
  metrics.addTo(app, { readers: options.metrics ?? 'local', door, store, webSockets: () => webSocket.open() });
  await app.listen({ host, port });
  return {
    url: urlOf(app),
    async close() {
      closing.abort();
      feed.close();
      await finish(app, webSocket);
      await apollo.stop();
    },
  };
}

export type NewContext = (requestId: string, caller: Caller, more?: Pick<Asker, 'traceparent' | 'push' | 'rows'>) => Context;

const TOO_MUCH = 'You have asked for more than you may in a minute.';

/** A query that costs more than a minute grants would be told to come again, for ever. */
function limitsOf({ limits, rateLimit = Infinity }: ServerOptions): Limits {
  const asked = { ...DEFAULT_LIMITS, ...limits };
  return { ...asked, cost: Math.min(asked.cost, rateLimit) };
}

function reportTo(listeners: readonly ReportOperation[]): ReportOperation {
  return (report) => {
    for (const listener of listeners) listener(report);
  };
}

function fastifyOptions({ bodyBytes }: Limits) {
  return {
    bodyLimit: bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_EVERY_MS },
    genReqId: requestIdOf,
    frameworkErrors: tellUnreadableAddress,
  };
}

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

function tellRequestId(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.header('x-request-id', request.id);
  done();
}

function urlOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
