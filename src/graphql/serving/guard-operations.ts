import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../context';
import { enforceLimits, type Limits } from '../executing/limits';
import type { Budget } from './rate-limit';

/** A request costs its fields, and for its text one in so many characters: reading and checking it takes time as well. */
const CHARACTERS_A_POINT = 100;

/** An operation of a valid document, before it is run. */
export interface OperationAsked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The text of the document. */
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses what asks for too much, at once or too often; charges the caller for what it lets through. */
export type Guard = (context: Context, asked: OperationAsked) => Promise<void> | undefined;

export function guardOf(schema: GraphQLSchema, limits: Limits, budget?: Budget): Guard {
  return (context, { document, operation, source, variables }) => {
    refuseKindNotThere(schema, operation);
    refuseWithoutWebSocket(operation, context);
    const cost = enforceLimits(limits, schema, document, operation, variables);
    const points = cost + textCost(source);
    context.cost.fields = cost;
    context.cost.points = points;
    return budget?.spend(context.countedAs, points);
  };
}

/** The one place for HTTP and WebSocket, before any of an operation is run. `learn` is told the documents of those let through. */
export function guardOperations(
  guard: Guard,
  { budget, learn }: { readonly budget?: Budget; readonly learn?: (text: string, document: DocumentNode) => void },
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      return {
        async didResolveOperation({ contextValue, document, operation, request, source }) {
          if (operation === undefined) return; // told by whoever runs it
          if (contextValue.push?.event !== undefined) return; // checked and charged for when it was subscribed to
          if (contextValue.outcome.result !== undefined) return; // let through and run already
          await guard(contextValue, { document, operation, source, variables: request.variables ?? {} });
          learn?.(source, document);
        },
        async didEncounterErrors({ contextValue, source, operation }: Partial<GraphQLRequestContext<Context>>) {
          if (operation !== undefined || contextValue === undefined) return;
          // It is refused already; that its text is too much as well is told with the next request.
          await budget?.spend(contextValue.countedAs, textCost(source)).catch(() => undefined);
        },
      };
    },
  };
}

function refuseWithoutWebSocket({ operation }: OperationDefinitionNode, { push }: Context): void {
  if (operation !== OperationTypeNode.SUBSCRIPTION || push !== undefined) return;
  const extensions = { code: 'BAD_REQUEST', http: { status: 400 } };
  throw new GraphQLError('Subscriptions go over WebSocket (graphql-transport-ws), on this same address.', { extensions });
}

function textCost(source = ''): number {
  return Math.ceil(source.length / CHARACTERS_A_POINT);
}

function refuseKindNotThere(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (schema.getRootType(operation)) return;
  throw new GraphQLError(`This API has no ${operation}s.`, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
