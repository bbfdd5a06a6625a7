import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isOurFault, publicError, stackOf } from '../errors';
import type { Log } from './log';
import { refusal, toldOf } from './refusal';

/** Whatever is refused outside of GraphQL is told in its form too: a client has one way to read errors. */
export function tellErrorsAsGraphql(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    const { told, status, headers } = toldOf(error instanceof GraphQLError ? error : ofFastify(error));
    const shown = publicError(told.toJSON(), error instanceof GraphQLError ? error : told);
    const ours = isOurFault(shown);
    log({
      level: ours ? 'error' : 'info',
      message: ours ? error.message : 'request refused',
      ...{ requestId: request.id, method: request.method, path: request.url.split('?')[0], status },
      ...{ code: shown.extensions?.['code'], stack: ours ? stackOf(error) : undefined },
    });
    void reply.code(status).headers(Object.fromEntries(headers)).header('cache-control', 'no-store');
    return send(request, reply, { ...shown, extensions: { ...shown.extensions, requestId: request.id } });
  });
  app.setNotFoundHandler((request, reply) => {
    void reply.code(404);
    return send(request, reply, {
      message: 'There is nothing here; GraphQL is at /graphql.',
      extensions: { code: 'NOT_FOUND', requestId: request.id },
    });
  });
}

/** An address that Fastify cannot read gets no further than this: "/%zz". */
export function tellUnreadableAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(400).header('x-request-id', request.id);
  void send(request, reply, {
    message: 'That is no address.',
    extensions: { code: 'BAD_REQUEST', requestId: request.id },
  });
}

function send(request: FastifyRequest, reply: FastifyReply, error: object): FastifyReply {
  const form = request.headers.accept?.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json';
  return reply.header('content-type', `application/${form}; charset=utf-8`).send(JSON.stringify({ errors: [error] }));
}

/** Fastify's own refusals are about the request: a body too large, of an unknown type, no JSON. All else is a fault of ours. */
function ofFastify({ statusCode = 500, message, code }: FastifyError): GraphQLError {
  if (statusCode >= 500 || !code.startsWith('FST_')) return refusal(message, { status: 500, code: 'INTERNAL_SERVER_ERROR' });
  return refusal(message, { status: statusCode, code: 'BAD_REQUEST' });
}
