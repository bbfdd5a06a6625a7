import type { ApolloServer } from '@apollo/server';
import { createContext, DEFAULT_LIMITS, type Context, type Limits, type Role } from '../../../src/graphql';
import type { Identity } from '../../../src/graphql/access/identity';
import { createApollo } from '../../../src/graphql/executing/apollo';
import { buildClaimgraphSchema } from '../../../src/graphql/schema';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const schema = buildClaimgraphSchema(vocabulary);

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** The server over the llm vocabulary without a network: what it answers is what HTTP and WebSocket give. */
export function apolloFor(limits: Partial<Limits> = {}): ApolloServer<Context> {
  return createApollo(schema, { limits: { ...DEFAULT_LIMITS, ...limits }, introspection: true, log: () => undefined });
}

export function askerOf(apollo: ApolloServer<Context>, store: Store, who: Role | Identity = 'reader'): Ask {
  const identity = typeof who === 'object' ? who : { role: who, author: 'Ada' };
  return async (query, variables = {}) => {
    const contextValue = createContext(store, vocabulary, {
      requestId: 'a-request',
      identity,
      now: () => '2026-02-01T00:00:00Z',
    });
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('a single answer');
    return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
  };
}
