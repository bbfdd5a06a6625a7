import {
  getArgumentValues,
  getNamedType,
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
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { USUAL_PAGE } from '../lists/connection';

/** How large an operation is, by every measure that there is a limit for; and the lists by which it can be made smaller. */
export interface Measured {
  readonly size: Size;
  readonly pages: readonly AskedPage[];
}

/** Operations whose size no variable tells are measured once, as long as their document is kept. */
const KNOWN = new WeakMap<OperationDefinitionNode, Measured>();

export function measured(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLNamedType,
  variables: Readonly<Record<string, unknown>>,
): Measured {
  const known = KNOWN.get(operation);
  if (known !== undefined) return known;
  const measure = new Measure(schema, document, variables);
  const found = { size: measure.selection(operation.selectionSet, root, false), pages: measure.pages };
  if (!measure.dependsOnVariables) KNOWN.set(operation, found);
  return found;
}

/** A list that the operation asks for: its name in the answer, how many rows, and what each of them costs. */
export interface AskedPage {
  readonly name: string;
  readonly rows: number;
  readonly each: number;
}

export interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly duplicates: number;
  readonly directives: number;
  readonly cost: number;
}

/** What a list is taken to have when its length is not asked for. */
const USUAL_LIST = 5;
const NOTHING: Size = { depth: 0, aliases: 0, duplicates: 0, directives: 0, cost: 0 };

class Measure {
  /** Each fragment is measured once for each type that it is spread in, however often it is spread. */
  private readonly fragments = new Map<string, Size>();
  /** The lists at the top of the operation, by which whoever wrote it can make it smaller. */
  readonly pages: AskedPage[] = [];
  dependsOnVariables = false;
  private level = 0;
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
    const duplicates = selections.length - new Set(selections.map(nameIn)).size;
    const directives = selections.reduce((count, selection) => count + (selection.directives?.length ?? 0), 0);
    return selections
      .map((selection) => this.selected(selection, type, paged))
      .reduce(sum, { ...NOTHING, duplicates, directives });
  }

  private selected(selection: SelectionNode, type: GraphQLNamedType, paged: boolean): Size {
    if (selection.kind === Kind.FIELD) return this.field(selection, type, paged);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, paged);
    const condition = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value);
    const within = this.selection(selection.selectionSet, condition ?? type, paged);
    return { ...within, depth: 1 + within.depth };
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
    const field = fieldOf(parent, node.name.value);
    const own = { ...NOTHING, depth: 1, aliases: node.alias === undefined ? 0 : 1, cost: costOf(field, node) };
    if (field === undefined || node.selectionSet === undefined) return own;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return own;
    const first = this.rowsAsked(field, node);
    const rows = first ?? (isList(field.type) && !paged ? USUAL_LIST : 1);
    this.level += 1;
    const below = this.selection(node.selectionSet, type, first !== undefined);
    this.level -= 1;
    if (first !== undefined && this.level === 0)
      this.pages.push({ name: node.alias?.value ?? node.name.value, rows, each: below.cost });
    return { ...below, depth: 1 + below.depth, aliases: own.aliases + below.aliases, cost: own.cost + rows * below.cost };
  }

  /** `first` of a page, the number of `ids`; undefined for a field without either. */
  private rowsAsked(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!field.args.some(({ name }) => name === 'first' || name === 'ids')) return undefined;
    this.dependsOnVariables ||= (node.arguments ?? []).some(
      ({ name, value }) => SIZES.has(name.value) && value.kind === Kind.VARIABLE,
    );
    const { first, last, ids } = getArgumentValues(field, node, this.variables) as RowsAsked;
    const asked = first ?? last ?? ids?.length ?? USUAL_PAGE;
    return Number.isFinite(asked) ? Math.max(0, asked) : USUAL_PAGE; // a variable of another type: refused by its name further on
  }
}

/** Arguments that tell how many rows there are. */
const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids']);

/** As the schema has them; variables are not checked yet. */
interface RowsAsked {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly ids?: readonly string[] | null;
}

function sum(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    duplicates: a.duplicates + b.duplicates,
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
  };
}

/** What would be the same thing twice in one selection: a response key, a fragment, an inline fragment on one type. */
function nameIn(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
  return `... ${selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : (selection.typeCondition?.name.value ?? '')}`;
}

const COST_OF_THE_PAST = 50;

/** One, unless the field's class says that it weighs more, `@Extensions({ cost: 50 })`, or a moment of the past is to be judged anew. */
function costOf(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode): number {
  const cost = field?.extensions['cost'];
  const isPast = node.arguments?.some(({ name }) => name.value === 'asOf') === true;
  return Math.max(typeof cost === 'number' ? cost : 1, isPast ? COST_OF_THE_PAST : 1);
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
