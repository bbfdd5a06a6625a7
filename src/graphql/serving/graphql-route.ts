import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context';
import type { Limits } from '../executing/limits';
import type { Door } from './door';
import { allowKeeping, isStillGood, tagOf } from './entity-tag';
import type { Caller } from './admission';
import { refusal } from './refusal';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly door: Door;
  readonly newContext: (requestId: string, caller: Caller, traceparent?: string) => Context;
  readonly limits: Limits;
  readonly revision: () => Promise<number>;
  /** Of the API: another one may give other answers at the same revision. */
  readonly version: string;
}

const ANSWERED = 'GET, POST';

/**
 * /graphql: POST with a body of JSON for everything, GET for queries that caches shall keep. Who asks is looked at before
 * the body is read.
 */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, door, newContext, limits } = options;
  const callers = new WeakMap<FastifyRequest, Caller>();
  const admit = async (request: FastifyRequest) => {
    const caller = await door.admit(request.raw, request.headers.authorization);
    callers.set(request, caller);
    refuseTooMuch(request, caller, limits);
  };
  const refuseQuery = async (request: FastifyRequest) => door.refuseQuery(queryIn(request));
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => newContext(request.id, callers.get(request)!, traceparentOf(request)),
  });
  const ifChanged = async (request: FastifyRequest, reply: FastifyReply) =>
    tellIfUnchanged(request, reply, callers.get(request)!, options);
  app.post('/graphql', { bodyLimit: limits.editorBodyBytes, onRequest: admit, preHandler: refuseQuery }, answer);
  app.get(
    '/graphql',
    {
      exposeHeadRoute: false,
      onRequest: [refuseNoQuery, admit],
      preHandler: [refuseQuery, ifChanged],
      onSend: dropTagOfErrors,
    },
    answer,
  );
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    onRequest: refuseMethod,
    handler: refuseMethod,
  });
}

/** Readers ask questions, which are short; editors send documents. A body without a length could only be stopped half read. */
function refuseTooMuch({ headers }: FastifyRequest, { identity }: Caller, { bodyBytes }: Limits): void {
  if (identity.role !== 'reader') return;
  if (headers['transfer-encoding'] !== undefined)
    throw refusal('Say how long the body is: Content-Length is missing.', { status: 411, code: 'BAD_REQUEST' });
  if (Number(headers['content-length'] ?? 0) > bodyBytes)
    throw refusal(`A request may have ${bodyBytes} bytes.`, { status: 413, code: 'BAD_REQUEST' });
}

async function refuseMethod({ method }: FastifyRequest): Promise<never> {
  const headers = { allow: ANSWERED };
  throw refusal(`GraphQL is asked for by ${ANSWERED}, not by ${method}.`, { status: 405, code: 'BAD_REQUEST', headers });
}

async function refuseNoQuery({ query }: FastifyRequest): Promise<void> {
  const { query: text, extensions } = query as Readonly<Record<string, unknown>>;
  if (text || extensions) return;
  throw refusal('Send a query: as JSON by POST, {"query": "{ graph { revision } }"}, or as ?query= by GET.', {
    status: 400,
    code: 'BAD_REQUEST',
  });
}

function queryIn({ method, body, query }: FastifyRequest): unknown {
  const asked = (method === 'GET' ? query : body) as { readonly query?: unknown } | null | undefined;
  return asked?.query;
}

/** Answers 304 where the client has the answer already; otherwise says how long it may keep the one that it gets. */
async function tellIfUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  { identity }: Caller,
  { revision, version }: GraphqlRouteOptions,
): Promise<FastifyReply | undefined> {
  const tag = tagOf(request, await revision(), version, identity.role);
  allowKeeping(reply, tag, identity.author === undefined);
  return isStillGood(tag, request.headers['if-none-match']) ? reply.code(304).send() : undefined;
}

/** An error may be gone the next time. */
async function dropTagOfErrors(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode !== 304 && reply.getHeader('cache-control') === 'no-store') reply.removeHeader('etag');
  return payload;
}

/** The form of W3C Trace Context; what is in none is not passed on. */
function traceparentOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['traceparent'];
  return typeof given === 'string' && /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(given) ? given : undefined;
}
