import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/** The one place where a frontend names the schema: from here on every query knows the type of its answer. */
export const graphql = initGraphQLTada<{ introspection: introspection }>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
