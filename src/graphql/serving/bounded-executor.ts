import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Executor } from '../executor';
import type { Limits } from '../limits';
import { refusal } from './refusal';

/** The executor within its bounds: so many operations at the same time, and for queries an end of their time. */
export function boundedExecutor(executor: Executor, { running, milliseconds }: Limits): Executor {
  let now = 0;
  return async (operation) => {
    if (now >= running) throw overloaded();
    now += 1;
    try {
      const work = () => executor(operation);
      const isQuery = getOperationAST(operation.document, operation.operationName)?.operation === OperationTypeNode.QUERY;
      return await (isQuery ? operation.context.deadline.hold(milliseconds, work) : work());
    } finally {
      now -= 1;
    }
  };
}

function overloaded() {
  return refusal('The server is busy; try again in a moment.', {
    status: 503,
    code: 'OVERLOADED',
    headers: { 'retry-after': '1' },
  });
}
