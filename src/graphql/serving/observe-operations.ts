import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Context } from '../context';
import type { OperationReport, ReportOperation } from './operation-report';

/** Reports every operation when its answer is ready, over HTTP and WebSocket. */
export function observeOperations(report: ReportOperation): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      return {
        async willSendResponse({ contextValue, operation, response: { body } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
          contextValue.outcome.report = reportOf(contextValue, operation, errors);
          report(contextValue.outcome.report);
        },
      };
    },
  };
}

export function reportOf(
  context: Context,
  operation: OperationDefinitionNode | undefined,
  errors: readonly GraphQLFormattedError[] | undefined,
): OperationReport {
  const { requestId, startedAt, started, author, cost, traceparent } = context;
  const told: { -readonly [Member in keyof OperationReport]: OperationReport[Member] } = {
    requestId,
    startedAt,
    milliseconds: performance.now() - started,
    codes: codesOf(errors),
  };
  if (operation !== undefined) told.kind = operation.operation;
  if (operation?.name !== undefined) told.name = operation.name.value;
  if (author !== undefined) told.author = author;
  if (cost.fields !== undefined) told.cost = cost.fields;
  if (traceparent !== undefined) told.traceparent = traceparent;
  return told;
}

function codesOf(errors: readonly GraphQLFormattedError[] | undefined): readonly string[] {
  if (errors === undefined) return [];
  return [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
}
