import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context';
import type { OperationReport, ReportOperation } from './operation-report';

/** Reports every operation when its answer is ready, over HTTP and WebSocket. */
export function observeOperations(report: ReportOperation): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      const startedAt = Date.now();
      const started = performance.now();
      return {
        async willSendResponse({ contextValue, operation, operationName, response: { body } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
          const told: OperationReport = {
            startedAt,
            milliseconds: performance.now() - started,
            codes: codesOf(errors),
            requestId: contextValue.requestId,
            ...whoAsked(contextValue),
            ...(operation === undefined ? {} : { kind: operation.operation }),
            ...(operationName ? { name: operationName } : {}),
          };
          contextValue.outcome.report = told;
          report(told);
        },
      };
    },
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
