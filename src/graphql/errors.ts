import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';

/** A graph that names a row it does not have. Only a damaged store gives one; masked outside, told in the log. */
export class DanglingReferenceError extends Error {
  constructor(readonly id: string) {
    super(`the graph refers to ${id}, which it does not have`);
    this.name = 'DanglingReferenceError';
  }
}

/** The request asks for something that cannot be answered as asked; the message says what to ask instead. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * The one place where codes of the rooms below become `extensions.code`. A code that is not here is not known outside: its
 * message is masked, since it may name files, hosts or statements.
 */
const CODES: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  BAD_CURSOR: { code: 'BAD_USER_INPUT', message: 'That cursor is not one that this API gave out for this list.' },
  UNREACHABLE: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be reached just now; try again in a moment.' },
  LOCKED: { code: 'STORE_UNAVAILABLE', message: 'The graph is in use by another process; try again in a moment.' },
  CONFLICTING_WRITE: { code: 'CONFLICT', message: 'Someone else wrote there first; read again and repeat.' },
};

/** Codes of the GraphQL layer itself: about the request, safe to tell as they are. */
const TOLD_AS_THEY_ARE = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'KEYS_UNAVAILABLE',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_EXPENSIVE',
  'RATE_LIMITED',
  'TIMED_OUT',
  'OVERLOADED',
  'OPERATION_NOT_ALLOWED',
]);

/** Apollo's own words that are not ours: without a code, which would make them a fault of ours, or about Apollo. */
const REWORDED: readonly { readonly begins: string; readonly code: string; readonly message: string }[] = [
  { begins: 'provided sha does not match query', code: 'BAD_REQUEST', message: 'The hash is not that of the query.' },
  {
    begins: 'Unsupported persisted query version',
    code: 'BAD_REQUEST',
    message: 'The extension "persistedQuery" must be {"version": 1, "sha256Hash": ...}.',
  },
  {
    begins: 'GraphQL introspection is not allowed',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Introspection is off on this server: its schema is not told here.',
  },
];

/** What is told outside of an error; `formatted` is Apollo's, with code, path and place. */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const known = CODES[codeOf(unwrapResolverError(error))];
  if (known !== undefined) return { ...formatted, message: known.message, extensions: { code: known.code } };
  const reworded = REWORDED.find(({ begins }) => formatted.message.startsWith(begins));
  if (reworded !== undefined) return { ...formatted, message: reworded.message, extensions: { code: reworded.code } };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && TOLD_AS_THEY_ARE.has(code)) return formatted;
  const message = 'Something went wrong on our side; the request id finds it in the log.';
  return { ...formatted, message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Whether someone who runs the server should look at it. */
export function isOurFault(error: GraphQLFormattedError): boolean {
  const code = error.extensions?.['code'];
  return code === 'INTERNAL_SERVER_ERROR' || code === 'STORE_UNAVAILABLE';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof GraphQLError || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Where it was thrown, for our log; never shown. */
export function stackOf(error: unknown): string | undefined {
  const cause = unwrapResolverError(error);
  return cause instanceof Error ? cause.stack : undefined;
}
