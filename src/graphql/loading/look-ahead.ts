import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { canonicalJson } from '../../domain';
import type { Ride } from '../../store/along';
import { groupBy } from '../../util/group-by';
import { sortedUnique } from '../../util/sorted-unique';
import type { Vocabulary } from '../../vocabulary';

/** Where rows are asked for: what is selected of them there is looked up. Or what is wanted of them in any case. */
export type Ahead =
  Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType' | 'schema' | 'fragments' | 'variableValues'> | readonly Ride[];

/**
 * How the rows of a field may ride along with those that it is a field of, as the field's extension `rides`: the edges one
 * after the other, none where they are the same rows (`nodes` of a page); or, where the arguments decide, a ride made of them.
 */
export type Rides = readonly Ride['edge'][] | ((args: never, vocabulary: Vocabulary) => Ride | undefined);

/** What can be read along with rows: what the query selects of them, through fragments, and of those again. */
export function ridesAhead(aheads: Iterable<Ahead>, vocabulary: Vocabulary): readonly Ride[] {
  const [first, ...others] = aheads;
  if (first === undefined) return [];
  const rides = ridesOf(first, vocabulary);
  return others.length === 0 ? rides : merged([...rides, ...others.flatMap((ahead) => ridesOf(ahead, vocabulary))]);
}

interface Seen {
  readonly vocabulary: Vocabulary;
  readonly rides: readonly Ride[];
}

/** Compiled operations come with the same nodes each time. Where no variable has a say in it, what rides is looked up once. */
const SEEN = new WeakMap<readonly FieldNode[], Seen>();

function ridesOf(ahead: Ahead, vocabulary: Vocabulary): readonly Ride[] {
  if (isGiven(ahead)) return ahead;
  const seen = SEEN.get(ahead.fieldNodes);
  if (seen?.vocabulary === vocabulary) return seen.rides;
  const look = new LookAhead(ahead, vocabulary);
  const rides = merged(look.rides());
  if (!look.dependsOnVariables) SEEN.set(ahead.fieldNodes, { vocabulary, rides });
  return rides;
}

function isGiven(ahead: Ahead): ahead is readonly Ride[] {
  return Array.isArray(ahead);
}

class LookAhead {
  dependsOnVariables = false;

  constructor(
    private readonly place: Exclude<Ahead, readonly Ride[]>,
    private readonly vocabulary: Vocabulary,
  ) {}

  rides(): Ride[] {
    const type = getNamedType(this.place.returnType);
    return this.place.fieldNodes.flatMap(({ selectionSet }) => this.selected(selectionSet, type));
  }

  private selected(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Ride[] {
    return (set?.selections ?? []).flatMap((selection) => (this.isLeftOut(selection) ? [] : this.selection(selection, type)));
  }

  private selection(selection: SelectionNode, type: GraphQLNamedType | undefined): Ride[] {
    if (selection.kind === Kind.FIELD) return this.field(selection, type);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.place.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    return this.selected(fragment?.selectionSet, condition === undefined ? type : this.place.schema.getType(condition));
  }

  private field(node: FieldNode, type: GraphQLNamedType | undefined): Ride[] {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const rides = field?.extensions['rides'] as Rides | undefined;
    if (field === undefined || rides === undefined) return [];
    const below = this.selected(node.selectionSet, getNamedType(field.type));
    if (typeof rides === 'function') this.dependsOnVariables ||= (node.arguments ?? []).some(mayHoldVariable);
    if (typeof rides !== 'function') return rides.reduceRight((inner, edge) => [{ edge, rides: inner }], below);
    const ride = this.made(rides, field, node);
    return ride === undefined ? [] : [{ ...ride, rides: below }];
  }

  /** What is wrong with the arguments is told by the field itself when it is its turn. */
  private made(
    make: Exclude<Rides, readonly unknown[]>,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): Ride | undefined {
    try {
      return make(getArgumentValues(field, node, this.place.variableValues) as never, this.vocabulary);
    } catch {
      return undefined;
    }
  }

  private isLeftOut(node: SelectionNode): boolean {
    if (node.directives === undefined || node.directives.length === 0) return false;
    const { variableValues } = this.place;
    this.dependsOnVariables = true;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] === false
    );
  }
}

function mayHoldVariable({ value: { kind } }: ArgumentNode): boolean {
  return kind === Kind.VARIABLE || kind === Kind.LIST || kind === Kind.OBJECT;
}

/** Each edge once, with what is wanted beyond it by any of them. */
function merged(rides: readonly Ride[]): Ride[] {
  const groups = groupBy(rides, ({ edge, page, property }) => canonicalJson([edge, page ?? null, property ?? null]));
  return [...groups.values()].map((alike) => {
    const beyond = merged(alike.flatMap((ride) => ride.rides ?? []));
    const properties = sortedUnique(alike.flatMap((ride) => ride.properties ?? []));
    return { ...(alike[0] as Ride), rides: beyond, ...(properties.length === 0 ? {} : { properties }) };
  });
}
