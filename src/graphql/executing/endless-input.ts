import {
  getNamedType,
  getOperationAST,
  isInputObjectType,
  typeFromAST,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Whether a variable of the operation is of an input type that holds itself, as filters that compose do. graphql-jit 0.8.7 unrolls the checks of
 * variables into code, of such a type without end: until the process is out of memory, with nothing else answered meanwhile. Filters that are
 * written out in the query are no variables, and compile.
 */
export function takesEndlessInput(schema: GraphQLSchema, document: DocumentNode, operationName?: string): boolean {
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  return variableDefinitions.some((definition) => holdsItself(typeOf(schema, definition), new Set()));
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
