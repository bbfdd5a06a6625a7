import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields that a flat operation may have: beyond it, compiling would take longer than it can ever save. */
const MOST_FIELDS = 3_000;

/**
 * The operation with its fragments spread out: a selection on an object type has fields alone, one on an interface or
 * union has at most one inline fragment for each type. graphql-jit puts the fields of fragments behind all others, where
 * the specification wants them in the order of the text; without fragments it has nothing to put anywhere.
 *
 * Undefined for what is better not compiled: introspection, very large operations, and those with @skip or @include, which
 * graphql-jit notes down in the nodes themselves.
 */
export function flatOperation(schema: GraphQLSchema, document: DocumentNode, operationName?: string): DocumentNode | undefined {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || definition.name?.value === operationName),
  );
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || root === undefined || root === null) return undefined;
  try {
    const selectionSet = new Flattening(schema, document).selectionSet(operation.selectionSet, root);
    return { ...document, definitions: [{ ...operation, selectionSet }] };
  } catch (reason) {
    if (reason instanceof NotFlat) return undefined;
    throw reason;
  }
}

class NotFlat extends Error {}

class Flattening {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selectionSet(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: this.selections(set, type) };
  }

  private selections(set: SelectionSetNode, type: GraphQLCompositeType): SelectionNode[] {
    if (isObjectType(type)) return this.fields(set, type, new Set());
    const fields = set.selections.filter((selection) => selection.kind === Kind.FIELD);
    if (fields.length === set.selections.length) return fields.map((field) => this.field(field, type));
    return this.schema.getPossibleTypes(type).flatMap((possible): SelectionNode[] => {
      const selections = this.fields(set, possible, new Set());
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } } as const;
      return selections.length === 0
        ? []
        : [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    });
  }

  /** The fields that are selected on an object of the type, in the order of the text. */
  private fields(set: SelectionSetNode, type: GraphQLObjectType, spread: Set<string>): FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [this.field(selection, type)];
      refuseConditions(selection.directives);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.unspread(selection.name.value, spread);
      return fragment !== undefined && this.applies(fragment.typeCondition?.name.value, type)
        ? this.fields(fragment.selectionSet, type, spread)
        : [];
    });
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): FieldNode {
    refuseConditions(node.directives);
    this.count += 1;
    if (this.count > MOST_FIELDS) throw new NotFlat();
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) return { ...node };
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (field === undefined) throw new NotFlat();
    const type = getNamedType(field.type);
    return node.selectionSet !== undefined && isCompositeType(type)
      ? { ...node, selectionSet: this.selectionSet(node.selectionSet, type) }
      : { ...node };
  }

  /** A fragment spread twice in one selection selects nothing more the second time. */
  private unspread(name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.fragments.get(name);
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.schema.getType(condition);
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type);
  }
}

function refuseConditions(directives: readonly DirectiveNode[] = []): void {
  if (directives.some(({ name }) => name.value === 'skip' || name.value === 'include')) throw new NotFlat();
}
