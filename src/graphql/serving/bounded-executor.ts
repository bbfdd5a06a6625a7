import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Executor } from '../executing/executor';
import type { Limits } from '../executing/limits';
import { Slots } from './slots';

/** An operation waits no longer for its turn. */
const LONGEST_WAIT_MS = 3_000;

/** The executor within its bounds: so many operations at the same time, and for queries an end of their time. */
export function boundedExecutor(executor: Executor, { running, waiting, milliseconds }: Limits): Executor {
  const slots = new Slots(running, waiting, LONGEST_WAIT_MS);
  return (operation) => {
    const { document, operationName, context } = operation;
    if (context.push?.event !== undefined) return executor(operation); // an event is not to be lost
    const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
    const work = () => executor(operation);
    return slots.run(() => (isQuery ? context.deadline.hold(milliseconds, work) : work()));
  };
}
