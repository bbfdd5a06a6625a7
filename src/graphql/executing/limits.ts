import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LARGEST_PAGE } from '../lists/connection';
import { measured, type AskedPage } from './operation-size';

/** What one operation may ask for. Every limit refuses the operation before any of it is run. */
export interface Limits {
  /** Fields, and fragments in their place, within each other. GraphiQL's own introspection needs 15. */
  readonly depth: number;
  /** Aliases in the whole document, fragments counted where they are spread. */
  readonly aliases: number;
  /** Fields and fragments that stand more than once in one selection, counted alike: they are checked against each other. */
  readonly duplicates: number;
  /** Directives, counted alike. */
  readonly directives: number;
  /** Fields in the answer, at most: pages count by their `first`, other lists as five. */
  readonly cost: number;
  /** Lexical tokens of the document, and its length in UTF-16 code units. */
  readonly tokens: number;
  readonly characters: number;
  /** Lists and objects within each other in the variables. */
  readonly variableDepth: number;
  /** Bytes of a request's body, and of a WebSocket message. */
  readonly bodyBytes: number;
  /** The same for editors, who send documents; over HTTP alone. */
  readonly editorBodyBytes: number;
  /** How long a query may take; what it is at then is given up. Mutations end: half of one would be worse. */
  readonly milliseconds: number;
  /** Operations that run at the same time, and that wait for their turn; one more is asked to come again. */
  readonly running: number;
  readonly waiting: number;
  /** Open WebSockets, of everybody and of one address, and operations at the same time on one. */
  readonly connections: number;
  readonly connectionsOfAddress: number;
  readonly operationsOfConnection: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 20,
  aliases: 60,
  duplicates: 60,
  directives: 60,
  cost: 100_000,
  tokens: 2_000,
  characters: 30_000,
  variableDepth: 20,
  bodyBytes: 262_144,
  editorBodyBytes: 8_388_608,
  milliseconds: 10_000,
  running: 50,
  waiting: 1_000,
  connections: 1_000,
  connectionsOfAddress: 100,
  operationsOfConnection: 50,
};

/** Refuses an operation that asks for too much; the cost of one that does not. It must be valid: fragments are there and without cycles. */
export function enforceLimits(
  limits: Limits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return 0;
  refuseOver('variableDepth', depthOf(variables), limits.variableDepth, 'levels of lists and objects in its variables');
  const { size, pages } = measured(schema, document, operation, root, variables);
  refuseOver('depth', size.depth, limits.depth, 'levels of fields');
  refuseOver('aliases', size.aliases, limits.aliases, 'aliases');
  refuseOver('duplicates', size.duplicates, limits.duplicates, 'repeated fields');
  refuseOver('directives', size.directives, limits.directives, 'directives');
  refuseOver('cost', size.cost, limits.cost, 'fields in its answer', wayOut(pages, size.cost, limits.cost));
  return size.cost;
}

/** The one change that makes it fit: fewer rows of the list that costs most, if fewer rows of a single list can do it. */
function wayOut(pages: readonly AskedPage[], cost: number, allowed: number): string {
  const [largest] = [...pages].sort((a, b) => b.rows * b.each - a.rows * a.each);
  if (largest === undefined) return '';
  const others = cost - largest.rows * largest.each;
  const fitting = Math.floor((allowed - others) / largest.each);
  if (fitting >= 1 && largest.rows > LARGEST_PAGE) return ` A page of "${largest.name}" has at most ${LARGEST_PAGE} rows.`;
  if (fitting >= 1) return ` With "first: ${fitting}" instead of ${largest.rows} on "${largest.name}" it would fit.`;
  return ` Ask for fewer rows on "${largest.name}", which takes ${largest.each} for each, and of the lists below it.`;
}

/** Level by level and not by recursion, which a value deep enough would break. */
function depthOf(variables: Readonly<Record<string, unknown>>): number {
  let depth = 0;
  for (let level = Object.values(variables).filter(isNested); level.length > 0; depth += 1)
    level = level.flatMap((value): unknown[] => Object.values(value)).filter(isNested);
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Refuses a document for its length alone, before it is read. */
export function refuseLongQuery({ characters }: Limits, query: string): void {
  refuseOver('characters', query.length, characters, 'characters to be read; what is long goes into variables');
}

function refuseOver(limit: string, asked: number, allowed: number, words: string, advice = ''): void {
  if (asked <= allowed) return;
  const extensions = { code: 'QUERY_TOO_EXPENSIVE', limit, asked, allowed, http: { status: 400 } };
  throw new GraphQLError(`This query asks for ${asked} ${words}; at most ${allowed} are allowed.${advice}`, { extensions });
}
