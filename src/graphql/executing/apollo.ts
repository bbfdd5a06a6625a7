import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LruMap } from '../../util/lru-map';
import type { Context } from '../context';
import { isOurFault, publicError, stackOf } from '../errors';
import { createExecutor, type Executor } from './executor';
import type { Limits } from './limits';
import type { Log } from '../serving/log';
import type { AllowedOperations } from '../serving/allowed-operations';
import { boundedExecutor } from '../serving/bounded-executor';
import { guardOf, guardOperations, type Guard } from '../serving/guard-operations';
import { observeOperations } from '../serving/observe-operations';
import type { ReportOperation } from '../serving/operation-report';
import type { Budget } from '../serving/rate-limit';

export interface ApolloOptions {
  readonly limits: Limits;
  /** Whether the schema can be asked for; without it, messages do not suggest names either. */
  readonly introspection: boolean;
  readonly log: Log;
  /** What callers may ask for a minute; without one, as much as they like. */
  readonly budget?: Budget;
  /** Where only these are answered. */
  readonly operations?: AllowedOperations;
  readonly report?: ReportOperation;
  /** Shared with whoever runs operations beside it; left out, it has its own. */
  readonly guard?: Guard;
  readonly executor?: Executor;
  /** Is told the documents of operations that were let through. */
  readonly learn?: (text: string, document: DocumentNode) => void;
}

/**
 * Characters of the documents that are kept parsed, validated and compiled. A character was measured to take 75 bytes of
 * parsed document, so that clients which never send the same twice cannot fill the memory.
 */
const DOCUMENT_CHARACTERS_KEPT = 400_000;
/** Validation ends after so many errors: more help nobody, and each takes time to word. */
const MOST_VALIDATION_ERRORS = 10;

/** Apollo Server around the schema: HTTP and WebSocket requests alike go through it, so that both have the same limits and errors. */
export function createApollo(schema: GraphQLSchema, options: ApolloOptions): ApolloServer<Context> {
  const { limits, introspection, log, budget, operations, report, learn } = options;
  const { guard = guardOf(schema, limits, budget), executor = boundedExecutor(createExecutor(schema), limits) } = options;
  return new ApolloServer<Context>({
    gateway: compiledGateway(schema, executor),
    plugins: [
      guardOperations(guard, { ...(budget && { budget }), ...(learn && { learn }) }),
      requestIdPlugin(log),
      ...(report === undefined ? [] : [observeOperations(report)]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    documentStore: documentStore(),
    formatError: introspection ? publicError : (formatted, error) => withoutSuggestion(publicError(formatted, error)),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxLexicalTokens: limits.tokens },
    maxRecursiveSelections: true,
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    csrfPrevention: true,
    persistedQueries: persistedQueries(operations),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: apolloLogger(log),
  });
}

/** The `gateway` option is the one way to hand Apollo another executor; there is no federation behind it. */
function compiledGateway(schema: GraphQLSchema, executor: Executor) {
  return {
    async load() {
      return {
        executor: async ({ document, request, context: given }: GatewayRequest) => {
          const context = given as Context;
          // As asked for: Apollo's own name is null where the document has no such operation, which has to be told.
          const operationName = request.operationName ?? undefined;
          return context.outcome.result ?? executor({ document, operationName, variables: request.variables ?? {}, context });
        },
      };
    },
    onSchemaLoadOrUpdate(callback: (schemaContext: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    async stop() {},
  };
}

interface GatewayRequest {
  readonly document: DocumentNode;
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
  readonly context: unknown;
}

function documentStore() {
  const documents = new LruMap<string, DocumentNode>(DOCUMENT_CHARACTERS_KEPT, ({ loc }) => loc?.end ?? 1);
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}

/** Automatic ones in Apollo's own cache of 30 MB; or those of the list, and no other can be added. */
function persistedQueries(
  operations: AllowedOperations | undefined,
): NonNullable<ApolloServerOptions<Context>['persistedQueries']> {
  if (operations === undefined) return {};
  const get = async (key: string) => operations.textOf(key.slice(APQ_PREFIX.length));
  return { cache: { get, set: async () => undefined, delete: async () => undefined } };
}

/** What Apollo puts ahead of the hash. */
const APQ_PREFIX = 'apq:';

/** "Did you mean ...?" tells names of a schema that is not to be told. Apollo leaves those out that values of variables bring. */
function withoutSuggestion(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(/ ?Did you mean .*\?/g, '') };
}

/** Every error that goes out carries the id of its request; what was masked is in the log under the same id. */
function requestIdPlugin(log: Log): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { requestId } }): Promise<GraphQLRequestListener<Context>> {
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const told = publicError(error.toJSON(), error);
            if (isOurFault(told))
              log({ level: 'error', message: error.message, requestId, path: error.path, stack: stackOf(error) });
          }
        },
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
          body.singleResult.errors = body.singleResult.errors.map((error) => withRequestId(error, requestId));
          http.headers.set('cache-control', 'no-store');
        },
      };
    },
  };
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function apolloLogger(log: Log) {
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: (message?: unknown) => log({ level: 'warn', message: String(message) }),
    error: (message?: unknown) => log({ level: 'error', message: String(message) }),
  };
}
