import { isInterfaceType, isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../context';

type Resolve = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;
type Method = (...given: unknown[]) => unknown;
type Resolver = Readonly<Record<string, Method>>;

/** What a parameter of a resolver's method stands for, as type-graphql notes it down. */
interface Parameter {
  readonly index: number;
  readonly kind: string;
  readonly name?: string;
  readonly propertyName?: string;
}

/**
 * Calls the methods of resolvers for fields and queries outright. type-graphql sorts and converts the parameters anew for every
 * row, which took a seventh of the time of a nested list; nothing here needs its conversion, since arguments come checked
 * from the schema and rows are plain. Mutations keep its way.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, queries, objectTypes, interfaceTypes } = getMetadataStorage();
  const instances = new Map<unknown, Resolver>();
  const instanceOf = (target: unknown): Resolver => {
    const known = instances.get(target) ?? new (target as new () => Resolver)();
    instances.set(target, known);
    return known;
  };
  const names = new Map<unknown, string>([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const setOn = (type: GraphQLObjectType, field: string, resolve: Resolve) => {
    const found = type.getFields()[field];
    if (found !== undefined) found.resolve = resolve;
  };
  for (const { kind, target, methodName, schemaName, params = [], getObjectType } of fieldResolvers) {
    if (kind !== 'external' || getObjectType === undefined) continue;
    const resolve = directly(instanceOf(target), methodName, params as Parameter[]);
    const type = schema.getType(names.get(getObjectType()) ?? '');
    if (isObjectType(type)) setOn(type, schemaName, resolve);
    else if (isInterfaceType(type)) for (const each of schema.getPossibleTypes(type)) setOn(each, schemaName, resolve);
  }
  const query = schema.getQueryType();
  for (const { target, methodName, schemaName, params = [] } of queries)
    if (query) setOn(query, schemaName, directly(instanceOf(target), methodName, params as Parameter[]));
}

function directly(instance: Resolver, methodName: string, params: readonly Parameter[]): Resolve {
  const method = (instance[methodName] as Method).bind(instance);
  const sorted = [...params].sort((a, b) => a.index - b.index);
  const kinds = sorted.map(({ kind, propertyName }) => (propertyName === undefined ? kind : '')).join();
  if (kinds === 'root') return (root) => method(root);
  if (kinds === 'root,context') return (root, _args, context) => method(root, context);
  if (kinds === 'root,context,info') return (root, _args, context, info) => method(root, context, info);
  const takers = sorted.map(taker);
  return (root, args, context, info) => method(...takers.map((take) => take(root, args, context, info)));
}

function taker({ kind, name = '', propertyName }: Parameter): Resolve {
  const part = (whole: unknown) => (propertyName === undefined ? whole : (whole as Record<string, unknown>)[propertyName]);
  switch (kind) {
    case 'root':
      return (root) => part(root);
    case 'context':
      return (_root, _args, context) => part(context);
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[name];
    case 'info':
      return (_root, _args, _context, info) => info;
    default:
      throw new Error(`a parameter of kind "${kind}" has no direct way`);
  }
}
