import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one operation may ask for. Every limit refuses the operation before any of it is run. */
export interface Limits {
  /** Fields within fields. GraphiQL's own introspection needs 15. */
  readonly depth: number;
  /** Aliases in the whole document, fragments counted where they are spread. */
  readonly aliases: number;
  /** Fields in the answer, at most: pages count by their `first`, other lists as five. */
  readonly cost: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Bytes of a request's body, and of a WebSocket message. */
  readonly bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = { depth: 20, aliases: 60, cost: 100_000, tokens: 4_000, bodyBytes: 262_144 };

/** Refuses an operation that asks for too much. It must be valid: fragments are there and without cycles. */
export function enforceLimits(
  limits: Limits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return;
  const { depth, aliases, cost } = new Measure(schema, document, variables).selection(operation.selectionSet, root, false);
  refuseOver('depth', depth, limits.depth, 'levels of fields');
  refuseOver('aliases', aliases, limits.aliases, 'aliases');
  refuseOver('cost', cost, limits.cost, 'fields in its answer');
}

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

/** What a list is taken to have when its length is not asked for. */
const USUAL_LIST = 5;
const NOTHING: Size = { depth: 0, aliases: 0, cost: 0 };

class Measure {
  /** Each fragment is measured once for each type that it is spread in, however often it is spread. */
  private readonly fragments = new Map<string, Size>();
  private readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.definitions = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** `paged`: the selection is on a page, whose rows have been counted by its `first` already. */
  selection({ selections }: SelectionSetNode, type: GraphQLNamedType, paged: boolean): Size {
    return selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return this.field(selection, type, paged);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, paged);
        const condition = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value);
        return this.selection(selection.selectionSet, condition ?? type, paged);
      })
      .reduce(sum, NOTHING);
  }

  private fragment(name: string, paged: boolean): Size {
    const key = `${name} ${paged}`;
    const definition = this.definitions.get(name);
    const type = definition && this.schema.getType(definition.typeCondition.name.value);
    if (definition === undefined || type === undefined) return NOTHING;
    const known = this.fragments.get(key) ?? this.selection(definition.selectionSet, type, paged);
    this.fragments.set(key, known);
    return known;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, paged: boolean): Size {
    const own = { depth: 1, aliases: node.alias === undefined ? 0 : 1, cost: 1 };
    const field = fieldOf(parent, node.name.value);
    if (field === undefined || node.selectionSet === undefined) return own;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return own;
    const first = this.rowsAsked(field, node);
    const rows = first ?? (isList(field.type) && !paged ? USUAL_LIST : 1);
    const below = this.selection(node.selectionSet, type, first !== undefined);
    return { depth: 1 + below.depth, aliases: own.aliases + below.aliases, cost: 1 + rows * below.cost };
  }

  /** `first` of a page, the number of `ids`; undefined for a field without either. */
  private rowsAsked(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!field.args.some(({ name }) => name === 'first' || name === 'ids')) return undefined;
    const { first, ids } = getArgumentValues(field, node, this.variables) as { first?: number; ids?: readonly string[] };
    return Math.max(0, first ?? ids?.length ?? USUAL_LIST);
  }
}

function sum(a: Size, b: Size): Size {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function refuseOver(limit: string, asked: number, allowed: number, words: string): void {
  if (asked <= allowed) return;
  const extensions = { code: 'QUERY_TOO_EXPENSIVE', limit, asked, allowed, http: { status: 400 } };
  throw new GraphQLError(`This query asks for ${asked} ${words}; at most ${allowed} are allowed.`, { extensions });
}
