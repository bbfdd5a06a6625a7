import type { ApolloServer } from '@apollo/server';
import { createSourceEventStream, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { TooSlowError, type FeedEvent } from '../../app/event-feed';
import type { Context } from '../context';
import { publicError } from '../errors';
import { runOperation } from './run-operation';

/** How an event is answered: in which context, and when it is its turn. */
export interface Answering {
  readonly contextFor: (event: FeedEvent) => Context;
  readonly inTurn: (answer: () => Promise<ExecutionResult>) => Promise<ExecutionResult>;
}

/**
 * The answers to a subscription, one an event. The operation goes through Apollo like any other: once without an event, which checks it and
 * charges for it, and then with each. An event is asked for when the one before has been sent, so a slow client holds up nobody but itself.
 */
export async function pushed(
  apollo: ApolloServer<Context>,
  operation: ExecutionArgs,
  { contextFor, inTurn }: Answering,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const checked = await runOperation(apollo, operation.contextValue as Context, operation);
  if (checked.errors !== undefined) return checked;
  const source = await createSourceEventStream(operation);
  if (!(Symbol.asyncIterator in source)) return { errors: (source.errors ?? []).map(told) };
  const events = source[Symbol.asyncIterator]() as AsyncIterator<FeedEvent>;
  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      try {
        const next = await events.next();
        if (next.done === true) return { done: true, value: undefined };
        return { done: false, value: await inTurn(() => runOperation(apollo, contextFor(next.value), operation)) };
      } catch (error) {
        if (!(error instanceof TooSlowError)) throw error;
        return { done: false, value: await lastWord(events, error) };
      }
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}

/** Told as an answer, behind which there is no other. */
async function lastWord(events: AsyncIterator<FeedEvent>, { message, revision }: TooSlowError): Promise<ExecutionResult> {
  await events.return?.();
  return { errors: [new GraphQLError(message, { extensions: { code: 'TOO_SLOW', since: revision } })] };
}

function told(error: GraphQLError): GraphQLError {
  const { message, extensions = {} } = publicError(error.toJSON(), error);
  return new GraphQLError(message, { extensions });
}
