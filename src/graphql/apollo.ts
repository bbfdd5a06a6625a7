import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LruMap } from '../util/lru-map';
import type { Context } from './context';
import { isOurFault, publicError } from './errors';
import { createExecutor } from './executor';
import { enforceLimits, type Limits } from './limits';
import type { Log } from './log';

export interface ApolloOptions {
  readonly limits: Limits;
  /** Whether the schema can be asked for; without it, messages do not suggest names either. */
  readonly introspection: boolean;
  readonly log: Log;
}

/** How many parsed and validated documents are kept, with their compiled code. */
const DOCUMENTS_KEPT = 1_000;

/** Apollo Server around the schema: HTTP and WebSocket requests alike go through it, so that both have the same limits and errors. */
export function createApollo(schema: GraphQLSchema, { limits, introspection, log }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledGateway(schema),
    plugins: [
      limitsPlugin(schema, limits),
      requestIdPlugin(log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    documentStore: documentStore(),
    formatError: publicError,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxLexicalTokens: limits.tokens },
    maxRecursiveSelections: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: apolloLogger(log),
  });
}

/** The `gateway` option is the one way to hand Apollo another executor; there is no federation behind it. */
function compiledGateway(schema: GraphQLSchema) {
  const executor = createExecutor(schema);
  return {
    async load() {
      return {
        executor: ({ document, request, context }: GatewayRequest) =>
          executor({
            document,
            // As asked for: Apollo's own is null where the document has no such operation, which has to be told.
            operationName: request.operationName ?? undefined,
            variables: request.variables ?? {},
            context: context as Context,
          }),
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
  const documents = new LruMap<string, DocumentNode>(DOCUMENTS_KEPT);
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}

function limitsPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation === undefined) return; // told by whoever runs it
          refuseKindNotThere(schema, operation);
          enforceLimits(limits, schema, document, operation, request.variables ?? {});
        },
      };
    },
  };
}

function refuseKindNotThere(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (schema.getRootType(operation)) return;
  throw new GraphQLError(`This API has no ${operation}s.`, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
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
        async willSendResponse({ response: { body } }) {
          if (body.kind === 'single' && body.singleResult.errors !== undefined)
            body.singleResult.errors = body.singleResult.errors.map((error) => withRequestId(error, requestId));
        },
      };
    },
  };
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function stackOf(error: unknown): string | undefined {
  const cause = unwrapResolverError(error);
  return cause instanceof Error ? cause.stack : undefined;
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
