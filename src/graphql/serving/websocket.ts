import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import {
  GraphQLError,
  parse,
  type DocumentNode,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { EventFeed, FeedEvent } from '../../app/event-feed';
import type { Identity } from '../access/identity';
import type { Context } from '../context';
import type { Limits } from '../executing/limits';
import { pushed } from '../push/pushed';
import { runOperation } from '../push/run-operation';
import type { NewContext } from './server';
import { neighbourhood, type AddressOf } from './address';
import type { Caller } from './admission';
import type { Door } from './door';
import { refusal, toldOf } from './refusal';
import { Slots } from './slots';
import { WebSocketCounts } from './web-socket-counts';

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<Context>;
  readonly door: Door;
  readonly addressOf: AddressOf;
  readonly newContext: NewContext;
  readonly feed: EventFeed;
  readonly limits: Limits;
  readonly closing: AbortSignal;
}

export interface WebSocketServing {
  /** How many there are. */
  open(): number;
  /** Finishes running operations, or gives them up when the time is over, and closes every socket. */
  close(timeIsOver: AbortSignal): Promise<void>;
}

/** Code 1001 of the WebSocket protocol: the server goes away. */
const GOING_AWAY = 1001;
/** Code 4403 of the GraphQL protocol over it. */
const FORBIDDEN = 4403;
/** A client that asks on and reads nothing is cut off: its answers would fill the memory. */
const MOST_UNREAD_BYTES = 16_777_216;
/** A token may be good for longer than a timer can wait; its connection is closed and can be opened again. */
const LONGEST_CONNECTION_MS = 2 ** 31 - 1;

/**
 * GraphQL over WebSocket (the graphql-transport-ws protocol) on /graphql. Queries go through Apollo like those over HTTP:
 * the same limits, the same errors.
 */
export function addWebSocket(
  server: Server,
  { schema, apollo, door, addressOf, newContext, feed, limits, closing }: WebSocketOptions,
): WebSocketServing {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  const counts = new WebSocketCounts(limits.connections, limits.connectionsOfAddress);
  const running = new Set<Promise<unknown>>();
  // What is written wakes every subscription at once; all their answers together would fill the memory.
  const turns = new Slots(limits.running);
  const callers = new WeakMap<Context, Caller>();
  const run = (operation: ExecutionArgs) => tracked(running, runOperation(apollo, operation.contextValue as Context, operation));
  const { dispose } = useServer<Record<string, unknown>, ConnectionExtra>(
    {
      onConnect: async ({ connectionParams, extra }) => {
        try {
          extra.caller = await door.admit(extra.request, authorizationIn(connectionParams));
          closeWhenExpired(extra.socket, extra.caller.identity);
          return true;
        } catch {
          return false; // the socket is closed as forbidden: 4403
        }
      },
      context: ({ extra: { caller } }) => {
        const context = newContext(randomUUID(), caller!);
        callers.set(context, caller!);
        return context;
      },
      onSubscribe: async ({ extra: { caller, socket }, subscriptions }, _id, { query, operationName, variables }) => {
        if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
        try {
          if (Object.keys(subscriptions).length > limits.operationsOfConnection) throw tooManyAtOnce(limits);
          door.refuseQuery(query);
          await door.checkBudget(caller!);
          const document = parsed(query, limits);
          return { schema, document, operationName, variableValues: variables };
        } catch (error) {
          if (error instanceof GraphQLError) return [toldOf(error).told];
          throw error;
        }
      },
      execute: run,
      subscribe: (operation) => {
        const { requestId } = operation.contextValue as Context;
        const caller = callers.get(operation.contextValue as Context)!;
        const push = (event?: FeedEvent) => ({ feed, ...(event === undefined ? {} : { event }) });
        const contextFor = (event?: FeedEvent) => newContext(requestId, caller, { push: push(event) });
        return pushed(
          apollo,
          { ...operation, contextValue: contextFor() },
          { contextFor, inTurn: async (answer) => turns.run(answer) },
        );
      },
      // Apollo has formatted the errors; formatted again, they would be refused.
      onNext: (_context, _id, _payload, _operation, result) => result as FormattedExecutionResult,
      isProd: true,
    },
    sockets,
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()); // who hangs up meanwhile would else end the process
    const refusal = refusalOf(request, closing);
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`);
    const leave = counts.enter(neighbourhood(addressOf(request)));
    if (leave === undefined)
      return void socket.end('HTTP/1.1 429 Too Many Requests\r\nRetry-After: 10\r\nConnection: close\r\n\r\n');
    socket.once('close', leave);
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return {
    open: () => counts.open,
    async close(timeIsOver) {
      await Promise.race([Promise.allSettled(running), aborted(timeIsOver)]);
      // The last answers are ready: they are sent before anything that is put off till now.
      await new Promise(setImmediate);
      for (const client of sockets.clients) client.close(GOING_AWAY, 'the server is closing');
      await dispose();
    },
  };
}

/** `caller` is set before the connection is acknowledged, so before any operation. */
type ConnectionExtra = { caller?: Caller };

function parsed(query: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(query, { maxLexicalTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw refusal(error.message, { status: 400, code: 'GRAPHQL_PARSE_FAILED' });
  }
}

function tooManyAtOnce({ operationsOfConnection }: Limits): GraphQLError {
  return refusal(`At most ${operationsOfConnection} operations may run on one connection.`, {
    status: 429,
    code: 'RATE_LIMITED',
  });
}

/** Browsers cannot set headers on a WebSocket: the authorization comes as a parameter of the connection. */
function authorizationIn(connectionParams: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const authorization = connectionParams?.['authorization'];
  return authorization === undefined || typeof authorization === 'string' ? authorization : 'no text';
}

/** A token is worth nothing after its end, however long ago the connection was opened with it. */
function closeWhenExpired(socket: WebSocket, { expiresAt }: Identity): void {
  if (expiresAt === undefined) return;
  const left = Math.min(Math.max(expiresAt - Date.now(), 0), LONGEST_CONNECTION_MS);
  const expiry = setTimeout(() => socket.close(FORBIDDEN, 'The token has expired'), left);
  socket.once('close', () => clearTimeout(expiry));
}

/**
 * A page of another site may open a WebSocket to this server from a visitor's browser, and no rule of the browser stops
 * it: so the origin, where there is one, must be this server's own.
 */
function refusalOf({ url = '', headers }: IncomingMessage, closing: AbortSignal): string | undefined {
  if (closing.aborted) return '503 Service Unavailable';
  if (url.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!headers['sec-websocket-protocol']?.split(/, */).includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return '400 Bad Request';
  const { origin, host } = headers;
  return origin === undefined || hostOf(origin) === host ? undefined : '403 Forbidden';
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function tracked<Result>(running: Set<Promise<unknown>>, promise: Promise<Result>): Promise<Result> {
  running.add(promise);
  void promise.catch(() => undefined).finally(() => running.delete(promise));
  return promise;
}
