import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context';
import type { Limits } from '../executing/limits';
import type { Door } from './door';
import { answerKey, type Answer, type AnswerMemory } from './answer-memory';
import { allowKeeping, isStillGood, tagOf } from './entity-tag';
import type { Caller } from './admission';
import type { KnownOperations } from './known-operations';
import { given } from '../input';
import { ANSWERS, type Rows } from '../loading/row-cache';
import type { ReportOperation } from './operation-report';
import type { Budget } from './rate-limit';
import { refuseMethod, refuseNoQuery, refuseTooMuch } from './request-bounds';
import type { NewContext } from './server';
import { Deadline } from './time-limit';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly known: KnownOperations;
  readonly door: Door;
  readonly newContext: NewContext;
  readonly limits: Limits;
  readonly begin: () => Promise<Begun>;
  /** Whole answers of before; left out, none is remembered. */
  readonly answers?: AnswerMemory | undefined;
  readonly report: ReportOperation;
  readonly budget?: Budget | undefined;
  /** Of the API: another one may give other answers at the same revision. */
  readonly version: string;
}

/** A look at the revision of the graph, and what other requests have read that is good at it, where that is remembered. */
export interface Begun {
  readonly revision: number;
  readonly rows: Rows | undefined;
}

/** What is known of a request before it is run. */
interface Asking {
  readonly caller: Caller;
  context?: Context;
  /** Taken up already, with the look at the revision that its tag is of. */
  rows?: Rows | undefined;
  /** Under which its answer is remembered, where it may be. */
  answerKey?: string;
}

/** A body of JSON as it came: what was answered before need not be read. */
class JsonText {
  constructor(readonly text: string) {}
}

/**
 * /graphql: POST with a body of JSON for everything, GET for queries that caches shall keep. Who asks is looked at before
 * the body is read.
 */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, known, door, newContext, limits } = options;
  const askings = new WeakMap<FastifyRequest, Asking>();
  const admit = async (request: FastifyRequest) => {
    const caller = await door.admit(request.raw, request.headers.authorization);
    askings.set(request, { caller });
    refuseTooMuch(request, caller, limits);
  };
  const refuseQuery = async (request: FastifyRequest) => door.refuseQuery(queryIn(request));
  const contextOf = (request: FastifyRequest): Context => {
    const asking = askings.get(request)!;
    const { caller, rows } = asking;
    return (asking.context ??= newContext(request.id, caller, { traceparent: traceparentOf(request), rows }));
  };
  const context = async (request: FastifyRequest) => contextOf(request);
  const answer = fastifyApolloHandler(apollo, { context }) as unknown as RouteHandlerMethod;
  const ifChanged = async (request: FastifyRequest, reply: FastifyReply) =>
    tellIfUnchanged(request, reply, askings.get(request)!, options);
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text: string, done) =>
      done(null, new JsonText(text)),
    );
    const readJson = scope.getDefaultJsonParser('error', 'error');
    scope.post('/graphql', {
      bodyLimit: limits.editorBodyBytes,
      onRequest: admit,
      /** In one piece: a hook that answers waits for the end of its own answer, which took a tenth of a small query. */
      handler: async (request, reply) => {
        const answered = await tellIfAnswered(request, reply, askings.get(request)!, options);
        if (answered !== undefined) return answered;
        if (request.body instanceof JsonText) request.body = await bodyRead(readJson, request, request.body.text);
        door.refuseQuery(queryIn(request));
        const told = await known.answer(request.body, request.headers.accept, () => contextOf(request));
        if (told === undefined) return answer.call(app, request, reply);
        void reply.header('content-type', told.contentType);
        return told.text;
      },
      onSend(request, reply, payload, done) {
        remember(askings.get(request), reply, payload);
        if (reply.statusCode === 200) known.learnForm(request.headers.accept, reply.getHeader('content-type'));
        done(null, reply.statusCode >= 400 ? withRequestId(payload, request.id) : payload);
      },
    });
  });
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

/** Answers as before where the very same was asked before, and still holds; it costs the caller what it cost then. */
async function tellIfAnswered(
  request: FastifyRequest,
  reply: FastifyReply,
  asking: Asking,
  { answers, report, budget }: GraphqlRouteOptions,
): Promise<Uint8Array | undefined> {
  if (answers === undefined || !(request.body instanceof JsonText)) return undefined;
  const { caller } = asking;
  const startedAt = Date.now();
  const started = performance.now();
  asking.answerKey = answerKey(caller, request.headers.accept, request.body.text);
  const { answer, rows } = await answers.recall(asking.answerKey);
  asking.rows = rows;
  if (answer === undefined) return undefined;
  await budget?.spend(caller.countedAs, answer.points);
  report({
    requestId: request.id,
    startedAt,
    milliseconds: performance.now() - started,
    codes: [],
    remembered: true,
    ...answer.told,
    ...given({ author: caller.identity.author, traceparent: traceparentOf(request) }),
  });
  delete asking.answerKey;
  void reply.headers(answer.headers);
  return answer.body;
}

/** Answers to queries without an error, as they go out. */
function remember(asking: Asking | undefined, reply: FastifyReply, payload: unknown): void {
  const { context, answerKey: key } = asking ?? {};
  const told = context?.outcome.report;
  if (key === undefined || context === undefined || told?.kind !== 'query' || told.codes.length > 0) return;
  if (typeof payload !== 'string' || reply.statusCode !== 200) return;
  const { 'x-request-id': _own, 'content-length': _length, ...headers } = reply.getHeaders() as Record<string, string>;
  const { kind, name, cost } = told;
  const points = context.cost.points ?? 0;
  const answer: Answer = { key, headers, body: Buffer.from(payload), told: { kind, ...given({ name, cost }) }, points };
  context.rows()?.set(ANSWERS, key, answer);
}

type ReadJson = ReturnType<FastifyInstance['getDefaultJsonParser']>;

function bodyRead(readJson: ReadJson, request: FastifyRequest, text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, body?: unknown): void => (error === null ? resolve(body) : reject(error));
    void readJson(request, text, done);
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
  asking: Asking,
  { begin, limits, version }: GraphqlRouteOptions,
): Promise<FastifyReply | undefined> {
  const { identity } = asking.caller;
  const { revision, rows } = await new Deadline().hold(limits.milliseconds, begin);
  asking.rows = rows;
  const tag = tagOf(request, revision, version, identity.role);
  allowKeeping(reply, tag, identity.author === undefined);
  return isStillGood(tag, request.headers['if-none-match']) ? reply.code(304).send() : undefined;
}

/** An error may be gone the next time; one that a cache kept would come back with each 304, whatever is sent by then. */
async function dropTagOfErrors(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode >= 400) void reply.header('cache-control', 'no-store');
  if (reply.statusCode !== 304 && reply.getHeader('cache-control') === 'no-store') reply.removeHeader('etag');
  return reply.statusCode >= 400 ? withRequestId(payload, request.id) : payload;
}

/** What Apollo refuses before there is an operation does not carry the id of the request yet. */
function withRequestId(payload: unknown, requestId: string): unknown {
  if (typeof payload !== 'string' || !payload.startsWith('{"errors":')) return payload;
  const { errors, ...rest } = JSON.parse(payload) as { readonly errors: readonly GraphQLFormattedError[] };
  const told = errors.map((error) => ({ ...error, extensions: { requestId, ...error.extensions } }));
  return JSON.stringify({ errors: told, ...rest });
}

/** The form of W3C Trace Context; what is in none is not passed on. */
function traceparentOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['traceparent'];
  return typeof given === 'string' && /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(given) ? given : undefined;
}
