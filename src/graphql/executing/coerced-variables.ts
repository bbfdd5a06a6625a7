import {
  extendSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
  parse,
  typeFromAST,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

type Variables = Readonly<Record<string, unknown>>;

/** An operation that can be compiled, and what its variables have to go through before it is run; undefined where they are refused. */
export interface ReadyToCompile {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly coerced: (variables: Variables) => Variables | undefined;
}

/**
 * Takes the checks of some variables out of an operation that is to be compiled: those of an input type that holds itself, as filters that
 * compose do. graphql-jit 0.8.7 unrolls the checks of variables into code, of such a type without end: until the process is out of memory,
 * with nothing else answered meanwhile. For it they are of a scalar that takes everything; graphql-js has coerced them by then. It is an
 * operation without fragments, alone in its document.
 */
export function coercingEndlessInput(schema: GraphQLSchema, document: DocumentNode): ReadyToCompile {
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const all = operation.variableDefinitions ?? [];
  const endless = all.filter((definition) => holdsItself(typeOf(schema, definition), new Set()));
  if (endless.length === 0) return { schema, document, coerced: (variables) => variables };
  const variableDefinitions = all.map((definition) => (endless.includes(definition) ? asAnything(definition) : definition));
  return {
    schema: withAnything(schema),
    document: { ...document, definitions: [{ ...operation, variableDefinitions }] },
    coerced: (variables) => coerced(schema, endless, variables),
  };
}

function coerced(schema: GraphQLSchema, endless: readonly VariableDefinitionNode[], variables: Variables): Variables | undefined {
  const found = getVariableValues(schema, endless, variables, { maxErrors: 1 });
  return found.coerced === undefined ? undefined : { ...variables, ...found.coerced };
}

const ANYTHING = 'AnythingCoerced';

function asAnything({ kind, variable }: VariableDefinitionNode): VariableDefinitionNode {
  return { kind, variable, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANYTHING } } };
}

const EXTENDED = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** For the compiler alone: nobody can ask for the scalar. */
function withAnything(schema: GraphQLSchema): GraphQLSchema {
  const extended = EXTENDED.get(schema) ?? extendSchema(schema, parse(`scalar ${ANYTHING}`));
  EXTENDED.set(schema, extended);
  return extended;
}

function typeOf(schema: GraphQLSchema, { type: node }: VariableDefinitionNode): GraphQLNamedType | undefined {
  const type = typeFromAST(schema, node);
  return type && getNamedType(type);
}

/** `above`: the types that lead to it. */
function holdsItself(type: GraphQLNamedType | undefined, above: ReadonlySet<GraphQLNamedType>): boolean {
  if (!isInputObjectType(type)) return false;
  if (above.has(type)) return true;
  const path = new Set([...above, type]);
  return Object.values(type.getFields()).some((field) => holdsItself(getNamedType(field.type), path));
}
