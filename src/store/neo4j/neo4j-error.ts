import { Neo4jError } from 'neo4j-driver';
import { StoreError } from '../store-error';
import type { Neo4jAddress } from './neo4j-driver';

/** What went wrong, as one line for a person and a code for the program. What is not the server's doing passes as it is. */
export function storeErrorOf(error: unknown, { uri, user, database }: Neo4jAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, retryable, message } = error;
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new StoreError('UNAUTHORIZED', `Neo4j at ${uri} refused the user "${user}": ${firstLine(message)}`, { cause: error });
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StoreError('UNREACHABLE', `Neo4j at ${uri} has no database "${database}".`, { cause: error });
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new StoreError('UNREACHABLE', `No Neo4j server answers at ${uri}: ${reasonOf(message)}`, {
      cause: error,
      retriable: true,
    });
  }
  if (retryable || code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new StoreError('CONFLICTING_WRITE', `Another write came between: ${firstLine(message)}`, {
      cause: error,
      retriable: true,
    });
  }
  return new StoreError('FAILED', `Neo4j at ${uri} refused a statement (${code}): ${firstLine(message)}`, { cause: error });
}

/** The library puts advice before the reason. */
function reasonOf(message: string): string {
  return firstLine(message.split('Caused by: ').at(-1) ?? message);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
