import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { after, type Soon } from '../../util/soon';
import type { Context } from '../context';
import { flatOperation } from './flat-operation';
import { membersReadIn } from '../loading/members-read';
import { coercingEndlessInput, type ReadyToCompile } from './coerced-variables';

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** What needs no waiting is there at once. */
export type Executor = (operation: Operation) => Soon<ExecutionResult>;

type Compiled = CompiledQuery & Pick<ReadyToCompile, 'coerced'>;

type Known = Compiled | 'seen once' | 'not to be compiled';

/**
 * Runs validated operations: the first time by graphql-js, from the second time on as compiled code, which is about twice
 * as fast and answers with the same bytes. Compiling costs milliseconds, so a query made up for one request is never
 * compiled. The compiled code hangs on the document: it goes when the document leaves the cache of parsed documents.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const operations = new WeakMap<DocumentNode, Map<string, Known>>();
  const membersRead = membersReadIn(schema);
  return (operation) => {
    const { document, operationName = '', variables, context } = operation;
    const kind = getOperationAST(document, operation.operationName)?.operation;
    if (kind === OperationTypeNode.SUBSCRIPTION) return toldOf(schema, operation);
    const known = operations.get(document) ?? new Map<string, Known>();
    operations.set(document, known);
    const before = known.get(operationName);
    const now = before === undefined ? 'seen once' : before === 'seen once' ? compile(schema, operation) : before;
    known.set(operationName, now);
    const answer = () => {
      const ready = typeof now === 'object' ? now.coerced(variables) : undefined;
      return typeof now === 'object' && ready !== undefined ? run(now, ready, context) : interpret(schema, operation);
    };
    if (kind !== OperationTypeNode.QUERY) return answer(); // a mutation reads what it has just written
    context.reads(membersRead(document));
    return after(context.begin?.(), answer);
  };
}

/** One event of a subscription; nothing while it is only checked. */
function toldOf(schema: GraphQLSchema, operation: Operation): Soon<ExecutionResult> {
  const event = operation.context.push?.event;
  return event === undefined ? { data: null } : interpret(schema, operation, event);
}

function compile(schema: GraphQLSchema, { document, operationName }: Operation): Known {
  const flat = flatOperation(schema, document, operationName);
  if (flat === undefined) return 'not to be compiled';
  const ready = coercingEndlessInput(schema, flat);
  const compiled = compileQuery(ready.schema, ready.document, operationName);
  return isCompiledQuery(compiled) ? Object.assign(compiled, { coerced: ready.coerced }) : 'not to be compiled';
}

function run(compiled: CompiledQuery, variables: Operation['variables'], context: Context): Soon<ExecutionResult> {
  return after(compiled.query(undefined, context, variables) as Soon<ExecutionResult>, asGraphqlJs);
}

/** Errors stand before data, as graphql-js puts them. */
function asGraphqlJs({ errors, data = null }: ExecutionResult): ExecutionResult {
  if (errors === undefined) return { data };
  const ordinary = errors.map(ordinaryError);
  return errors.every(({ path }) => path === undefined) ? { errors: ordinary } : { errors: ordinary, data };
}

/** graphql-jit's errors lack the `extensions` that everything else counts on. They know lines and columns, not nodes. */
function ordinaryError({ message, path, originalError, extensions, locations }: GraphQLError): GraphQLError {
  const error =
    path === undefined
      ? ofVariables(message)
      : new GraphQLError(message, { path, originalError: originalError ?? null, extensions });
  return Object.assign(error, { locations });
}

/** An error without a path is of the variables: the client's fault, whatever a scalar threw at them. */
function ofVariables(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function interpret(
  schema: GraphQLSchema,
  { document, operationName, variables, context }: Operation,
  rootValue?: unknown,
): Soon<ExecutionResult> {
  return execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables,
    rootValue,
    contextValue: context,
  });
}
