import type { ApolloServer } from '@apollo/server';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Context } from '../context';

/** Through Apollo, as over HTTP: the same limits, the same errors. */
export async function runOperation(
  apollo: ApolloServer<Context>,
  contextValue: Context,
  operation: ExecutionArgs,
): Promise<ExecutionResult> {
  const { document, operationName, variableValues } = operation;
  const { body } = await apollo.executeOperation(
    {
      query: document.loc?.source.body ?? '',
      ...(operationName ? { operationName } : {}),
      ...(variableValues ? { variables: variableValues } : {}),
    },
    { contextValue },
  );
  return body.kind === 'single' ? (body.singleResult as ExecutionResult) : { data: null };
}
