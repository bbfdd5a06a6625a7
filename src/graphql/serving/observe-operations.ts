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
  const { requestId, startedAt, started } = context;
  return {
    ...{ requestId, startedAt, milliseconds: performance.now() - started, codes: codesOf(errors) },
    ...whoAsked(context),
    ...(operation === undefined ? {} : { kind: operation.operation }),
    ...(operation?.name === undefined ? {} : { name: operation.name.value }),
  };
}

function whoAsked({ author, cost, traceparent }: Context): Pick<OperationReport, 'author' | 'cost' | 'traceparent'> {
  return {
    ...(author === undefined ? {} : { author }),
    ...(cost.fields === undefined ? {} : { cost: cost.fields }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

function codesOf(errors: readonly GraphQLFormattedError[] = []): string[] {
  return [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
}
